import { useMemo, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { LinkProvider } from '../components/Link'
import { AppRoutes } from '../screens/routes'
import { type Services, ServicesProvider } from '../screens/services'
import { StepUpSheet } from '../screens/vault/StepUpSheet'
import { VaultCover } from '../screens/vault/VaultCover'
import { AppLink } from './AppLink'
import { useScrollToTop } from './scroll-to-top'
import type { AppUpdate } from './service-worker'
import { NATIONAL, type SettingsStore } from './settings-store'
import { UpdateBanner } from './UpdateBanner'
import { useAppUpdate } from './use-app-update'

interface AppProps {
  services: Omit<Services, 'settings' | 'settingsFrom' | 'settingsProblem'>
  /** Both are left out where the pages are written at build time. */
  settings?: SettingsStore
  update?: AppUpdate
}

const nothingToHear = () => () => {}
const national = () => NATIONAL

export function App({ services, settings, update }: AppProps) {
  const state = useAppUpdate(update)
  const inCase = useLocation().pathname.startsWith('/case/')
  useScrollToTop()
  const loaded = useSyncExternalStore(settings?.subscribe ?? nothingToHear, settings?.loaded ?? national, national)
  const filled = useMemo<Services>(
    () => ({
      ...services,
      settings: loaded.settings,
      settingsFrom: loaded.from,
      ...(loaded.problem === undefined ? {} : { settingsProblem: loaded.problem }),
    }),
    [services, loaded],
  )
  return (
    <ServicesProvider value={filled}>
      <LinkProvider value={AppLink}>
        {!inCase && (state.update === 'waiting' || state.update === 'case open') && (
          <UpdateBanner caseIsOpen={state.update === 'case open'} onApply={() => void update?.apply()} />
        )}
        <AppRoutes />
        <VaultCover />
        <StepUpSheet />
      </LinkProvider>
    </ServicesProvider>
  )
}
