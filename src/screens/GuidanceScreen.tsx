import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

export function GuidanceScreen() {
  return (
    <>
      <title>Guidance · Proportion</title>
      <Screen title="Guidance" tabs={<Tabs at="/guidance" />}>
        <p>Guidance</p>
      </Screen>
    </>
  )
}
