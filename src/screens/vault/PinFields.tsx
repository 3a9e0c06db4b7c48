import { useState } from 'react'
import { Button } from '../../components/Button'
import { Details } from '../../components/Details'
import { Progress } from '../../components/Progress'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { type Result, wordsFor } from '../../drafts/problems'
import { tried } from '../tried'
import styles from './Keeping.module.css'

/** Sets a PIN that lives as long as the app is open. */
export function PinFields({ onPin }: { onPin: (pin: string) => Promise<Result<unknown>> }) {
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const set = async () => {
    setBusy(true)
    const done = await tried(() => onPin(pin))
    setBusy(false)
    if (done.ok) return
    const { happened, next } = wordsFor(done.problem)
    setError(`${happened} ${next}`)
  }
  return (
    <Details summary="Set a PIN until the app is closed">
      <Stack>
        <div className={styles.masked}>
          <TextField
            label="PIN of six digits or more"
            help="It opens your cases after a lock while the app stays open, with five tries. It protects nothing once the phone’s storage is copied: that is what the passphrase is for."
            inputMode="numeric"
            value={pin}
            onChange={(typed) => {
              setPin(typed)
              setError(undefined)
            }}
            error={error}
          />
        </div>
        {busy ? (
          <Progress label="Setting the PIN" />
        ) : (
          <Button look="secondary" onClick={() => void set()}>
            Set the PIN
          </Button>
        )}
      </Stack>
    </Details>
  )
}
