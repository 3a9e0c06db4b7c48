import { LATER_HELP } from '../../guidance/later-help'
import type { StageWords } from './AskedQuestion'
import { Odds } from './Odds'

/** Of the stages that come later. */
export const LATER_WORDS: StageWords = { help: LATER_HELP, Odds }
