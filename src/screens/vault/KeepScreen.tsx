import { useState } from 'react'
import { useNavigate } from 'react-router'
import { EmptyState } from '../../components/EmptyState'
import { Screen } from '../../components/Screen'
import { type DeskState, isShut } from '../../drafts/desk-view'
import { Tabs } from '../Tabs'
import { KeepAgain } from './KeepAgain'
import { Keeping } from './Keeping'
import { LockScreen } from './LockScreen'
import { UntilKnown } from './UntilKnown'
import { useVaultView } from './use-vault'

/** Makes the vault outside a start: for cases worked in memory, or kept in clear by an early trial version. */
export function KeepScreen() {
  const navigate = useNavigate()
  const { state, notKept } = useVaultView()
  const [was, setWas] = useState<DeskState>()
  const locked = isShut(state)
  // What is opened is kept: another tab had made the lock.
  if (locked && was !== undefined) setWas(undefined)
  if (!locked && was === undefined && state !== 'looking') setWas(state)
  if (locked) return <LockScreen />
  return (
    <Screen title="Keep cases on this phone" back={{ label: 'Cases', href: '/' }} tabs={<Tabs />}>
      <title>Keep cases · Proportion</title>
      {was === 'unlocked' && notKept ? (
        <KeepAgain />
      ) : was === 'unlocked' ? (
        <EmptyState icon="lock" title="Your cases are kept already" text="Each answer is sealed before it is stored." />
      ) : was === undefined ? (
        <UntilKnown />
      ) : (
        <Keeping
          onLater={() => navigate('/', { replace: true })}
          onKept={(ids) => navigate(ids.length === 1 ? `/case/${ids[0]}` : '/', { replace: true })}
        />
      )}
    </Screen>
  )
}
