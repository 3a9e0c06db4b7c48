import { useState } from 'react'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { type Result, wordsFor } from '../../drafts/problems'
import type { Proof } from '../../drafts/ways-in'
import { sayWhatIsWrong } from '../say-what-is-wrong'
import { useServices } from '../services'
import styles from './Keeping.module.css'
import { KeyProofForm } from './KeyProofForm'
import { useVaultView } from './use-vault'

/** A PIN that lives as long as the page: set with the passphrase once more, or forgotten. */
export function PinWay({ onDone }: { onDone: () => void }) {
  const { vault } = useServices()
  const { hasPin } = useVaultView()
  const [had] = useState(hasPin)
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string>()
  const set = async (proof: Proof): Promise<Result<void>> => {
    const done = await (await vault.desk()).keyring.setPin(proof, pin)
    if (done.ok) onDone()
    else if (done.problem.kind === 'pin-too-simple') {
      const { happened, next } = wordsFor(done.problem)
      sayWhatIsWrong(() => setError(`${happened} ${next}`))
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
      <div className={styles.masked}>
        <TextField
          label="PIN of six digits or more"
          inputMode="numeric"
          value={pin}
          onChange={(typed) => {
            setPin(typed)
            setError(undefined)
          }}
          error={error}
        />
      </div>
      <KeyProofForm action="Set the PIN" prove={set} />
    </Stack>
  )
}
