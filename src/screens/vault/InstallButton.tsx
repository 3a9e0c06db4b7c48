import { useSyncExternalStore } from 'react'
import { Button } from '../../components/Button'
import { useServices } from '../services'

const never = () => () => {}
const no = () => false

/** Whether the browser would install the app now. */
export function useInstallOffered(): boolean {
  const { install } = useServices()
  return useSyncExternalStore(install?.subscribe ?? never, install?.isThere ?? no, no)
}

/** Where the browser offers it. */
export function InstallButton() {
  const { install } = useServices()
  if (!useInstallOffered()) return null
  return (
    <Button look="secondary" wide onClick={() => install?.take()}>
      Install on this phone
    </Button>
  )
}
