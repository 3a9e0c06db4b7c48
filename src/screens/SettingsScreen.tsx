import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

export function SettingsScreen() {
  return (
    <>
      <title>Settings · Proportion</title>
      <Screen title="Settings" tabs={<Tabs />}>
        <p>Settings</p>
      </Screen>
    </>
  )
}
