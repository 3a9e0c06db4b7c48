import { EARLY_HELP } from '../../guidance/early-help'
import type { StageWords } from './AskedQuestion'

/** Of the stages that come with the first script: nothing else is said against their answers. */
export const EARLY_WORDS: StageWords = { help: EARLY_HELP }
