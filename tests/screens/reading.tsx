import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Link, MemoryRouter, Route, Routes, StaticRouter } from 'react-router'
import { EverywhereProvider } from '../../src/components/Everywhere'
import { LinkProvider } from '../../src/components/Link'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { AboutScreen } from '../../src/screens/AboutScreen'
import { ContentAge } from '../../src/screens/ContentAge'
import { DiagnosticsScreen } from '../../src/screens/DiagnosticsScreen'
import { FirstMinuteScreen } from '../../src/screens/FirstMinuteScreen'
import { GuidanceScreen } from '../../src/screens/GuidanceScreen'
import { HelplinesScreen } from '../../src/screens/HelplinesScreen'
import { NotFoundScreen } from '../../src/screens/NotFoundScreen'
import { ParagraphScreen } from '../../src/screens/ParagraphScreen'
import { RunningProvider } from '../../src/screens/running'
import { SearchScreen } from '../../src/screens/SearchScreen'
import { SettingsScreen } from '../../src/screens/SettingsScreen'
import { type Services, ServicesProvider } from '../../src/screens/services'
import { TakeDownScreen } from '../../src/screens/TakeDownScreen'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'

/** A Wednesday in London, at a quarter to twelve. */
export const WEDNESDAY = new Date('2026-11-25T11:45:00Z')

export const WRITTEN_PAGES = [
  '/first-minute',
  '/helplines',
  '/take-down',
  '/guidance',
  '/guidance/20',
  '/about',
  '/404',
]

const services = (own: Partial<Services>): Services => ({
  now: () => WEDNESDAY,
  vault: NO_VAULT_YET,
  drafts: () => new Promise(() => undefined),
  whatIf: () => new Promise(() => undefined),
  pdf: () => new Promise(() => undefined),
  stepUp: () => new Promise(() => undefined),
  settings: NATIONAL_DEFAULTS,
  settingsFrom: 'national',
  ...own,
})

function Pages({ own }: { own: Partial<Services> }) {
  return (
    <ServicesProvider value={services(own)}>
      <LinkProvider value={Link}>
        <EverywhereProvider value={{ foot: <ContentAge /> }}>
          <RunningProvider>
            <Routes>
              <Route path="/first-minute" element={<FirstMinuteScreen />} />
              <Route path="/helplines" element={<HelplinesScreen />} />
              <Route path="/take-down" element={<TakeDownScreen />} />
              <Route path="/guidance" element={<GuidanceScreen />} />
              <Route path="/guidance/:paragraph" element={<ParagraphScreen />} />
              <Route path="/search" element={<SearchScreen />} />
              <Route path="/about" element={<AboutScreen />} />
              <Route path="/settings" element={<SettingsScreen />} />
              <Route path="/settings/diagnostics" element={<DiagnosticsScreen />} />
              <Route path="*" element={<NotFoundScreen />} />
            </Routes>
          </RunningProvider>
        </EverywhereProvider>
      </LinkProvider>
    </ServicesProvider>
  )
}

/** As it is written when the app is built: nothing of this phone is known. */
export const written = (path: string): ReactNode => (
  <StaticRouter location={path}>
    <Pages own={{ now: () => new Date(0) }} />
  </StaticRouter>
)

export const running = (path: string, own: Partial<Services> = {}): ReactNode => (
  <MemoryRouter initialEntries={[path]}>
    <Pages own={own} />
  </MemoryRouter>
)

export function reads(path: string, own: Partial<Services> = {}) {
  return { officer: userEvent.setup(), ...render(running(path, own)) }
}
