import { lazy, type ReactNode, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { CasesScreen } from './CasesScreen'
import { AtItsStage } from './case/AtItsStage'
import { CaseScreen } from './case/CaseScreen'
import { NotFoundScreen } from './NotFoundScreen'
import { OpeningScreen } from './OpeningScreen'
import { StartScreen } from './StartScreen'

const FirstMinuteScreen = lazy(() => import('./FirstMinuteScreen').then((m) => ({ default: m.FirstMinuteScreen })))
const HelplinesScreen = lazy(() => import('./HelplinesScreen').then((m) => ({ default: m.HelplinesScreen })))
const TakeDownScreen = lazy(() => import('./TakeDownScreen').then((m) => ({ default: m.TakeDownScreen })))
const GuidanceScreen = lazy(() => import('./GuidanceScreen').then((m) => ({ default: m.GuidanceScreen })))
const FlowScreen = lazy(() => import('./FlowScreen').then((m) => ({ default: m.FlowScreen })))
const RulesScreen = lazy(() => import('./RulesScreen').then((m) => ({ default: m.RulesScreen })))
const ParagraphScreen = lazy(() => import('./ParagraphScreen').then((m) => ({ default: m.ParagraphScreen })))
const AboutScreen = lazy(() => import('./AboutScreen').then((m) => ({ default: m.AboutScreen })))
const PapersScreen = lazy(() => import('./papers/PapersScreen').then((m) => ({ default: m.PapersScreen })))
const PaperScreen = lazy(() => import('./papers/PaperScreen').then((m) => ({ default: m.PaperScreen })))
const PracticeScreen = lazy(() => import('./practice/PracticeScreen').then((m) => ({ default: m.PracticeScreen })))
const PracticeCase = lazy(() => import('./practice/PracticeCase').then((m) => ({ default: m.PracticeCase })))
const PracticeEnd = lazy(() => import('./practice/PracticeEnd').then((m) => ({ default: m.PracticeEnd })))
const SearchScreen = lazy(() => import('./SearchScreen').then((m) => ({ default: m.SearchScreen })))
const KeepScreen = lazy(() => import('./vault/KeepScreen').then((m) => ({ default: m.KeepScreen })))
const SettingsScreen = lazy(() => import('./SettingsScreen').then((m) => ({ default: m.SettingsScreen })))

const page = (screen: ReactNode) => <Suspense>{screen}</Suspense>

export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<CasesScreen />} />
      <Route path="/start" element={<StartScreen />} />
      <Route path="/case/:case" element={<CaseScreen />}>
        <Route path="papers" element={page(<PapersScreen />)} />
        <Route path="papers/:kind/:person?" element={page(<PaperScreen />)} />
        <Route path=":stage?" element={<AtItsStage />} />
      </Route>
      <Route path="/practice" element={page(<PracticeScreen />)} />
      <Route path="/practice/:story" element={page(<PracticeCase />)}>
        <Route path="papers" element={page(<PapersScreen />)} />
        <Route path="papers/:kind/:person?" element={page(<PaperScreen />)} />
        <Route path="end" element={page(<PracticeEnd />)} />
        <Route path=":stage?" element={<AtItsStage />} />
      </Route>
      <Route path="/first-minute" element={page(<FirstMinuteScreen />)} />
      <Route path="/helplines" element={page(<HelplinesScreen />)} />
      <Route path="/take-down" element={page(<TakeDownScreen />)} />
      <Route path="/guidance" element={page(<GuidanceScreen />)} />
      <Route path="/guidance/flow" element={page(<FlowScreen />)} />
      <Route path="/guidance/rules" element={page(<RulesScreen />)} />
      <Route path="/guidance/:paragraph" element={page(<ParagraphScreen />)} />
      <Route path="/search" element={page(<SearchScreen />)} />
      <Route path="/about" element={page(<AboutScreen />)} />
      <Route path="/keep" element={page(<KeepScreen />)} />
      <Route path="/settings" element={page(<SettingsScreen />)} />
      <Route path="/404" element={<OpeningScreen />} />
      <Route path="*" element={<NotFoundScreen />} />
    </Routes>
  )
}
