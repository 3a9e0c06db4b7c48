import { memo } from 'react'
import { matchPath, Route, Routes } from 'react-router'
import { CasesScreen } from './CasesScreen'
import { caseStage, keptCase, listedCases, startScreen } from './KeptCases'
import { giveSheet } from './late-give-sheet'
import { type LateScreen, lateScreen } from './late-screen'
import { OpeningScreen } from './OpeningScreen'
import { stepUpForm, unlockForm } from './vault/late-proof'

/** Pages of their own, by address. */
const PAGES: Readonly<Record<string, LateScreen>> = {
  '/start': startScreen,
  '/practice': lateScreen(() => import('./practice/PracticeScreen').then((m) => m.PracticeScreen)),
  '/first-minute': lateScreen(() => import('./FirstMinuteScreen').then((m) => m.FirstMinuteScreen)),
  '/helplines': lateScreen(() => import('./HelplinesScreen').then((m) => m.HelplinesScreen)),
  '/take-down': lateScreen(() => import('./TakeDownScreen').then((m) => m.TakeDownScreen)),
  '/guidance': lateScreen(() => import('./GuidanceScreen').then((m) => m.GuidanceScreen)),
  '/guidance/flow': lateScreen(() => import('./FlowScreen').then((m) => m.FlowScreen)),
  '/guidance/rules': lateScreen(() => import('./RulesScreen').then((m) => m.RulesScreen)),
  '/guidance/:paragraph': lateScreen(() => import('./ParagraphScreen').then((m) => m.ParagraphScreen)),
  '/search': lateScreen(() => import('./SearchScreen').then((m) => m.SearchScreen)),
  '/about': lateScreen(() => import('./AboutScreen').then((m) => m.AboutScreen)),
  '/take-in': lateScreen(() => import('./vault/TakeInScreen').then((m) => m.TakeInScreen)),
  '/keep': lateScreen(() => import('./vault/KeepScreen').then((m) => m.KeepScreen)),
  '/settings/storage': lateScreen(() => import('./vault/StorageScreen').then((m) => m.StorageScreen)),
  '/settings/ways': lateScreen(() => import('./vault/WaysScreen').then((m) => m.WaysScreen)),
  '/settings/diagnostics': lateScreen(() => import('./DiagnosticsScreen').then((m) => m.DiagnosticsScreen)),
  '/settings': lateScreen(() => import('./SettingsScreen').then((m) => m.SettingsScreen)),
  ...(import.meta.env.DEV && {
    '/dev/components': lateScreen(() => import('./ComponentsPage').then((m) => m.ComponentsPage)),
  }),
}

const takeDown = lateScreen(() => import('./case/TakeDownCase').then((m) => m.TakeDownCase))
const handOver = lateScreen(() => import('./vault/HandOverScreen').then((m) => m.HandOverScreen))
const papers = lateScreen(() => import('./papers/PapersScreen').then((m) => m.PapersScreen))
const paper = lateScreen(() => import('./papers/PaperScreen').then((m) => m.PaperScreen))
const madeUp = lateScreen(() => import('./practice/PracticeCase').then((m) => m.PracticeCase))
const end = lateScreen(() => import('./practice/PracticeEnd').then((m) => m.PracticeEnd))
/** In the place of one that broke. */
export const brokenScreen = lateScreen(() => import('./BrokenScreen').then((m) => m.BrokenScreen))
const elsewhere = lateScreen(() => import('./NotFoundScreen').then((m) => m.NotFoundScreen))

/** What stands inside a case, after its address. */
const INSIDE: Readonly<Record<string, LateScreen>> = {
  papers,
  'papers/*': paper,
  'take-down': takeDown,
  ':stage?': caseStage,
}
const CASES: Readonly<Record<string, { around: LateScreen; inside: typeof INSIDE }>> = {
  '/case/:case': { around: keptCase, inside: { 'hand-over': handOver, ...INSIDE } },
  '/practice/:story': { around: madeUp, inside: { end, ...INSIDE } },
}

const entriesOf = (table: Readonly<Record<string, LateScreen>>) =>
  Object.entries(table).map(([path, screen]) => <Route key={path} path={path} element={<screen.Shown />} />)

/** What is shown depends on the address alone: what else the shell hears of does not look it up again. */
export const AppRoutes = memo(function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<CasesScreen />} />
      {Object.entries(CASES).map(([path, { around, inside }]) => (
        <Route key={path} path={path} element={<around.Shown />}>
          {entriesOf(inside)}
        </Route>
      ))}
      {entriesOf(PAGES)}
      <Route path="/404" element={<OpeningScreen />} />
      <Route path="*" element={<elsewhere.Shown />} />
    </Routes>
  )
})

/** The screens that an address needs besides the first script. */
export function screensAt(path: string): readonly LateScreen[] {
  for (const [address, { around, inside }] of Object.entries(CASES)) {
    const within = Object.entries(inside).find(([rest]) => matchPath(`${address}/${rest}`, path))
    if (within) return [around, within[1]]
  }
  const own = Object.entries(PAGES)
    .sort(([one], [other]) => Number(one.includes(':')) - Number(other.includes(':')))
    .find(([address]) => matchPath(address, path))
  return own ? [own[1]] : path === '/' || path === '/404' ? [] : [elsewhere]
}

/** Every later screen and sheet: first those on the way to a question. */
export const LATE_SCREENS: readonly Pick<LateScreen, 'load'>[] = [
  unlockForm,
  listedCases,
  ...Object.values(CASES).map(({ around }) => around),
  caseStage,
  ...Object.values(PAGES),
  giveSheet,
  papers,
  paper,
  takeDown,
  handOver,
  stepUpForm,
  end,
  elsewhere,
  brokenScreen,
]
