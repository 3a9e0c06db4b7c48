import { useState } from 'react'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'
import type { Result } from '../../drafts/problems'
import type { Proof } from '../../drafts/ways-in'
import { sayWhatIsWrong } from '../say-what-is-wrong'
import { useServices } from '../services'
import { KeyProofForm } from './KeyProofForm'
import { NO_PIN, PinField, refused } from './PinField'
import { useVaultView } from './use-vault'

/** A PIN that lives as long as the page: set with another way that opens the cases, or forgotten. */
export function PinWay({ onDone }: { onDone: () => void }) {
  const { vault } = useServices()
  const { hasPin } = useVaultView()
  const [had] = useState(hasPin)
  const [pin, setPin] = useState(NO_PIN)
  const set = async (proof: Proof): Promise<Result<void>> => {
    const done = await (await vault.desk()).keyring.setPin(proof, pin.typed)
    if (done.ok) onDone()
    else if (done.problem.kind === 'pin-refused') {
      const { problem } = done
      sayWhatIsWrong(() => setPin(refused(pin, problem)))
    }
    return done
  }
  if (had) {
    return (
      <Stack>
        <Heading title="Forget the PIN" lead="From now on only the other ways open your cases." focusKey="pin" />
        <Button
          onClick={async () => {
            await (await vault.desk()).keyring.forgetPin()
            onDone()
          }}
        >
          Forget it
        </Button>
      </Stack>
    )
  }
  return (
    <Stack>
      <Heading
        title="Set a PIN until the app is closed"
        lead="It opens your cases after a lock, with five tries. It protects nothing once the phone’s storage is copied: that is what the passphrase is for."
        focusKey="pin"
      />
      <PinField pin={pin} onPin={setPin} />
      <KeyProofForm action="Set the PIN" prove={set} />
    </Stack>
  )
}
