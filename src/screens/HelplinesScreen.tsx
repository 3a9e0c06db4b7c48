import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

export function HelplinesScreen() {
  return (
    <>
      <title>Helplines · Proportion</title>
      <Screen title="Helplines" tabs={<Tabs at="/helplines" />}>
        <p>Helplines</p>
      </Screen>
    </>
  )
}
