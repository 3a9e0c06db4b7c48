import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import type { Problem } from '../../drafts/problems'
import { useServices } from '../services'
import { tried } from '../tried'
import { PinFields } from './PinFields'
import { ProblemNotice } from './ProblemNotice'

interface Props {
  words: readonly string[]
  onDone: () => void
}

/** Quicker ways to open, beside the passphrase: neither is needed. */
export function MoreWaysStep({ words, onDone }: Props) {
  const { vault } = useServices()
  const [offered, setOffered] = useState(false)
  const [busy, setBusy] = useState(false)
  const [set, setSet] = useState<'passkey' | 'pin'>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    void vault
      .desk()
      .then((desk) => desk.keyring.passkeysOffered())
      .then(setOffered)
      .catch(() => undefined)
  }, [vault])
  const proof = { by: 'passphrase', typed: words.join(' ') } as const
  const addPasskey = async () => {
    setBusy(true)
    setProblem(undefined)
    const added = await tried(async () => (await vault.desk()).keyring.addPasskey(proof))
    setBusy(false)
    if (added.ok) setSet('passkey')
    else setProblem(added.problem)
  }
  return (
    <Stack>
      <Heading
        title="Your cases are kept"
        lead="You can open them with your passphrase. A quicker way beside it is up to you."
        focusKey="more-ways"
      />
      <ProblemNotice tone="care" problem={problem} />
      {set === 'passkey' && <Notice tone="good" title="Fingerprint or face opens them too" announce="status" />}
      {set === 'pin' && (
        <Notice tone="good" title="The PIN is set" text="It is gone when the app is closed." announce="status" />
      )}
      {offered && set !== 'passkey' && (
        <>
          <Button look="secondary" wide icon="person" busy={busy} onClick={() => void addPasskey()}>
            Add fingerprint or face
          </Button>
          <p>
            It may be copied to your account with the phone’s maker. Deleting it there is no loss: the passphrase goes
            on working.
          </p>
        </>
      )}
      {set !== 'pin' && (
        <PinFields
          onPin={async (pin) => {
            const done = await (await vault.desk()).keyring.setPin(proof, pin)
            if (done.ok) setSet('pin')
            return done
          }}
        />
      )}
      <Button wide onClick={onDone}>
        Go on
      </Button>
    </Stack>
  )
}
