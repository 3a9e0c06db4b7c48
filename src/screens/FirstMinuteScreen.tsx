import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

export function FirstMinuteScreen() {
  return (
    <>
      <title>First minute · Proportion</title>
      <Screen title="First minute" tabs={<Tabs />}>
        <p>First minute</p>
      </Screen>
    </>
  )
}
