import { useState } from 'react'
import { dayAndMonth } from '../../case/days'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { KeyValueList } from '../../components/KeyValueList'
import { LiveRegion } from '../../components/LiveRegion'
import { Row } from '../../components/Row'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { isShut } from '../../drafts/desk-view'
import type { Tombstone } from '../../drafts/erasing'
import { HideButton } from '../case/HideButton'
import { counted } from '../counted'
import { useServices } from '../services'
import { Tabs } from '../Tabs'
import { InstallButton } from './InstallButton'
import { KeptList } from './KeptList'
import { LockScreen } from './LockScreen'
import { OutOfReach } from './OutOfReach'
import { useOffline } from './offline'
import { ProblemNotice } from './ProblemNotice'
import { protection } from './protection'
import { useKeptHere } from './use-kept-here'
import { useVaultView } from './use-vault'
import { NothingLeft } from './VaultNotices'
import { WipeSection } from './WipeSection'

/** What is kept, until when, protected how, how full, and how it is erased. */
export function StorageScreen() {
  const { state } = useVaultView()
  return isShut(state) ? <LockScreen /> : <WhatIsKept />
}

function toldOf({ day, reason, code, unread }: Tombstone) {
  if (unread)
    return { title: 'A deletion', meta: 'What was written down of it is damaged: its day and reason can’t be read.' }
  const title = day === '' ? 'A deletion that was cut short' : dayAndMonth(new Date(`${day}T12:00`))
  return { title, meta: `Why: ${reason}${code === '' ? '' : ` · check value ${code}`}` }
}

/** Within what a lock takes away: a page that a PIN keeps alive must not hold what was found. */
function WhatIsKept() {
  const { state, notKept, inClear, hasPin, outOfReach } = useVaultView()
  const inMemory = state === 'no-vault' && notKept
  const [turn, setTurn] = useState(0)
  const looked = useKeptHere(turn)
  const here = looked && 'cases' in looked ? looked : undefined
  const offline = useOffline()
  const { settings } = useServices()
  return (
    <Screen
      title="What is kept"
      back={{ label: 'Settings', href: '/settings' }}
      actions={<HideButton />}
      tabs={<Tabs />}
    >
      <title>What is kept · Proportion</title>
      <Stack gap="wide">
        <section aria-labelledby="cases">
          <LiveRegion>{turn > 0 && `${counted(turn, 'case')} deleted`}</LiveRegion>
          <Stack>
            <Heading title={<span id="cases">{inMemory ? 'Cases in memory, not kept' : 'Cases on this phone'}</span>} />
            <NothingLeft />
            <OutOfReach />
            <ProblemNotice problem={looked && 'problem' in looked ? looked.problem : undefined} />
            {looked === undefined && <p role="status">Looking…</p>}
            {here && (inMemory || !outOfReach) && (
              <KeptList {...here} inMemory={inMemory} onChange={() => setTurn(turn + 1)} />
            )}
            {inMemory && (
              <Button as="link" href="/keep" icon="lock">
                Keep them on this phone
              </Button>
            )}
          </Stack>
        </section>
        {here && here.erased.length > 0 && (
          <section aria-labelledby="erased">
            <Stack>
              <Heading title={<span id="erased">Deleted on this phone</span>} />
              <Stack gap="tight">
                {here.erased.map((one) => (
                  <Row key={one.id} icon="trash" {...toldOf(one)} />
                ))}
              </Stack>
            </Stack>
          </section>
        )}
        {here && !outOfReach && (
          <section aria-labelledby="protection">
            <Stack>
              <Heading title={<span id="protection">How it is protected</span>} />
              <KeyValueList items={protection({ state, inClear, hasPin }, here, offline, settings)} />
              <InstallButton />
            </Stack>
          </section>
        )}
        {state === 'unlocked' && looked && <WipeSection erases={here?.erases ?? false} />}
      </Stack>
    </Screen>
  )
}
