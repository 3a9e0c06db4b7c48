import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { useServices } from '../services'
import { tried } from '../tried'
import { useIsHere } from '../use-is-here'

/** A case that is in memory though others are kept: there was no room for it. */
export function KeepAgain() {
  const { vault } = useServices()
  const navigate = useNavigate()
  const isHere = useIsHere()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const keep = async () => {
    setBusy(true)
    const kept = await tried(async () => (await vault.desk()).keepWhatIsInMemory())
    if (!isHere.current) return
    setBusy(false)
    if (kept.ok && kept.value.left === 0) navigate('/', { replace: true })
    else setFailed(true)
  }
  return (
    <Stack>
      <p>A case of this visit is still in memory: there was no room for it when your cases came to be kept.</p>
      {failed && (
        <Notice
          tone="stop"
          title="It could not be kept"
          text="It is still in memory. Hand over a finished case and delete it, or free some space on this phone, then try again. If it fails again, hand this one over as a file before you close the app."
          announce="alert"
        />
      )}
      <Button wide busy={busy} icon="lock" onClick={() => void keep()}>
        Keep it now
      </Button>
    </Stack>
  )
}
