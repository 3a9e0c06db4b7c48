import type {
  Caid,
  ConclusionKey,
  DeletionDirection,
  FormalInterview,
  Outcome21,
  Referral,
  Return,
  Risk,
  Route,
  Stance,
} from './facts'

export interface Wording {
  /** As a heading or in a list. */
  readonly short: string
  /** One or two words, for a tag beside the conclusion's name. */
  readonly tag: string
}

export interface Values {
  risk: Risk
  route: Route
  outcome21: Outcome21
  referral: Referral
  formalInterview: FormalInterview
  deletionDirection: DeletionDirection
  caid: Caid
  stance: Stance
  return: Return
}
export type Conclusion = keyof Values

export const CONCLUSION: Readonly<Record<Conclusion, string>> = {
  risk: 'Risk',
  route: 'Kind of response',
  outcome21: 'Outcome 21',
  referral: 'Child protection referral',
  formalInterview: 'Formal interview',
  deletionDirection: 'Deleting the images',
  caid: 'National image database',
  stance: 'What to do with the device',
  return: 'Giving the device back',
}

type Wordings = { readonly [conclusion in Conclusion]: Readonly<Record<Values[conclusion], Wording>> }

export const WORDING: Wordings = {
  risk: {
    higher: {
      short: 'Higher risk',
      tag: 'Higher',
    },
    lower: {
      short: 'Lower risk',
      tag: 'Lower',
    },
    undetermined: {
      short: 'Risk not known yet',
      tag: 'Not known yet',
    },
  },
  route: {
    'full-investigation': {
      short: 'Full investigation',
      tag: 'Full',
    },
    weigh: {
      short: 'Weigh it with a supervisor',
      tag: 'Weigh',
    },
    'proportionate-response': {
      short: 'Proportionate response',
      tag: 'Proportionate',
    },
    undetermined: {
      short: 'Response not settled yet',
      tag: 'Not settled',
    },
  },
  outcome21: {
    open: {
      short: 'Outcome 21 can be considered',
      tag: 'Open',
    },
    closed: {
      short: 'Outcome 21 is ruled out',
      tag: 'Ruled out',
    },
    undetermined: {
      short: 'Outcome 21 cannot be chosen yet',
      tag: 'Not yet',
    },
  },
  referral: {
    immediate: {
      short: 'Refer now',
      tag: 'Now',
    },
    likely: {
      short: 'Referral likely needed',
      tag: 'Likely',
    },
    consider: {
      short: 'Consider a referral',
      tag: 'Consider',
    },
    'not-indicated': {
      short: 'No referral indicated',
      tag: 'None indicated',
    },
    undetermined: {
      short: 'Referral not settled yet',
      tag: 'Not settled',
    },
  },
  formalInterview: {
    consider: {
      short: 'Formal interview may be needed',
      tag: 'Consider',
    },
    'not-indicated': {
      short: 'No formal interview indicated',
      tag: 'None indicated',
    },
    undetermined: {
      short: 'Formal interview not settled yet',
      tag: 'Not settled',
    },
  },
  deletionDirection: {
    give: {
      short: 'Direct that the images are deleted',
      tag: 'Give',
    },
    decide: {
      short: 'Settle deletion with a supervisor',
      tag: 'Decide',
    },
    'not-now': {
      short: 'Nobody deletes anything yet',
      tag: 'Not now',
    },
  },
  caid: {
    liaise: {
      short: 'Speak to digital forensics about CAID',
      tag: 'Liaise',
    },
    'not-now': {
      short: 'Nothing to send to CAID now',
      tag: 'Not now',
    },
  },
  stance: {
    seize: {
      short: 'Seize where possible',
      tag: 'Seize',
    },
    secure: {
      short: 'Keep it safe without seizing',
      tag: 'Secure',
    },
    'not-routine': {
      short: 'No routine seizure',
      tag: 'Leave',
    },
  },
  return: {
    'n/a': {
      short: 'Nothing to give back',
      tag: 'Not seized',
    },
    unlikely: {
      short: 'Return unlikely',
      tag: 'Unlikely',
    },
    'sign-off': {
      short: 'Return needs sign-off',
      tag: 'Sign-off',
    },
    return: {
      short: 'Can be returned',
      tag: 'Return',
    },
    'examine-first': {
      short: 'Examine before deciding',
      tag: 'Examine',
    },
  },
}

const TABLES: Readonly<Record<string, Readonly<Record<string, Wording>>>> = WORDING

/** 'devices.phone-1.stance', 'seize' → 'Seize where possible'; a value of another edition that is not known here, as it stands. */
export function valueShort(key: ConclusionKey, value: string): string {
  const name = key.startsWith('devices.') ? (key.split('.').at(-1) ?? key) : key
  return TABLES[name]?.[value]?.short ?? value
}
