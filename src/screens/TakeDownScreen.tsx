import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

export function TakeDownScreen() {
  return (
    <>
      <title>Take down · Proportion</title>
      <Screen title="Take down" tabs={<Tabs at="/take-down" />}>
        <p>Take down</p>
      </Screen>
    </>
  )
}
