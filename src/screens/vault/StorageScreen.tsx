import { useState } from 'react'
import { Heading } from '../../components/Heading'
import { KeyValueList } from '../../components/KeyValueList'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { isShut } from '../../drafts/desk-view'
import { Tabs } from '../Tabs'
import { KeptList } from './KeptList'
import { LockScreen } from './LockScreen'
import { protection } from './protection'
import { useKeptHere, useWorksOffline } from './use-kept-here'
import { useVaultView } from './use-vault'
import { WipeSection } from './WipeSection'

/** What is kept, until when, protected how, how full, and how it is erased. */
export function StorageScreen() {
  const { state } = useVaultView()
  const [turn, setTurn] = useState(0)
  const here = useKeptHere(turn)
  const offline = useWorksOffline()
  if (isShut(state)) return <LockScreen />
  return (
    <Screen title="What is kept" back={{ label: 'Settings', href: '/settings' }} tabs={<Tabs />}>
      <title>What is kept · Proportion</title>
      <Stack gap="wide">
        <section aria-labelledby="cases">
          <Stack>
            <Heading title={<span id="cases">Cases on this phone</span>} />
            {here === undefined ? (
              <p role="status">Looking…</p>
            ) : (
              <KeptList cases={here.cases} due={here.due} erases={here.erases} onChange={() => setTurn(turn + 1)} />
            )}
          </Stack>
        </section>
        {here && (
          <section aria-labelledby="protection">
            <Stack>
              <Heading title={<span id="protection">How it is protected</span>} />
              <KeyValueList items={protection(state, here, offline)} />
            </Stack>
          </section>
        )}
        {state === 'unlocked' && here && <WipeSection erases={here.erases} />}
      </Stack>
    </Screen>
  )
}
