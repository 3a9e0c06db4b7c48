import { Button } from '../../components/Button'
import { LiveRegion } from '../../components/LiveRegion'
import { Row } from '../../components/Row'
import { Stack } from '../../components/Stack'
import { isEmpty, isShut } from '../../drafts/desk-view'
import { useServices } from '../services'
import { useVaultView } from './use-vault'

/** On the settings page: what is kept here, how it opens, and the lock. */
export function VaultSettings() {
  const { vault } = useServices()
  const view = useVaultView()
  const { state } = view
  return (
    <Stack gap="tight">
      <Row
        title="What is kept on this phone"
        meta="Until when, how protected, how full"
        icon="device"
        href="/settings/storage"
      />
      {isEmpty(view) ? (
        <Row title="Keep cases on this phone" meta="Nothing is kept yet" icon="lock" href="/keep" />
      ) : (
        <Row
          title="Ways to open"
          meta="Passphrase, recovery code, fingerprint or face, PIN"
          icon="lock"
          href="/settings/ways"
        />
      )}
      <div>
        <Row
          title="Take in a handover file"
          meta="From another phone, or a review that comes back"
          icon="download"
          href="/take-in"
        />
        <LiveRegion>{isShut(state) && 'Your cases are locked'}</LiveRegion>
      </div>
      {state === 'unlocked' && (
        <Button look="secondary" wide icon="lock" onClick={() => void vault.desk().then((desk) => desk.lock())}>
          Lock now
        </Button>
      )}
    </Stack>
  )
}
