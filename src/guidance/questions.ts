import type { ParagraphNumber } from './paragraph-ids'

/** What a question is asked of. 'part' is one person's part in one matter. */
export type About = 'case' | 'matter' | 'person' | 'part' | 'device'

export interface Option {
  value: string
  says: string
  help?: string
}

type Asked =
  | { as: 'answer' }
  | { as: 'choice'; options: readonly Option[] }
  | { as: 'several'; options: readonly Option[]; none?: string }
  | { as: 'number'; least: number; most: number; unit: string }
  | { as: 'when' }
  | { as: 'line'; most: number }
  | { as: 'text'; most: number }
  | { as: 'matters' }

/** An answer given: 'yes' | 'no' | 'unknown', an option's value, several of them, a number, words, or a local time '2026-11-25T11:40'. 'unknown' in any of them is "asked, not known". */
export type Value = string | number | readonly string[]

/** What a `when` may look at: the answers about the same subject, and whether the person is a child or an adult. */
type Known = (fact: string) => Value | undefined

interface Question {
  about: About
  /** `{who}` stands for the person's or the device's label. */
  asks: string
  /** As it stands in a list of reasons or unknowns, without a question mark. */
  short: string
  paragraphs: readonly [ParagraphNumber, ...ParagraphNumber[]]
  asked: Asked
  /** A stage can be done without it. */
  optional?: true
  /** Asked only where this holds. */
  when?: (known: Known) => boolean
}

/** Of somebody who has no part in one of several matters. */
export const NOT_IN_IT = 'none'

const answer = { as: 'answer' } as const
const words = { as: 'text', most: 20_000 } as const
const line = (most: number) => ({ as: 'line', most }) as const
const choice = (...options: [value: string, says: string, help?: string][]) =>
  ({
    as: 'choice',
    options: options.map(([value, says, help]) => (help === undefined ? { value, says } : { value, says, help })),
  }) as const
const several = (none: string, ...options: [value: string, says: string][]) =>
  ({ as: 'several', none, options: options.map(([value, says]) => ({ value, says })) }) as const

const childOnly = (known: Known) => known('kind') !== 'adult'
const involvedChild = (known: Known) => known('kind') !== 'adult' && known('part') === 'involved'
const checkState = choice(
  ['done', 'Done'],
  ['not-done', 'Not done yet'],
  ['prevented', 'No time: safety came first', 'Still to be run. Say below what stopped you.'],
  ['not-relevant', 'Not relevant here'],
)
const systems = several(
  'None yet',
  ['local', 'Local systems'],
  ['pnc', 'PNC'],
  ['pnd', 'PND'],
  ['partners', 'Partners’ systems'],
)
const told = choice(
  ['in-person', 'Told in person'],
  ['by-phone', 'Told by phone'],
  ['not-yet', 'Not yet'],
  ['not-told', 'Not told, for a reason', 'Say why in a note on this answer.'],
)

const table = {
  // First report (P9, P10)
  howReported: {
    about: 'case',
    asks: 'How did it come to the police?',
    short: 'How it was reported',
    paragraphs: [9],
    asked: choice(
      ['school', 'From a school or college'],
      ['parent', 'From a parent or carer'],
      ['child', 'From a child'],
      ['agency', 'From social care, health or another agency'],
      ['online', 'From an online referral (NCA, IWF, a platform)'],
      ['police', 'Found by police'],
      ['other', 'Another way'],
    ),
  },
  reportedWhen: {
    about: 'case',
    asks: 'When was it reported?',
    short: 'When it was reported',
    paragraphs: [9],
    asked: { as: 'when' },
  },
  happenedWhen: {
    about: 'case',
    asks: 'When did it happen, as far as is known?',
    short: 'When it happened',
    paragraphs: [9],
    asked: line(200),
    optional: true,
  },
  happenedWhere: {
    about: 'case',
    asks: 'Where?',
    short: 'Where it happened',
    paragraphs: [9, 11],
    asked: line(200),
    optional: true,
  },
  saidToHaveHappened: {
    about: 'case',
    asks: 'What is said to have happened?',
    short: 'What is said to have happened',
    paragraphs: [9, 10],
    asked: words,
  },
  toldNoCopies: {
    about: 'case',
    asks: 'Who has been told not to look, copy, forward, screenshot or delete?',
    short: 'Who was told not to copy or delete',
    paragraphs: [10],
    asked: several(
      'Nobody yet',
      ['children', 'The children'],
      ['parents', 'Parents or carers'],
      ['staff', 'School staff'],
      ['reporter', 'Whoever reported it'],
    ),
  },
  matterTitle: {
    about: 'matter',
    asks: 'What is this matter, in three or four words?',
    short: 'This matter’s name',
    paragraphs: [9],
    asked: line(60),
    optional: true,
  },
  crimeNumber: {
    about: 'matter',
    asks: 'Crime number',
    short: 'Crime number',
    paragraphs: [9],
    asked: line(60),
    optional: true,
  },
  crimeType: {
    about: 'matter',
    asks: 'Recorded as',
    short: 'Crime type',
    paragraphs: [9, 1],
    asked: choice(
      ['86/2', 'Taking, making or sharing (86/2)'],
      ['86/10', 'Possession (86/10)'],
      ['other', 'Another class', 'Write it in a note on this answer.'],
    ),
  },

  // People (P10, P12)
  kind: {
    about: 'person',
    asks: 'Child or adult?',
    short: '{who}: child or adult',
    paragraphs: [2, 6],
    asked: choice(['child', 'Child (under 18)'], ['adult', 'Adult']),
  },
  part: {
    about: 'part',
    asks: '{who}’s part in this',
    short: '{who}’s part',
    paragraphs: [10],
    asked: choice(
      ['involved', 'Involved', 'Shown, made it, asked for it, received it or shared it.'],
      ['parent', 'Parent or carer'],
      ['staff', 'School staff'],
      ['reporter', 'Reported it, nothing more'],
      [NOT_IN_IT, 'Not in this matter'],
    ),
  },
  age: {
    about: 'person',
    asks: 'How old was {who} when it happened?',
    short: '{who}’s age when it happened',
    paragraphs: [1, 10],
    asked: { as: 'number', least: 0, most: 110, unit: 'years' },
    when: (known) => known('kind') !== 'adult' || known('part') === 'involved',
  },
  eighteenSince: {
    about: 'person',
    asks: 'Has {who} turned 18 since?',
    short: '{who} has turned 18 since',
    paragraphs: [22],
    asked: answer,
    when: (known) => childOnly(known) && (known('age') === 'unknown' || Number(known('age')) >= 16),
  },
  recordedAs: {
    about: 'part',
    asks: 'How is {who} shown on the crime record?',
    short: 'How {who} is recorded',
    paragraphs: [9, 3],
    asked: choice(
      ['victim', 'Victim'],
      ['person-involved', 'Person involved'],
      ['suspect', 'Suspect'],
      ['unknown', 'Not settled yet'],
    ),
    // One that was said stays in sight until it is cleared: it counts.
    when: (known) => known('part') === 'involved' || (known('recordedAs') ?? 'unknown') !== 'unknown',
  },
  inCare: {
    about: 'person',
    asks: 'Is {who} in care?',
    short: '{who} is in care',
    paragraphs: [12],
    asked: answer,
    when: involvedChild,
  },
  childProtectionPlan: {
    about: 'person',
    asks: 'Is there child protection activity around {who} now?',
    short: 'Child protection activity around {who}',
    paragraphs: [12],
    asked: answer,
    when: involvedChild,
  },
  knownVulnerability: {
    about: 'person',
    asks: 'Is {who} known to be vulnerable?',
    short: '{who} is known to be vulnerable',
    paragraphs: [10],
    asked: answer,
    when: involvedChild,
  },
  communication: {
    about: 'person',
    asks: 'What does {who} need to be understood?',
    short: 'Communication needs of {who}',
    paragraphs: [14],
    asked: several(
      'Nothing special',
      ['send', 'SEND support'],
      ['interpreter', 'An interpreter'],
      ['speech', 'Help with speech, hearing or sight'],
    ),
    optional: true,
  },
  keptOrCopied: {
    about: 'person',
    asks: 'Does {who} hold a copy?',
    short: '{who} holds a copy',
    paragraphs: [10],
    asked: answer,
  },
  tellingMayHarm: {
    about: 'person',
    asks: 'Could telling {who} put a child at risk?',
    short: 'Telling {who} could put a child at risk',
    paragraphs: [17],
    asked: answer,
    when: (known) => (known('kind') === 'adult' && known('part') !== 'involved') || known('tellingMayHarm') === 'yes',
  },

  // Welfare (P10, P17)
  selfHarmRisk: {
    about: 'person',
    asks: 'Might {who} harm themselves?',
    short: '{who} may harm themselves',
    paragraphs: [10, 17],
    asked: answer,
    when: childOnly,
  },
  otherHarmRisk: {
    about: 'person',
    asks: 'Could {who} come to any other harm now?',
    short: '{who} may come to other harm',
    paragraphs: [10, 17],
    asked: answer,
    when: childOnly,
  },
  whoIsWith: {
    about: 'person',
    asks: 'Who is with {who} now?',
    short: 'Who is with {who}',
    paragraphs: [17],
    asked: line(200),
    optional: true,
    when: childOnly,
  },

  // Aggravating features (P2, P6, P10, P20)
  adultInvolved: {
    about: 'matter',
    asks: 'Did an adult take part?',
    short: 'An adult took part',
    paragraphs: [2, 6, 10],
    asked: answer,
  },
  exploitation: {
    about: 'matter',
    asks: 'Was a child exploited?',
    short: 'Exploitation',
    paragraphs: [2, 6, 20],
    asked: answer,
  },
  coercion: {
    about: 'matter',
    asks: 'Was anyone pressed, threatened or blackmailed?',
    short: 'Pressure, threats or blackmail',
    paragraphs: [2, 6],
    asked: answer,
  },
  grooming: {
    about: 'matter',
    asks: 'Any sign of grooming?',
    short: 'Grooming',
    paragraphs: [6, 20],
    asked: answer,
  },
  profitMotive: {
    about: 'matter',
    asks: 'Was there money or another gain in it?',
    short: 'Money or gain',
    paragraphs: [2, 6, 20],
    asked: answer,
  },
  violence: {
    about: 'matter',
    asks: 'Was there violence, in it or around it?',
    short: 'Violence',
    paragraphs: [10],
    asked: answer,
  },
  maliciousIntent: {
    about: 'matter',
    asks: 'Was it meant to hurt, shame or get back at someone?',
    short: 'Meant to hurt',
    paragraphs: [20],
    asked: answer,
  },
  extensiveSharing: {
    about: 'matter',
    asks: 'Was it shared widely, or in a place where it does great harm, such as a pornographic site?',
    short: 'Shared widely',
    paragraphs: [20],
    asked: answer,
  },
  persistentBehaviour: {
    about: 'matter',
    asks: 'Is this persistent: repeated incidents, or carried on after being told to stop?',
    short: 'Persistent behaviour',
    paragraphs: [20],
    asked: answer,
  },
  consent: {
    about: 'matter',
    asks: 'Did every child shown freely agree to the making and to each sharing, and did every recipient want it?',
    short: 'Everyone agreed',
    paragraphs: [2, 15, 16],
    asked: answer,
  },
  ageAppropriate: {
    about: 'matter',
    asks: 'Are they close in age and in development, and does nobody have power over another?',
    short: 'Close in age and maturity',
    paragraphs: [15],
    asked: answer,
  },
  synthetic: {
    about: 'matter',
    asks: 'Was any of it made or altered by a computer?',
    short: 'Made or altered by a computer',
    paragraphs: [1, 5],
    asked: answer,
  },
  identityConfirmed: {
    about: 'matter',
    asks: 'How do you know that no adult took part?',
    short: 'How identity was confirmed',
    paragraphs: [2, 20],
    asked: line(400),
    optional: true,
    when: (known) => known('adultInvolved') === 'no',
  },

  // Checks (P11, P12)
  checkPeople: {
    about: 'case',
    asks: 'Checks on the people',
    short: 'Checks on the people',
    paragraphs: [11],
    asked: checkState,
  },
  systemsPeople: {
    about: 'case',
    asks: 'Which systems?',
    short: 'Systems checked for the people',
    paragraphs: [11],
    asked: systems,
    optional: true,
    when: (known) => known('checkPeople') === 'done',
  },
  checkPlaces: {
    about: 'case',
    asks: 'Checks on the places',
    short: 'Checks on the places',
    paragraphs: [11],
    asked: checkState,
  },
  checkPartners: {
    about: 'case',
    asks: 'What partners hold',
    short: 'Checks with partners',
    paragraphs: [11],
    asked: checkState,
  },
  checksPrevented: {
    about: 'case',
    asks: 'What prevented the checks, and when will they be run?',
    short: 'What prevented the checks',
    paragraphs: [11],
    asked: words,
    when: (known) => ['checkPeople', 'checkPlaces', 'checkPartners'].some((check) => known(check) === 'prevented'),
  },
  significantRisk: {
    about: 'matter',
    asks: 'Do the checks or the accounts show significant risk to a child?',
    short: 'Significant risk to a child',
    paragraphs: [12],
    asked: answer,
  },

  // Referral (P12, P17)
  referral: {
    about: 'case',
    asks: 'Referral to children’s social care',
    short: 'Referral',
    paragraphs: [12, 17],
    asked: choice(
      ['made', 'Made'],
      ['under-way', 'Being made, not yet accepted'],
      ['not-made', 'Decided against', 'Say why below.'],
    ),
  },
  referralTo: {
    about: 'case',
    asks: 'To whom, and when?',
    short: 'Referred to',
    paragraphs: [12],
    asked: line(300),
    when: (known) => known('referral') === 'made' || known('referral') === 'under-way',
  },
  referralWhyNot: {
    about: 'case',
    asks: 'Why no referral?',
    short: 'Why there is no referral',
    paragraphs: [12],
    asked: words,
    when: (known) => known('referral') === 'not-made',
  },
  strategyMeeting: {
    about: 'case',
    asks: 'Strategy meeting',
    short: 'Strategy meeting',
    paragraphs: [12],
    asked: choice(
      ['held', 'Held'],
      ['arranged', 'Arranged'],
      ['asked', 'Asked for, no answer yet'],
      ['not-needed', 'Partners decided it is not needed'],
    ),
  },
  specialistTeam: {
    about: 'matter',
    asks: 'Who takes the investigation on, and from when?',
    short: 'Who takes the investigation on',
    paragraphs: [2, 6],
    asked: line(300),
  },
  leftAlone: {
    about: 'matter',
    asks: 'What do you now leave to them?',
    short: 'What is left to the specialist team',
    paragraphs: [6, 7],
    asked: words,
    optional: true,
  },

  // Accounts (P13, P14, P16)
  account: {
    about: 'person',
    asks: 'First account from {who}',
    short: 'First account from {who}',
    paragraphs: [14],
    asked: choice(
      ['taken', 'Taken'],
      ['not-yet', 'Not yet'],
      ['declined', 'Asked, would not speak', 'Nobody presses them.'],
      ['stopped', 'Stopped when suspicion arose'],
      ['left', 'Left to a specialist'],
    ),
    when: involvedChild,
  },
  accountWords: {
    about: 'person',
    asks: 'What {who} said, in their words',
    short: 'What {who} said',
    paragraphs: [14],
    asked: words,
    optional: true,
    when: (known) => involvedChild(known) && known('account') === 'taken',
  },
  childViews: {
    about: 'person',
    asks: 'What does {who} want to happen?',
    short: 'What {who} wants',
    paragraphs: [13],
    asked: words,
    optional: true,
    when: involvedChild,
  },
  longTermWeight: {
    about: 'person',
    asks: 'What could an investigation or a prosecution mean for {who} in the long run?',
    short: 'Long-term weight for {who}',
    paragraphs: [3, 14],
    asked: words,
    optional: true,
    when: involvedChild,
  },
  parentViews: {
    about: 'case',
    asks: 'What do the parents or carers think?',
    short: 'Views of parents or carers',
    paragraphs: [13],
    asked: words,
    optional: true,
  },
  schoolViews: {
    about: 'case',
    asks: 'What does the school think?',
    short: 'Views of the school',
    paragraphs: [4, 13],
    asked: words,
    optional: true,
  },
  viewsHeard: {
    about: 'case',
    asks: 'Have the views of the children, parents and school been heard?',
    short: 'Views heard',
    paragraphs: [13],
    asked: choice(
      ['heard', 'Heard'],
      ['in-part', 'In part', 'Say in a note whose are missing.'],
      ['not-yet', 'Not yet'],
    ),
  },
  nonAbusive: {
    about: 'matter',
    asks: 'Your own judgement, after the accounts: was it non-abusive?',
    short: 'Judged non-abusive',
    paragraphs: [20],
    asked: answer,
  },
  formalInterview: {
    about: 'matter',
    asks: 'Formal interview',
    short: 'Formal interview',
    paragraphs: [16],
    asked: choice(
      ['planned', 'ABE interview planned', 'For a victim or a witness.'],
      [
        'under-caution',
        'Interview under caution planned',
        'For a suspect: with an appropriate adult and legal advice.',
      ],
      ['done', 'Done'],
      ['not-needed', 'Considered, not needed', 'Say why in a note on this answer.'],
      ['not-yet', 'Not considered yet'],
    ),
  },

  // Devices (P15, P24)
  anyDevices: {
    about: 'case',
    asks: 'Is a phone or another device part of this?',
    short: 'A device is part of this',
    paragraphs: [15],
    asked: answer,
  },
  owner: {
    about: 'device',
    asks: 'Whose is it?',
    short: 'Whose {who} is',
    paragraphs: [15],
    asked: line(60),
  },
  held: {
    about: 'device',
    asks: 'Where is {who} now?',
    short: 'Where {who} is',
    paragraphs: [15],
    asked: choice(
      ['owner', 'With its owner'],
      ['school', 'With the school'],
      ['secured', 'Secured, not seized'],
      ['seized', 'Seized by police'],
    ),
  },
  usedByPersonOfConcern: {
    about: 'device',
    asks: 'Was {who} used by someone who may have shared without consent or exploited a child?',
    short: '{who} used by someone who may have shared without consent or exploited',
    paragraphs: [15],
    asked: answer,
  },
  holdsImagery: {
    about: 'device',
    asks: 'Is an image on {who}?',
    short: '{who} holds an image',
    paragraphs: [15, 24],
    asked: answer,
  },
  imageryOnlyOfOwner: {
    about: 'device',
    asks: 'Only of the owner?',
    short: '{who} holds images of its owner only',
    paragraphs: [24],
    asked: answer,
    when: (known) => known('holdsImagery') === 'yes',
  },
  deviceDecision: {
    about: 'device',
    asks: 'What have you decided for {who}?',
    short: 'Decision for {who}',
    paragraphs: [15],
    asked: choice(['leave', 'Leave it with its owner'], ['secure', 'Secure it without seizing'], ['seize', 'Seize it']),
  },
  ndmInformation: {
    about: 'device',
    asks: '1 · What you know',
    short: '{who}: information',
    paragraphs: [15],
    asked: words,
    optional: true,
  },
  ndmThreat: {
    about: 'device',
    asks: '2 · Threat and risk',
    short: '{who}: threat and risk',
    paragraphs: [15],
    asked: words,
    optional: true,
  },
  ndmPowers: {
    about: 'device',
    asks: '3 · Powers and policy',
    short: '{who}: powers and policy',
    paragraphs: [15],
    asked: words,
    optional: true,
  },
  ndmOptions: {
    about: 'device',
    asks: '4 · Options, and what each would cost',
    short: '{who}: options',
    paragraphs: [15],
    asked: words,
    optional: true,
  },
  ndmAction: {
    about: 'device',
    asks: '5 · What you did, and when you look at it again',
    short: '{who}: action and review',
    paragraphs: [15],
    asked: words,
    optional: true,
  },
  lookedAtByAgreement: {
    about: 'device',
    asks: 'Is {who} to be examined because somebody agreed to it?',
    short: '{who} examined by agreement',
    paragraphs: [15],
    asked: answer,
  },
  agreedBy: {
    about: 'device',
    asks: 'Who agreed?',
    short: 'Who agreed for {who}',
    paragraphs: [15],
    asked: choice(
      ['parent-or-guardian', 'A parent or guardian'],
      ['care-representative', 'A representative of the council or care body', 'Where the child is in care.'],
      [
        'other-adult',
        'Another responsible adult',
        'Only where neither can be had, never you. A parent is told, unless that would be wrong.',
      ],
      ['owner', 'The owner'],
    ),
    when: (known) => known('lookedAtByAgreement') === 'yes',
  },
  stillTaken: {
    about: 'device',
    asks: 'Was a still of the image taken with a camera, or will one be?',
    short: 'A camera still from {who}',
    paragraphs: [15],
    asked: answer,
  },

  // Online (P18, P25)
  uploaded: {
    about: 'matter',
    asks: 'Was it put on a platform or site?',
    short: 'Put online',
    paragraphs: [18],
    asked: answer,
  },
  beyondControl: {
    about: 'matter',
    asks: 'Has it gone beyond the child’s control?',
    short: 'Beyond the child’s control',
    paragraphs: [25],
    asked: answer,
  },
  reportRemove: {
    about: 'case',
    asks: 'Report Remove or Take It Down',
    short: 'Report Remove',
    paragraphs: [18],
    asked: choice(
      ['done', 'The child has used it'],
      ['offered', 'Explained, the child decides'],
      ['not-needed', 'Not needed: it went nowhere'],
      ['not-yet', 'Not yet'],
    ),
  },
  evidence: {
    about: 'case',
    asks: 'Is what is needed as evidence settled, before anything is deleted?',
    short: 'Evidence settled before deletion',
    paragraphs: [23],
    asked: choice(
      ['secured', 'Needed, and secured'],
      ['not-needed', 'Nothing is needed as evidence', 'With a supervisor where in doubt.'],
      ['not-yet', 'Not settled yet'],
    ),
  },
  caidLiaison: {
    about: 'matter',
    asks: 'Digital forensics unit told, for CAID',
    short: 'CAID',
    paragraphs: [25],
    asked: choice(['done', 'Told'], ['not-yet', 'Not yet']),
  },

  // Outcome (P19–P22)
  outcome: {
    about: 'matter',
    asks: 'How should this end?',
    short: 'Outcome',
    paragraphs: [19, 20],
    asked: line(4),
  },
  publicInterest: {
    about: 'matter',
    asks: 'Your reasons',
    short: 'Public-interest reasons',
    paragraphs: [3, 14, 20],
    asked: words,
  },
  agencyTakesOn: {
    about: 'matter',
    asks: 'Which agency takes it on, and who agreed?',
    short: 'Agency that takes it on',
    paragraphs: [19],
    asked: line(300),
    when: (known) => known('outcome') === '20',
  },
  activityDelivered: {
    about: 'matter',
    asks: 'Has the activity been delivered?',
    short: 'Activity delivered',
    paragraphs: [19],
    asked: answer,
    when: (known) => known('outcome') === '22',
  },
  activity: {
    about: 'matter',
    asks: 'What was it, by whom, when?',
    short: 'The activity',
    paragraphs: [19],
    asked: line(300),
    optional: true,
    when: (known) => known('outcome') === '22',
  },

  // Telling (P17, P22)
  nextStepsTold: {
    about: 'person',
    asks: 'Next steps explained to {who} and their parents or carers',
    short: 'Next steps explained to {who}’s family',
    paragraphs: [17],
    asked: told,
    when: involvedChild,
  },
  writtenInformation: {
    about: 'case',
    asks: 'Written information with a named contact and support',
    short: 'Written information',
    paragraphs: [17],
    asked: choice(['given', 'Given'], ['not-yet', 'Not yet']),
  },
  outcomeTold: {
    about: 'part',
    asks: 'The outcome explained to {who} and their parents or carers',
    short: 'Outcome explained to {who}’s family',
    paragraphs: [22],
    asked: told,
    when: involvedChild,
  },
  dbsExplained: {
    about: 'matter',
    asks: 'What a DBS check may show, explained truthfully',
    short: 'DBS explained',
    paragraphs: [22],
    asked: choice(['explained', 'Explained'], ['not-yet', 'Not yet']),
  },
  schoolTold: {
    about: 'case',
    asks: 'The school told, where that is right',
    short: 'School told',
    paragraphs: [22],
    asked: choice(['told', 'Told'], ['not-right', 'Not right here'], ['not-yet', 'Not yet']),
    optional: true,
  },
  toldBy: {
    about: 'case',
    asks: 'By whom, and when?',
    short: 'Told by, and when',
    paragraphs: [17, 22],
    asked: line(200),
    optional: true,
  },

  // Closing (P4, P8, P23, P24, P26)
  deletionGiven: {
    about: 'matter',
    asks: 'Deletion direction',
    short: 'Deletion direction',
    paragraphs: [23],
    asked: choice(
      ['in-writing', 'Given in writing'],
      ['in-person', 'Given in person'],
      ['called-back', 'Given, and called back'],
      ['not-yet', 'Not yet'],
    ),
  },
  deletionDecided: {
    about: 'matter',
    asks: 'Your decision on deleting copies, settled with a supervisor',
    short: 'Decision on deletion',
    paragraphs: [23],
    asked: words,
  },
  deletionConfirmed: {
    about: 'matter',
    asks: 'Deletion confirmed',
    short: 'Deletion confirmed',
    paragraphs: [23],
    asked: choice(['statement', 'A signed statement'], ['by-word', 'By word, noted'], ['not-yet', 'Not yet']),
  },
  returnDecision: {
    about: 'device',
    asks: 'What happens to {who}?',
    short: 'Return of {who}',
    paragraphs: [24],
    asked: choice(
      ['returned', 'Returned'],
      ['kept', 'Kept for now'],
      ['forfeited', 'Forfeiture'],
      ['not-yet', 'Not decided'],
    ),
  },
  returnSignedBy: {
    about: 'device',
    asks: 'Who signed that off (rank or role), and when?',
    short: 'Return of {who} signed off by',
    paragraphs: [24],
    asked: line(200),
  },
  contactForm: {
    about: 'case',
    asks: 'Child contact form',
    short: 'Child contact form',
    paragraphs: [26],
    asked: choice(['raised', 'Raised'], ['not-yet', 'Not yet']),
  },
  educated: {
    about: 'case',
    asks: 'Talk about sharing images, without blame',
    short: 'Talk about sharing images',
    paragraphs: [4, 8],
    asked: choice(['done', 'Done with the children'], ['school', 'Agreed with the school'], ['not-yet', 'Not yet']),
  },
  deviceMatters: {
    about: 'device',
    asks: 'Which matters does {who} concern?',
    short: 'Matters that {who} concerns',
    paragraphs: [15],
    asked: { as: 'matters' },
    optional: true,
  },
} as const satisfies Record<string, Question>

export type FactId = keyof typeof table

export const QUESTIONS: Readonly<Record<FactId, Question>> = table
export const FACT_IDS = Object.keys(table) as readonly FactId[]

/** What is wrong with a value for a question, in the officer's words; nothing if it can be taken. 'unknown' and null (taken back) always can. */
export function problemWith(fact: FactId, value: Value | null): string | undefined {
  const { asked } = QUESTIONS[fact]
  if (value === null || value === 'unknown') return undefined
  switch (asked.as) {
    case 'answer':
      return value === 'yes' || value === 'no' ? undefined : 'Choose Yes, No or Not known.'
    case 'choice':
      return asked.options.some((option) => option.value === value) ? undefined : 'Choose one of the answers shown.'
    case 'several':
      return isList(value) && value.every((one) => asked.options.some((option) => option.value === one))
        ? undefined
        : 'Choose from the answers shown.'
    case 'matters':
      return isList(value) ? undefined : 'Choose from the matters shown.'
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= asked.least && value <= asked.most
        ? undefined
        : `Give a whole number of ${asked.unit} from ${asked.least} to ${asked.most}, or choose Not known.`
    case 'when':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
        ? undefined
        : 'Give a date and a time.'
    case 'line':
    case 'text': {
      if (typeof value !== 'string') return 'Write it in words.'
      const { length } = [...value]
      return length <= asked.most
        ? undefined
        : `This has ${length.toLocaleString('en-GB')} characters; ${asked.most.toLocaleString('en-GB')} fit here. Nothing was cut: shorten it, or put the rest in a note.`
    }
  }
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value)

export function isFactId(id: string): id is FactId {
  return Object.hasOwn(table, id)
}
