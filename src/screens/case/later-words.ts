import { DUTY } from '../../guidance/duties'
import type { DutyId } from '../../guidance/facts'
import { LATER_HELP } from '../../guidance/later-help'
import type { FactId } from '../../guidance/questions'
import type { StageWords } from './AskedQuestion'
import { Odds } from './Odds'
import { Unasked } from './Unasked'

/** Of the stages that come later. */
export const LATER_WORDS: StageWords = { help: LATER_HELP, Odds, After: Unasked }

/** Duties that one question of Closing settles: what they say stands there, and once. */
export const ASKED_AT_CLOSING: { readonly [duty in DutyId]?: FactId } = {
  'child-contact-form': 'contactForm',
  educate: 'educated',
}

export const CLOSING_WORDS: StageWords = {
  help: { ...LATER_HELP, contactForm: DUTY['child-contact-form'].detail, educated: DUTY.educate.detail },
  Odds,
  After: Unasked,
}
