import { Screen } from '../../components/Screen'
import { Tabs } from '../Tabs'
import { unlockForm } from './late-proof'

/** In the place of whatever is locked. What was there shows again once it is open. */
export function LockScreen() {
  return (
    <Screen title="Locked" back={{ label: 'Cases', href: '/' }} tabs={<Tabs />}>
      <title>Proportion</title>
      <unlockForm.Shown />
    </Screen>
  )
}
