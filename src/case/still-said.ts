import type { FactId, Value } from '../guidance/questions'
import { anyHolderFrom, cameAfter, cameTo, childrenOf, holderFrom, holdsSince, sameSince } from './came'
import { type Case, type Given, given } from './case'
import { heldOtherwise } from './fallen'
import {
  chosenAt,
  concernFrom,
  directedAt,
  higherFrom,
  higherSince,
  inAny,
  inLastMatterFrom,
  lastOf,
  lastSeizedAt,
  onlineSince,
  recordedSince,
  riskKnownAt,
  riskOtherwise,
  seizedAt,
  spreadSince,
  strongerSince,
  takenAgainAt,
  threatenedAt,
  turnedAt,
  turnedOutAt,
  undecidedFrom,
} from './known-since'
import { isOfFewer } from './own-facts'
import { stoppedSince } from './stopped'
import { idsOf, matterKey, type SubjectKey } from './subject'
import { untrueSince } from './untrue-letters'
import { asChildrenAt, ever, leftToThem, recordedAt, referredAs, takenOnAs } from './with-specialists'

/** What an answer was said of, where that is not what is so now. */
export type SaidOf =
  | 'another-outcome'
  | 'another-record'
  | 'untrue-letter'
  | 'known-otherwise'
  | 'less-risk'
  | 'another-seizure'
  | 'another-direction'
  | 'fewer-people'
  | 'fewer-children'
  | 'fewer-holders'
  | 'one-matter'
  | 'before-the-threat'
  | 'before-it-turned'
  | 'left-to-them'

/** Of an answer, and of why a duty is not done, which has no value; and of when it was said. */
type Since = readonly [
  of: SaidOf,
  settledOn: (kase: Case, subject: SubjectKey, value?: Value | null, at?: number) => number,
]

/** What was said of the outcome. */
const outcome: Since = ['another-outcome', (kase, subject) => chosenAt(kase, idsOf(subject).matter)]
/** What was told of it, while it held or did not. */
const holding: Since = ['known-otherwise', heldOtherwise]
/** What was said of the risk to children, as far as it was known (P12). */
const risk: Since = ['less-risk', (kase) => riskKnownAt(kase, 'likely')]
/** That none is made, and why, as far as was known what one is to be considered for. */
const against: Since = [
  'less-risk',
  (kase, _, value) => riskKnownAt(kase, MADE.includes(value) ? 'likely' : 'consider'),
]
const MADE: readonly unknown[] = [undefined, 'made', 'under-way']
/** That something is not needed, as far as was known what speaks for it (P16, P18, P23). */
const found = (foundAt: (kase: Case, matter: string) => number): Since => [
  'less-risk',
  (kase, subject, value) =>
    value === undefined || value === 'not-needed'
      ? inAny(kase, (id) => ((idsOf(subject).matter ?? id) === id ? foundAt(kase, id) : 0))
      : 0,
]
/** What was decided of a device that police held. */
const seizure: Since = ['another-seizure', seizedAt]
/** What was done for all who were known of (P11, P26), for the children (P4, P13, P17), those in a matter (P22), and for all of whom it was known that they may hold a copy (P23). */
const everybody: Since = ['fewer-people', (kase, _, __, at = 0) => ever(cameAfter(kase, at).length)]
const everyChild: Since = [
  'fewer-children',
  (kase, _, __, at = 0) => ever(childrenOf(kase, cameAfter(kase, at)).length),
]
const everyChildInIt: Since = [
  'fewer-children',
  (kase, subject, _, at = 0) => ever(childrenOf(kase, cameTo(kase, idsOf(subject).matter ?? '', at)).length),
]
/** That nothing shows a risk to a child is said of those who were in it (P12). */
const noneOf: Since = ['fewer-people', (kase, subject) => ever(isOfFewer(kase, idsOf(subject).matter ?? ''))]
const holders: Since = ['fewer-holders', lastOf(holderFrom)]
const lastHolder = lastOf(anyHolderFrom)
/** What was secured of those who were known to hold a copy, or to be able to. */
const secured: Since = [
  'fewer-holders',
  (kase, _, value) => (value === 'secured' ? inAny(kase, (id) => lastHolder(kase, matterKey(id))) : 0),
]
/** What was decided of the copies before evidence was wanted after all (P23). */
const wanted: Since = [
  'less-risk',
  (kase) => holdsSince(given(kase, 'case', 'evidence'), (value) => value === 'not-yet'),
]
/** What was done for the children, as far as they were known to be some. */
const children: Since = ['known-otherwise', asChildrenAt]
/** What was told of whoever is recorded as something else. */
const recorded: Since = ['another-record', recordedAt]
/** What was told as the next steps before specialists took it on (P2, P17). */
const turn: Since = ['before-it-turned', turnedAt]

/** What specialists were to see to, while it was theirs (P2, P14). */
const left: Since = ['left-to-them', leftToThem]

/** By answer: what it must come after to say something of what is so now, as a `seq`. */
const SINCE: { readonly [fact in FactId]?: readonly Since[] } = {
  outcomeTold: [
    outcome,
    ['another-record', (kase, subject, _, at = 0) => recordedSince(kase, subject, at)],
    holding,
    ['untrue-letter', untrueSince],
  ],
  dbsExplained: [outcome, everyChildInIt, holding],
  publicInterest: [outcome],
  schoolTold: [['another-outcome', (kase) => inAny(kase, (id) => chosenAt(kase, id))], holding],
  referral: [against, ['known-otherwise', referredAs]],
  referralTo: [risk],
  referralWhyNot: [against],
  strategyMeeting: [risk],
  specialistTeam: [['known-otherwise', takenOnAs]],
  returnDecision: [seizure],
  returnSignedBy: [seizure],
  agreedBy: [['another-seizure', takenAgainAt]],
  deletionGiven: [['another-direction', directedAt], holders],
  deletionDecided: [
    ['fewer-holders', lastHolder],
    ['less-risk', (kase) => inAny(kase, (id) => higherFrom(kase, id))],
    ['less-risk', stoppedSince],
    wanted,
  ],
  deletionConfirmed: [holders],
  checkPeople: [everybody],
  checkPlaces: [everybody],
  checkPartners: [everybody],
  viewsHeard: [everyChild],
  writtenInformation: [everyChild, children],
  contactForm: [everybody, turn, children, recorded],
  educated: [everyChild, children],
  usedByPersonOfConcern: [['less-risk', concernFrom]],
  deviceDecision: [
    ['fewer-people', undecidedFrom],
    ['another-seizure', takenAgainAt],
    ['less-risk', strongerSince],
  ],
  // Who was told is ticked before they are written down; why they were not is of those who are.
  toldNoCopies: [
    ['fewer-children', (kase, _, told, at) => (told === undefined ? everyChild[1](kase, _, told, at) : 0)],
  ],
  account: [left],
  identityConfirmed: [['known-otherwise', (kase, subject) => sameSince(given(kase, subject, 'adultInvolved'))]],
  nextStepsTold: [
    turn,
    left,
    recorded,
    ['one-matter', (kase, subject) => inLastMatterFrom(kase, idsOf(subject).person ?? '')],
  ],
  selfHarmRisk: [['before-the-threat', threatenedAt]],
  otherHarmRisk: [['less-risk', turnedOutAt]],
  significantRisk: [['less-risk', turnedOutAt], noneOf],
  whoIsWith: [['known-otherwise', riskOtherwise]],
  formalInterview: [found(higherSince)],
  evidence: [found(higherSince), secured],
  reportRemove: [found(onlineSince)],
  uploaded: [['less-risk', spreadSince]],
  beyondControl: [['less-risk', spreadSince]],
  caidLiaison: [['less-risk', lastSeizedAt]],
}

/**
 * An answer that still holds: what a family was told of one outcome, and why it was right, says nothing of another that
 * was chosen since; what became of a referral says nothing of a risk that was not known then, and what was done for two
 * children nothing of a third. A device that is seized once more is to be decided about anew.
 */
export function stillSaid(kase: Case, subject: SubjectKey, fact: FactId): Given | undefined {
  const said = given(kase, subject, fact)
  return said === undefined || outdatedBy(kase, subject, fact, said) !== undefined ? undefined : said
}

/** What stands in its field: what was written of another outcome, or of fewer copies, stays there, to be added to. */
export const shownOf = (kase: Case, subject: SubjectKey, fact: FactId): Given | undefined =>
  fact === 'publicInterest' || fact === 'deletionDecided' ? given(kase, subject, fact) : stillSaid(kase, subject, fact)

/** Said of something else than what is so now. */
export function wasSaidOf(kase: Case, subject: SubjectKey, fact: FactId): SaidOf | undefined {
  const said = given(kase, subject, fact)
  return said === undefined || said.value === null ? undefined : outdatedBy(kase, subject, fact, said)
}

/** Of what it was that this was said, where that is not what is so now. */
export const outdatedBy = (
  kase: Case,
  subject: SubjectKey,
  fact: FactId,
  said: Readonly<{ seq: number; value?: Value | null }>,
): SaidOf | undefined =>
  SINCE[fact]?.find(([, settledOn]) => said.seq < settledOn(kase, subject, said.value, said.seq))?.[0]
