import type { Reason } from '../guidance/facts'
import type { FactId } from '../guidance/questions'
import { involvedFrom, lastCame, lastHolderCame } from './came'
import { type Case, type Given, given, matterOf } from './case'
import { assessmentOf, placeOf } from './facts-of'
import { once } from './once'
import { partIn } from './people-in'
import { idsOf, matterKey, type SubjectKey } from './subject'

/** What an answer was said of, where that is not what is so now. */
export type SaidOf =
  | 'another-outcome'
  | 'less-risk'
  | 'another-seizure'
  | 'another-direction'
  | 'fewer-people'
  | 'one-matter'
  | 'before-the-threat'
  | 'before-it-turned'

type Since = readonly [of: SaidOf, settledOn: (kase: Case, subject: SubjectKey) => number]

/** What was said of the outcome. */
const outcome: Since = ['another-outcome', (kase, subject) => chosenAt(kase, idsOf(subject).matter)]
/** What was said of the risk to children, as far as it was known (P12). */
const risk: Since = ['less-risk', (kase) => riskKnownAt(kase)]
/** What was decided of a device that police held. */
const seizure: Since = ['another-seizure', seizedAt]
/** What was done for all who were known of (P11, P17, P26), and for all who may hold a copy (P23). */
const everybody: Since = ['fewer-people', (kase) => lastCame(kase)]
const holders: Since = ['fewer-people', (kase, subject) => lastHolderCame(kase, idsOf(subject).matter ?? '')]
/** What was told as the next steps before specialists took it on (P2, P17). */
const turn: Since = ['before-it-turned', (kase) => turnedAt(kase)]

/** By answer: what it must come after to say something of what is so now, as a `seq`. */
const SINCE: { readonly [fact in FactId]?: readonly Since[] } = {
  outcomeTold: [outcome],
  dbsExplained: [outcome],
  publicInterest: [outcome],
  schoolTold: [['another-outcome', (kase) => Math.max(0, ...kase.matters.map(({ id }) => chosenAt(kase, id)))]],
  referral: [risk],
  referralTo: [risk],
  referralWhyNot: [risk],
  strategyMeeting: [risk],
  returnDecision: [seizure],
  returnSignedBy: [seizure],
  deletionGiven: [['another-direction', directedAt], holders],
  deletionConfirmed: [holders],
  checkPeople: [everybody],
  checkPlaces: [everybody],
  checkPartners: [everybody],
  viewsHeard: [everybody],
  writtenInformation: [everybody],
  contactForm: [everybody, turn],
  nextStepsTold: [turn, ['one-matter', (kase, subject) => inLastMatterFrom(kase, idsOf(subject).person ?? '')]],
  selfHarmRisk: [['before-the-threat', threatenedAt]],
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

/** What stands in its field: reasons that were written for another outcome stay there, to be added to. */
export const shownOf = (kase: Case, subject: SubjectKey, fact: FactId): Given | undefined =>
  fact === 'publicInterest' ? given(kase, subject, fact) : stillSaid(kase, subject, fact)

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
  said: Readonly<{ seq: number }>,
): SaidOf | undefined => SINCE[fact]?.find(([, settledOn]) => said.seq < settledOn(kase, subject))?.[0]

/** When the outcome of a matter was first chosen as it is now: chosen again, it is still the same. */
function chosenAt(kase: Case, matter = ''): number {
  const choices = matterOf(kase, matter)?.choices ?? []
  const last = choices.at(-1)?.outcome
  const before = choices.findLastIndex(({ outcome }) => outcome !== last)
  return before === -1 ? 0 : (choices[before + 1]?.seq ?? 0)
}

function seizedAt(kase: Case, subject: SubjectKey): number {
  const held = given(kase, subject, 'held')
  return held?.value === 'seized' ? held.seq : 0
}

/** Called back before another went out. */
function directedAt(kase: Case, subject: SubjectKey): number {
  if (given(kase, subject, 'deletionGiven')?.value !== 'called-back') return 0
  const { matter } = idsOf(subject)
  return Math.max(
    0,
    ...kase.issued.map((one) => (one.kind === 'deletion-direction' && one.matter === matter ? one.seq : 0)),
  )
}

/** When somebody came into the last of the matters that they are in. */
const inLastMatterFrom = (kase: Case, person: string) =>
  Math.max(0, ...kase.matters.map(({ id }) => involvedFrom(kase, id, person)))

/** A child under threat may see no way out: a "no" from before that was known is asked again (P17). */
function threatenedAt(kase: Case, subject: SubjectKey): number {
  if (given(kase, subject, 'selfHarmRisk')?.value !== 'no') return 0
  const { person = '' } = idsOf(subject)
  return Math.max(
    0,
    ...kase.matters.map(({ id }) => {
      const threat = given(kase, matterKey(id), 'coercion')
      return threat?.value === 'yes' && partIn(kase, id, person) !== undefined ? threat.seq : 0
    }),
  )
}

/** When the last answer was given by which specialists take a matter on; 0 where none do. */
const turnedAt = once((kase: Case) =>
  Math.max(
    0,
    ...kase.matters.map(({ id }) => {
      const { route, because } = assessmentOf(kase, id)
      return route === 'full-investigation' ? firstOf(kase, id, because.route ?? []) : 0
    }),
  ),
)

const seqOf = (kase: Case, matter: string, { fact }: Reason): number => {
  const place = placeOf(fact, matter)
  return (place && given(kase, place.subject, place.fact)?.seq) ?? 0
}
/** It turned with the first of them. */
const firstOf = (kase: Case, matter: string, reasons: readonly Reason[]) =>
  Math.min(...reasons.map((reason) => seqOf(kase, matter, reason)))

/** When the last answer was given that calls for a referral now, in any matter; 0 where nothing does. */
const riskKnownAt = once((kase: Case) =>
  Math.max(
    0,
    ...kase.matters.flatMap(({ id }) => {
      const { referral, because } = assessmentOf(kase, id)
      if (referral !== 'immediate' && referral !== 'likely') return []
      return (because.referral ?? []).map((reason) => seqOf(kase, id, reason))
    }),
  ),
)
