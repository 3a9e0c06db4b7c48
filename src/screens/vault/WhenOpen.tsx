import { Fragment, type ReactNode } from 'react'
import { Screen } from '../../components/Screen'
import { isShut } from '../../drafts/desk-view'
import { LockScreen } from './LockScreen'
import { UntilKnown } from './UntilKnown'
import { useVaultView } from './use-vault'

/** What may be seen while nothing is locked: with an open vault, or before there is one. It begins anew when that changes. */
export function WhenOpen({ title, children }: { title: string; children: ReactNode }) {
  const { state } = useVaultView()
  if (state === 'looking') {
    return (
      <Screen title={title} back={{ label: 'Cases', href: '/' }}>
        <title>Proportion</title>
        <UntilKnown />
      </Screen>
    )
  }
  if (isShut(state)) return <LockScreen />
  return <Fragment key={state}>{children}</Fragment>
}
