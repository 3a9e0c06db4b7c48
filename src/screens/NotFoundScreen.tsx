import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

export function NotFoundScreen() {
  return (
    <>
      <title>Not here · Proportion</title>
      <Screen title="Not here" tabs={<Tabs />}>
        <p>Not here</p>
      </Screen>
    </>
  )
}
