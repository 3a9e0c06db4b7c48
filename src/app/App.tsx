import { useMemo, useState, useSyncExternalStore } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { EverywhereProvider } from '../components/Everywhere'
import { SavedLine } from '../components/SavedLine'
import { HeaderAction } from '../components/Screen'
import { type DeskState, isShut, NOTHING_KNOWN } from '../drafts/desk-view'
import { ContentAge } from '../screens/ContentAge'
import { GONE_BACK } from '../screens/gone-back'
import { lateScreen } from '../screens/late-screen'
import { AppRoutes } from '../screens/routes'
import { RunningProvider } from '../screens/running'
import { LOCKED_SCHOOL_CONTACTS, type SchoolContacts } from '../screens/school-contacts'
import { type Services, ServicesProvider } from '../screens/services'
import { vaultCover } from '../screens/vault/late-proof'
import { StepUpSheet } from '../screens/vault/StepUpSheet'
import type { VaultAtHand } from '../screens/vault-at-hand'
import { AppLinks } from './AppLink'
import { Boundary } from './Boundary'
import { schoolContactsIn } from './school-contacts-in'
import { useScrollToTop } from './scroll-to-top'
import type { AppUpdate } from './service-worker'
import { NATIONAL, type SettingsStore } from './settings-store'
import { useAppUpdate } from './use-app-update'

interface AppProps {
  services: Omit<Services, 'settings' | 'settingsFrom' | 'settingsProblem'>
  /** Both are left out where the pages are written at build time. */
  settings?: SettingsStore
  update?: AppUpdate
}

const nothingToHear = () => () => {}
const national = () => NATIONAL

const nothingKnown = () => NOTHING_KNOWN

/** Comes by itself, and so under nobody's thumb. */
const updateBanner = lateScreen(() => import('./UpdateBanner').then((m) => m.UpdateBanner))

const FOOT = <ContentAge />
const HELP = <HeaderAction label="Helplines" icon="phone" href="/helplines" />

const NOT_KEPT = <SavedLine state="unsaved" text="Case not kept: closing the app loses it" />
/** Where it is said by the screen itself, or asked. */
const SAYS_SO = /^\/($|case|practice|start|keep)/

const CASE = /^\/(case|practice)\/./
const LOOKED_UP = /^\/(helplines|first-minute|take-down|guidance|search|about)\b/

/** Where the officer stood in a case, while they look something up elsewhere: kept by this page alone, and not past a lock. */
function useCaseLeft(pathname: string, isLocked: boolean): string | undefined {
  const [left, setLeft] = useState<string>()
  const stays = LOOKED_UP.test(pathname) && !isLocked
  const at = CASE.test(pathname) ? pathname : stays ? left : undefined
  if (at !== left) setLeft(at)
  return at === pathname ? undefined : at
}

/** Sealed with the cases where these are kept; else until the app is closed. */
function schoolContactsFor(state: DeskState, vault: VaultAtHand): SchoolContacts | undefined {
  if (state === 'unlocked') return schoolContactsIn(vault)
  return isShut(state) ? LOCKED_SCHOOL_CONTACTS : undefined
}

export function App({ services, settings, update }: AppProps) {
  const state = useAppUpdate(update)
  const { pathname } = useLocation()
  useScrollToTop()
  const loaded = useSyncExternalStore(settings?.subscribe ?? nothingToHear, settings?.loaded ?? national, national)
  const { subscribe, view, written = nothingKnown } = services.vault
  const { state: locked, covered, notKept } = useSyncExternalStore(subscribe, view, written)
  const shut = isShut(locked)
  const inCase = pathname.startsWith('/case/') && !shut
  const navigate = useNavigate()
  const left = useCaseLeft(pathname, shut)
  const everywhere = useMemo(
    () => ({
      foot: FOOT,
      ...(pathname !== '/helplines' && { help: HELP }),
      ...(notKept && !SAYS_SO.test(pathname) && { line: NOT_KEPT }),
      ...(left !== undefined && {
        // In the place of the page that it stands on: the back key does not lead to that one again.
        back: { label: 'the case', onClick: () => void navigate(left, { replace: true, state: GONE_BACK }) },
      }),
    }),
    [pathname, left, notKept, navigate],
  )
  const schoolContacts = useMemo(() => schoolContactsFor(locked, services.vault), [locked, services])
  const filled = useMemo<Services>(
    () => ({
      ...services,
      ...(schoolContacts && { schoolContacts }),
      settings: loaded.settings,
      settingsFrom: loaded.from,
      ...(loaded.problem === undefined ? {} : { settingsProblem: loaded.problem }),
    }),
    [services, loaded, schoolContacts],
  )
  return (
    <ServicesProvider value={filled}>
      <AppLinks>
        {/* Read out only where its place was there before. */}
        <div role="status">
          {!inCase && (state.update === 'waiting' || state.update === 'case open') && (
            <updateBanner.Shown caseIsOpen={state.update === 'case open'} onApply={() => void update?.apply()} />
          )}
        </div>
        <EverywhereProvider value={everywhere}>
          <RunningProvider>
            <Boundary>
              <AppRoutes />
            </Boundary>
            {covered && <vaultCover.Shown />}
            <StepUpSheet />
          </RunningProvider>
        </EverywhereProvider>
      </AppLinks>
    </ServicesProvider>
  )
}
