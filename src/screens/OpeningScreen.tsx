import { Screen } from '../components/Screen'
import { Opening } from './Opening'
import { Tabs } from './Tabs'

/** What stands at any address until the app has started: right for all of them. */
export function OpeningScreen() {
  return (
    <Screen title="Proportion" tabs={<Tabs />}>
      <title>Proportion</title>
      <Opening />
    </Screen>
  )
}
