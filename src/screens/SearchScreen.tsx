import { Screen } from '../components/Screen'
import { Tabs } from './Tabs'

export function SearchScreen() {
  return (
    <>
      <title>Search · Proportion</title>
      <Screen title="Search" tabs={<Tabs />}>
        <p>Search</p>
      </Screen>
    </>
  )
}
