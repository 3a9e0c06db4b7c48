import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'
import { good, type Problem, type Result } from '../../drafts/problems'
import type { Proof } from '../../drafts/ways-in'
import { useServices } from '../services'
import { tried } from '../tried'
import { KeyProofForm } from './KeyProofForm'
import { ProblemNotice } from './ProblemNotice'

/** Fingerprint or face, added or taken away. Never the only way. */
export function PasskeyWay({ onDone }: { onDone: () => void }) {
  const { vault, stepUp } = useServices()
  const [has, setHas] = useState<boolean>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    void tried(async () => {
      const { ways, unreadable } = await (await vault.desk()).keyring.waysIn()
      return good([...ways, ...unreadable].includes('passkey'))
    }).then((found) => (found.ok ? setHas(found.value) : setProblem(found.problem)))
  }, [vault])
  const add = async (proof: Proof): Promise<Result<void>> => {
    const added = await (await vault.desk()).keyring.addPasskey(proof)
    if (added.ok) onDone()
    return added
  }
  const remove = async () => {
    if (!(await stepUp())) return
    const removed = await tried(async () => (await vault.desk()).keyring.removePasskey())
    if (removed.ok) onDone()
    else setProblem(removed.problem)
  }
  const notice = <ProblemNotice problem={problem} />
  if (has === undefined) return problem ? notice : <p role="status">Looking…</p>
  return (
    <Stack>
      <Heading
        title={has ? 'Take fingerprint or face away' : 'Add fingerprint or face'}
        lead="Your passphrase and recovery code go on working either way."
        focusKey="passkey"
      />
      {notice}
      {has ? (
        <>
          <p>Its key part on this phone is overwritten. Delete the passkey in the phone’s own settings too.</p>
          <Button look="danger" onClick={() => void remove()}>
            Take it away
          </Button>
        </>
      ) : (
        <>
          <p>
            The phone makes a passkey, which may be copied to your account with its maker. If that passkey is deleted,
            nothing is lost: open with the passphrase.
          </p>
          <KeyProofForm action="Add it" prove={add} />
        </>
      )}
    </Stack>
  )
}
