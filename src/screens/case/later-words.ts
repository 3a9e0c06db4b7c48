import { lateOdds } from '../../flow/late-odds'
import { LATER_HELP } from '../../guidance/later-help'
import type { StageWords } from './AskedQuestion'

/** Of every stage but the first: they come with the later stages. */
export const LATER_WORDS: StageWords = { help: LATER_HELP, odds: lateOdds }
