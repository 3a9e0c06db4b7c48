import type { ParagraphNumber } from './paragraph-ids'

export const ANSWERS = ['yes', 'no', 'unknown'] as const
export type Answer = (typeof ANSWERS)[number]

export const FEATURES = [
  'adultInvolved',
  'exploitation',
  'coercion',
  'grooming',
  'profitMotive',
  'violence',
  'maliciousIntent',
  'extensiveSharing',
  'persistentBehaviour',
] as const
export type Feature = (typeof FEATURES)[number]

/** What is known of one matter, with the people, devices, checks and online picture that belong to it. An absent answer is unknown. */
export interface Facts {
  features?: { [feature in Feature]?: Answer }
  consent?: Answer
  ageAppropriate?: Answer
  nonAbusive?: Answer
  significantRisk?: Answer
  people?: Person[]
  checks?: { [check in Check]?: CheckState }
  devices?: Device[]
  synthetic?: Answer
  online?: { uploaded?: Answer; beyondControl?: Answer }
  decision?: { outcome?: OutcomeCode; seniorReview?: Answer; activityDelivered?: Answer }
  /** The risk of this incident's other matters: one matter's image is another's evidence (P23). */
  otherMatters?: Risk[]
}

export interface Person {
  id: string
  kind: 'child' | 'adult'
  part: Part
  /** Whole years when it happened; absent = not known. */
  age?: number
  recordedAs?: RecordedAs
  inCare?: Answer
  childProtectionPlan?: Answer
  knownVulnerability?: Answer
  selfHarmRisk?: Answer
  otherHarmRisk?: Answer
  keptOrCopied?: Answer
  tellingMayHarm?: Answer
}

/** In law, also where they were added as a child. */
export const isAdult = ({ kind, age = 0 }: Person): boolean => kind === 'adult' || age >= 18

export const isAdultWhoTookPart = (one: Person): boolean => one.part === 'involved' && isAdult(one)

/** One of the harms is said of them (P17). */
export const mayComeToHarm = (one: Person): boolean => HARM_RISKS.some((fact) => one[fact] === 'yes')

/** Below the age of criminal responsibility; nobody whose age is not known. */
export const isUnder10 = ({ kind, age = 10 }: Person): boolean => kind !== 'adult' && age < 10

export interface Device {
  id: string
  owner: string
  usedByPersonOfConcern?: Answer
  holdsImagery?: Answer
  imageryOnlyOfOwner?: Answer
  held: Held
  stillTaken?: Answer
  lookedAtByAgreement?: Answer
  agreedBy?: AgreedBy
}

export const PARTS = ['involved', 'parent', 'staff', 'reporter'] as const
export type Part = (typeof PARTS)[number]
export const RECORDED_AS = ['victim', 'person-involved', 'suspect'] as const
export type RecordedAs = (typeof RECORDED_AS)[number]
/** The answers that say a child may come to harm (P17): asked of every child, whatever their part. */
export const HARM_RISKS = ['selfHarmRisk', 'otherHarmRisk'] as const
type Check = 'people' | 'places' | 'partners'
export const CHECK_STATES = ['done', 'not-done', 'prevented', 'not-relevant'] as const
type CheckState = (typeof CHECK_STATES)[number]
export const HELD = ['owner', 'school', 'secured', 'seized'] as const
type Held = (typeof HELD)[number]
export const AGREED_BY = ['owner', 'parent-or-guardian', 'care-representative', 'other-adult'] as const
type AgreedBy = (typeof AGREED_BY)[number]
/** A Home Office outcome code: '1', '1A', … '21', '22', '23'. */
export type OutcomeCode = string

export const RISKS = ['lower', 'undetermined', 'higher'] as const
export type Risk = (typeof RISKS)[number]
export type Route = 'full-investigation' | 'weigh' | 'proportionate-response' | 'undetermined'
export type Outcome21 = 'open' | 'closed' | 'undetermined'
/** From the weakest to the strongest. */
export const REFERRALS = ['not-indicated', 'undetermined', 'consider', 'likely', 'immediate'] as const
export type Referral = (typeof REFERRALS)[number]
export type FormalInterview = 'consider' | 'not-indicated' | 'undetermined'
export type Stance = 'seize' | 'secure' | 'not-routine'
export type Return = 'n/a' | 'unlikely' | 'sign-off' | 'return' | 'examine-first'
export type DeletionDirection = 'give' | 'decide' | 'not-now'
export type Caid = 'liaise' | 'not-now'

export interface Assessment {
  risk: Risk
  route: Route
  outcome21: Outcome21
  referral: Referral
  /** An Achieving Best Evidence interview, or one under caution (P16). */
  formalInterview: FormalInterview
  devices: Record<string, { stance: Stance; return: Return }>
  deletionDirection: DeletionDirection
  caid: Caid
  /** In the order of CAUTIONS. */
  cautions: CautionId[]
  /** What this matter owes, done or not, in the order of DUTIES. */
  duties: DutyId[]
  /** The answers that determined each conclusion; never empty for a determined one. */
  because: Partial<Record<ConclusionKey, Reason[]>>
  /** Each unknown answer that could still move a conclusion, with the conclusions it could move. */
  unknowns: { fact: FactPath; wouldChange: ConclusionKey[] }[]
}

export const VERDICTS = [
  'risk',
  'route',
  'outcome21',
  'referral',
  'formalInterview',
  'deletionDirection',
  'caid',
] as const
export type ConclusionKey = (typeof VERDICTS)[number] | `devices.${string}.stance` | `devices.${string}.return`

/** 'features.coercion', 'consent', 'people.child-a.selfHarmRisk', 'checks.people', 'devices.phone-b.holdsImagery', 'decision.outcome'. */
export type FactPath = string

export interface Reason {
  fact: FactPath
  answer: Answer | string
  paragraphs: ParagraphNumber[]
  /** The stable id of the rule that consulted this answer. */
  rule: string
}

export const CAUTIONS = [
  'extortion',
  'under-10',
  'under-13',
  'vulnerable-child',
  'child-suspect',
  'near-18',
  'telling-may-harm',
  'adult-holds-copy',
  'school-holds',
  'camera-still',
  'child-cannot-agree',
  'checks-before-meeting',
  'non-abusive-against-signs',
  'synthetic-imagery',
  'outcome-not-supported',
  'heavier-than-needed',
  'no-senior-review',
  'no-activity',
] as const
export type CautionId = (typeof CAUTIONS)[number]

export const DUTIES = [
  'check-welfare',
  'child-protection-referral',
  'strategy-meeting',
  'advise-no-copies',
  'evidence-before-deletion',
  'online-removal',
  'record-crime',
  'background-checks',
  'specialist-investigation',
  'device-decisions',
  'initial-accounts',
  'hear-views',
  'formal-interview',
  'notify-family',
  'written-information',
  'child-contact-form',
  'weigh-impact',
  'senior-review',
  'outcome-code',
  'explain-outcome',
  'dbs-explanation',
  'deletion-direction',
  'deletion-decision',
  'deletion-confirmed',
  'return-sign-off',
  'caid',
  'educate',
] as const
export type DutyId = (typeof DUTIES)[number]
