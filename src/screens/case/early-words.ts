import { EARLY_HELP } from '../../guidance/early-help'
import { lateScreen } from '../late-screen'
import type { StageWords } from './AskedQuestion'

/** Of the first stage: nothing else is said against its answers. */
export const FIRST_WORDS: StageWords = { help: EARLY_HELP }

const odds = lateScreen(() => import('./LaterOdds').then((m) => m.LaterOdds))

/** Of the others that come with the first script. */
export const EARLY_WORDS: StageWords = { help: EARLY_HELP, Odds: odds.Shown }
