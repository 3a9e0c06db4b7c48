import { useState } from 'react'
import { Button } from '../../components/Button'
import { Details } from '../../components/Details'
import { Progress } from '../../components/Progress'
import { Stack } from '../../components/Stack'
import type { Result } from '../../drafts/problems'
import { tried } from '../tried'
import { NO_PIN, PinField, refused } from './PinField'

/** Sets a PIN that lives as long as the app is open. */
export function PinFields({ onPin }: { onPin: (pin: string) => Promise<Result<unknown>> }) {
  const [pin, setPin] = useState(NO_PIN)
  const [busy, setBusy] = useState(false)
  const set = async () => {
    setBusy(true)
    const done = await tried(() => onPin(pin.typed))
    setBusy(false)
    if (!done.ok) setPin(refused(pin, done.problem))
  }
  return (
    <Details summary="Set a PIN until the app is closed">
      <Stack>
        <PinField
          pin={pin}
          onPin={setPin}
          help="It opens your cases after a lock while the app stays open, with five tries. It protects nothing once the phone’s storage is copied: that is what the passphrase is for."
        />
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
