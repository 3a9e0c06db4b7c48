const OPEN = 'undetermined · undetermined · undetermined · undetermined'
const NOTHING_FOUND_YET = 'undetermined · undetermined · proportionate-response · undetermined'
const CLEAR = 'lower · open · proportionate-response · not-indicated'
const ABUSE = 'higher · closed · full-investigation · likely'
const IN_DANGER = 'undetermined · undetermined · undetermined · immediate'
const MALICE = 'higher · closed · full-investigation · consider'

/** Risk, outcome 21, route and referral after each step of each story, read from the note by hand. */
export const AFTER_EACH_STEP: Readonly<Record<string, readonly string[]>> = {
  'kept-between-them': [OPEN, OPEN, OPEN, NOTHING_FOUND_YET, NOTHING_FOUND_YET, CLEAR, CLEAR, CLEAR, CLEAR, CLEAR],
  'not-who-he-said': [OPEN, OPEN, OPEN, NOTHING_FOUND_YET, NOTHING_FOUND_YET, CLEAR, CLEAR, CLEAR, ABUSE],
  'walked-out': [OPEN, OPEN, IN_DANGER, IN_DANGER, IN_DANGER],
  'told-to-send': [OPEN, OPEN, OPEN, ABUSE, ABUSE, ABUSE, ABUSE, ABUSE],
  'third-time': [
    OPEN,
    OPEN,
    OPEN,
    'undetermined · closed · proportionate-response · consider',
    'undetermined · closed · proportionate-response · consider',
    'lower · closed · proportionate-response · consider',
    'lower · closed · proportionate-response · consider',
    'lower · closed · proportionate-response · consider',
  ],
  'class-chat': [OPEN, OPEN, OPEN, MALICE, MALICE, MALICE, MALICE, MALICE],
  'kept-as-proof': [OPEN, OPEN, OPEN, NOTHING_FOUND_YET, NOTHING_FOUND_YET, CLEAR, CLEAR, CLEAR],
  'nearly-eighteen': [
    OPEN,
    OPEN,
    OPEN,
    'higher · undetermined · weigh · consider',
    'higher · undetermined · weigh · consider',
    'higher · open · weigh · consider',
    'higher · open · weigh · consider',
    'higher · open · weigh · consider',
    'higher · open · weigh · consider',
  ],
}
