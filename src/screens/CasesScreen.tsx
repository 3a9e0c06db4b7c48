import { Button } from '../components/Button'
import { HeaderAction, Screen } from '../components/Screen'
import { Stack } from '../components/Stack'
import { isShut } from '../drafts/desk-view'
import { KeptCases } from './KeptCases'
import { useServices } from './services'
import { Tabs } from './Tabs'
import { useVaultView } from './vault/use-vault'

/** True with cases and without, locked and open: the written page can't know which. */
const LOW =
  'This app advises; you decide, and say why. Once it is on this phone it works without a signal. It sends nothing by itself, seals what you keep and never takes in a picture.'

/** The cases on this phone, and the ways in. */
export function CasesScreen() {
  const { vault } = useServices()
  const { state } = useVaultView()
  return (
    <Screen
      title="Cases"
      actions={
        <>
          {state === 'unlocked' && (
            <HeaderAction label="Lock" icon="lock" onClick={() => void vault.desk().then((desk) => desk.lock())} />
          )}
          <HeaderAction label="Search" icon="search" href="/search" />
          <HeaderAction label="Settings" icon="settings" href="/settings" />
        </>
      }
      bar={
        <Button as="link" href="/start" look={isShut(state) ? 'secondary' : 'primary'} wide>
          Start a case
        </Button>
      }
      low={state !== 'unlocked' && LOW}
      tabs={<Tabs at="/" />}
    >
      <title>Proportion</title>
      <Stack>
        <Button as="link" href="/first-minute" look="secondary" wide icon="shield-alert">
          First minute
        </Button>
        <Button as="link" href="/practice" look="quiet" wide>
          Practise on a made-up case
        </Button>
        <KeptCases />
      </Stack>
    </Screen>
  )
}
