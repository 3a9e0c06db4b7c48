import { useState } from 'react'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { isEmpty, isShut } from '../../drafts/desk-view'
import { Tabs } from '../Tabs'
import { ChangePassphrase } from './ChangePassphrase'
import { LockScreen } from './LockScreen'
import { NewCode } from './NewCode'
import { OutOfReach } from './OutOfReach'
import { Owner } from './Owner'
import { PasskeyWay } from './PasskeyWay'
import { PinWay } from './PinWay'
import { useVaultView } from './use-vault'
import { type Way, WayList } from './WayList'

const DONE: Record<Way, string> = {
  passphrase: 'The new passphrase opens your cases',
  code: 'The new code is the one that counts',
  passkey: 'Fingerprint or face is as you set it',
  pin: 'The PIN is as you set it',
}

/** How the cases on this phone can be opened, and changing it. Each change asks again who it is; a PIN is forgotten without. */
export function WaysScreen() {
  const view = useVaultView()
  const { state } = view
  const [doing, setDoing] = useState<Way>()
  const [done, setDone] = useState<Way>()
  if (isShut(state)) return <LockScreen />
  /** What was done before is not said again of another that is left undone. */
  const begin = (way: Way) => {
    setDone(undefined)
    setDoing(way)
  }
  const finish = () => {
    setDone(doing)
    setDoing(undefined)
  }
  const back = doing
    ? { label: 'Ways to open', onClick: () => setDoing(undefined) }
    : { label: 'Settings', href: '/settings' }
  return (
    <Screen title="Ways to open" back={back} tabs={<Tabs />}>
      <title>Ways to open · Proportion</title>
      <OutOfReach />
      {isEmpty(view) && (
        <EmptyState
          icon="lock"
          title="Nothing is kept yet"
          text="Once cases are kept, this is where their locks are changed."
          action={
            <Button as="link" href="/keep">
              Keep cases on this phone
            </Button>
          }
        />
      )}
      {state === 'unlocked' && (
        <Stack>
          {doing === undefined && (
            <>
              {done && <Notice tone="good" title={DONE[done]} announce="status" />}
              <WayList onChange={begin} />
              <Owner />
            </>
          )}
          {doing === 'passphrase' && <ChangePassphrase onDone={finish} />}
          {doing === 'code' && <NewCode onDone={finish} />}
          {doing === 'passkey' && <PasskeyWay onDone={finish} />}
          {doing === 'pin' && <PinWay onDone={finish} />}
        </Stack>
      )}
    </Screen>
  )
}
