import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

export function AboutScreen() {
  return (
    <>
      <title>About · Proportion</title>
      <Screen title="About" tabs={<Tabs />}>
        <p>About</p>
      </Screen>
    </>
  )
}
