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
  /** What it means for the officer, one or two sentences. */
  readonly means: string
}

interface Values {
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
      means:
        'At least one answer points to harm, pressure or abuse. Slow down, protect first, and bring in a supervisor.',
    },
    lower: {
      short: 'Lower risk',
      tag: 'Lower',
      means: 'You asked about every sign of harm the note names and found none. Support comes before enforcement.',
    },
    undetermined: {
      short: 'Risk not known yet',
      tag: 'Not known yet',
      means: 'Answers are missing, and they could go either way. Until they are in, do not treat this as lower risk.',
    },
  },
  route: {
    'full-investigation': {
      short: 'Full investigation',
      tag: 'Full',
      means:
        'Signs of abuse or malice are present. A specialist investigator takes this on; agree what is left to you.',
    },
    weigh: {
      short: 'Weigh it with a supervisor',
      tag: 'Weigh',
      means:
        'Nothing aggravating was found, but not everyone agreed to what happened. The note leaves this to careful judgement: write down how you weighed it.',
    },
    'proportionate-response': {
      short: 'Proportionate response',
      tag: 'Proportionate',
      means:
        'Willing on every side and nothing aggravating found. Support and education can take the place of a criminal process.',
    },
    undetermined: {
      short: 'Response not settled yet',
      tag: 'Not settled',
      means: 'An answer that decides the kind of response is missing. Keep everyone safe and keep the options open.',
    },
  },
  outcome21: {
    open: {
      short: 'Outcome 21 can be considered',
      tag: 'Open',
      means:
        'Every factor that would rule it out was looked at and not found. It is still your decision, with reasons and a review.',
    },
    closed: {
      short: 'Outcome 21 does not apply',
      tag: 'Ruled out',
      means: 'A factor that rules it out is present. Look at the other outcomes with your supervisor.',
    },
    undetermined: {
      short: 'Outcome 21 cannot be chosen yet',
      tag: 'Not yet',
      means:
        'The note asks for no evidence of harm, and nobody can say that of a question not yet answered. Find out what is missing.',
    },
  },
  referral: {
    immediate: {
      short: 'Refer now',
      tag: 'Now',
      means:
        'A child may come to harm. Make them safe, stay with them, and ring social care or 999 before anything else.',
    },
    likely: {
      short: 'Referral likely needed',
      tag: 'Likely',
      means: 'Expect to refer and to hold a strategy meeting. If you decide not to, write down why and who agreed.',
    },
    consider: {
      short: 'Consider a referral',
      tag: 'Consider',
      means:
        'Something here may need help from social care. Talk it over with your front door and record what you decide.',
    },
    'not-indicated': {
      short: 'No referral indicated',
      tag: 'None indicated',
      means:
        'Every question that could call for one was answered no. Partners still hear of it through the child contact form.',
    },
    undetermined: {
      short: 'Referral not settled yet',
      tag: 'Not settled',
      means:
        'Questions about a child are still open. If you are worried meanwhile, refer: you need not wait for the rest.',
    },
  },
  formalInterview: {
    consider: {
      short: 'Formal interview may be needed',
      tag: 'Consider',
      means: 'Plan an Achieving Best Evidence interview with a specialist. Until then keep questions few and open.',
    },
    'not-indicated': {
      short: 'No formal interview indicated',
      tag: 'None indicated',
      means: 'A careful first account should be enough. Think again if a child tells you more.',
    },
    undetermined: {
      short: 'Formal interview not settled yet',
      tag: 'Not settled',
      means:
        'It depends on answers you do not have. Take short, open first accounts that would not spoil a later interview.',
    },
  },
  deletionDirection: {
    give: {
      short: 'Direct that the images are deleted',
      tag: 'Give',
      means:
        'Once evidence is settled and the removal tools were used, tell whoever holds a copy to delete it everywhere. They confirm it in words; nobody shows you.',
    },
    decide: {
      short: 'Settle deletion with a supervisor',
      tag: 'Decide',
      means: 'The note gives a direction with outcome 21 only. Agree what should happen here and write it down.',
    },
    'not-now': {
      short: 'Nobody deletes anything yet',
      tag: 'Not now',
      means:
        'Evidence, another child or an open question still depends on what is there. Ask everyone to leave it alone.',
    },
  },
  caid: {
    liaise: {
      short: 'Speak to digital forensics about CAID',
      tag: 'Liaise',
      means:
        "The images are beyond the child's control and a device is held. The unit can add them to the national database.",
    },
    'not-now': {
      short: 'Nothing to send to CAID now',
      tag: 'Not now',
      means: 'That needs a seized device and images that have spread beyond the child. Look again if either changes.',
    },
  },
  stance: {
    seize: {
      short: 'Seize where possible',
      tag: 'Seize',
      means:
        'Risk is higher and the person of concern uses this device. Decide with the National Decision Model and record why.',
    },
    secure: {
      short: 'Keep it safe without seizing',
      tag: 'Secure',
      means:
        'Too little is known, or the risk lies elsewhere. Have it kept safe and untouched while you find out more.',
    },
    'not-routine': {
      short: 'No routine seizure',
      tag: 'Leave',
      means:
        'At lower risk a device is not taken as a matter of routine. Look for a lighter way to keep what is needed.',
    },
  },
  return: {
    'n/a': {
      short: 'Nothing to give back',
      tag: 'Not seized',
      means: 'It was not seized by police.',
    },
    unlikely: {
      short: 'Return unlikely',
      tag: 'Unlikely',
      means:
        'It holds images of someone other than its owner. Tell the family early, and ask a manager, forfeiture included.',
    },
    'sign-off': {
      short: 'Return needs sign-off',
      tag: 'Sign-off',
      means: 'The images show only the owner. A manager decides whether it may go back, and how.',
    },
    return: {
      short: 'Can be returned',
      tag: 'Return',
      means: 'It holds no such images and the risk is lower. Give it back as soon as you can.',
    },
    'examine-first': {
      short: 'Examine before deciding',
      tag: 'Examine',
      means: 'What it holds is not known, or the risk is not low enough. Forensics look first, then a manager decides.',
    },
  },
}

const TABLES: Readonly<Record<string, Readonly<Record<string, Wording>>>> = WORDING

/** 'devices.phone-1.stance', 'seize' → 'Seize where possible'; a value of another edition that is not known here, as it stands. */
export function valueShort(key: ConclusionKey, value: string): string {
  const name = key.startsWith('devices.') ? (key.split('.').at(-1) ?? key) : key
  return TABLES[name]?.[value]?.short ?? value
}
