import { useMemo, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { LinkProvider } from '../components/Link'
import { AppRoutes } from '../screens/routes'
import { type Services, ServicesProvider } from '../screens/services'
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
      <LinkProvider value={Link}>
        {state.update !== 'none' && (
          <UpdateBanner caseIsOpen={state.update === 'case open'} onApply={() => void update?.apply()} />
        )}
        <AppRoutes />
      </LinkProvider>
    </ServicesProvider>
  )
}
