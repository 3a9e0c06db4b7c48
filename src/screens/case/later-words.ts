import { lateOdds } from '../../flow/late-odds'
import { LATER_HELP } from '../../guidance/later-help'
import type { StageWords } from './AskedQuestion'

/** Of the stages that come later. */
export const LATER_WORDS: StageWords = { help: LATER_HELP, odds: lateOdds }
