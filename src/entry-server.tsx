import { text } from 'node:stream/consumers'
import { prerenderToNodeStream } from 'react-dom/static'
import { StaticRouter } from 'react-router'
import { App } from './app/App'
import { PARAGRAPH_NUMBERS } from './guidance/paragraph-ids'
import { screensAt } from './screens/routes'
import type { Services } from './screens/services'
import { unlockForm } from './screens/vault/late-proof'
import { NO_VAULT_YET } from './screens/vault-at-hand'

/** Addresses that get a page of their own, written when the app is built. */
export const paths = [
  '/',
  '/start',
  '/first-minute',
  '/helplines',
  '/take-down',
  '/guidance',
  ...[...PARAGRAPH_NUMBERS, 'A', 'B'].map((paragraph) => `/guidance/${paragraph}`),
  '/guidance/rules',
  '/guidance/flow',
  '/practice',
  // The first stage of the first made-up case: a question on screen before any script runs.
  '/practice/kept-between-them/report',
  '/about',
]

/** Its page starts the app at every other address, so it shows only what is right for all of them. */
export const fallback = '/404'

const TO_A_QUESTION = ['src/screens/case/CaseScreen.tsx', 'src/screens/case/AtItsStage.tsx']

const LAZY: readonly [address: RegExp, ...sources: string[]][] = [
  [/^\/$/, 'src/screens/StartScreen.tsx', ...TO_A_QUESTION],
  [/^\/start$/, 'src/screens/StartScreen.tsx', ...TO_A_QUESTION],
  [/^\/404$/, ...TO_A_QUESTION],
  [/^\/first-minute$/, 'src/screens/FirstMinuteScreen.tsx'],
  [/^\/helplines$/, 'src/screens/HelplinesScreen.tsx'],
  [/^\/take-down$/, 'src/screens/TakeDownScreen.tsx'],
  [/^\/guidance$/, 'src/screens/GuidanceScreen.tsx'],
  [/^\/guidance\/flow$/, 'src/screens/FlowScreen.tsx'],
  [/^\/guidance\/rules$/, 'src/screens/RulesScreen.tsx'],
  [/^\/guidance\/(\d|[AB]$)/, 'src/screens/ParagraphScreen.tsx'],
  [/^\/practice$/, 'src/screens/practice/PracticeScreen.tsx'],
  [/^\/practice\/./, 'src/screens/practice/PracticeCase.tsx', 'src/screens/case/AtItsStage.tsx'],
  [/^\/about$/, 'src/screens/AboutScreen.tsx'],
]

/** What an address loads besides the first script, so that its page can ask for it at once. */
export const modules = (path: string) =>
  LAZY.filter(([address]) => address.test(path)).flatMap(([, ...sources]) => sources)

/** What a page shows before anything of this phone is known. */
const atBuildTime: Omit<Services, 'settings' | 'settingsFrom' | 'settingsProblem'> = {
  writing: true,
  now: () => new Date(0),
  vault: NO_VAULT_YET,
  drafts: () => new Promise(() => {}),
  whatIf: () => new Promise(() => {}),
  pdf: () => new Promise(() => {}),
  stepUp: () => new Promise(() => {}),
}

export async function render(path: string): Promise<string> {
  const problems: unknown[] = []
  await Promise.all([unlockForm, ...screensAt(path)].map((screen) => screen.load()))
  const { prelude } = await prerenderToNodeStream(
    <StaticRouter location={path}>
      <App services={atBuildTime} />
    </StaticRouter>,
    { progressiveChunkSize: Number.POSITIVE_INFINITY, onError: (problem) => void problems.push(problem) },
  )
  const markup = await text(prelude)
  if (problems.length > 0) throw new Error(`${path} could not be rendered`, { cause: problems[0] })
  return markup
}
