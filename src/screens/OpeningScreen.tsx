import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

/** What stands at any address until the app has started: right for all of them. */
export function OpeningScreen() {
  return (
    <Screen title="Proportion" tabs={<Tabs />}>
      <title>Proportion</title>
      <p role="status">Opening…</p>
      <noscript>
        It does not open with scripts off. <a href="/first-minute">First minute</a>
      </noscript>
    </Screen>
  )
}
