import { PARTS, type Reason } from '../guidance/facts'
import type { FactId, Value } from '../guidance/questions'
import { holderFrom, holdsSince, involvedFrom, isNotNo, lastCame, sameSince } from './came'
import { type Case, type Given, given, matterOf } from './case'
import { assessmentOf, placeOf } from './facts-of'
import { once } from './once'
import { oneOf } from './one-of'
import { concerns } from './own-facts'
import { deviceKey, idsOf, matterKey, partKey, type SubjectKey } from './subject'

/** What an answer was said of, where that is not what is so now. */
export type SaidOf =
  | 'another-outcome'
  | 'less-risk'
  | 'another-seizure'
  | 'another-direction'
  | 'fewer-people'
  | 'fewer-holders'
  | 'one-matter'
  | 'before-the-threat'
  | 'before-it-turned'

/** Of an answer, and of why a duty is not done, which has no value. */
type Since = readonly [of: SaidOf, settledOn: (kase: Case, subject: SubjectKey, value?: Value | null) => number]

/** What was said of the outcome. */
const outcome: Since = ['another-outcome', (kase, subject) => chosenAt(kase, idsOf(subject).matter)]
/** What was said of the risk to children, as far as it was known (P12). */
const risk: Since = ['less-risk', (kase) => riskKnownAt(kase)]
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
/** What was done for all who were known of (P4, P11, P17, P26), in the case or in a matter (P22), and for all of whom it was known that they may hold a copy (P23). */
const everybody: Since = ['fewer-people', (kase) => lastCame(kase)]
const everybodyInIt: Since = ['fewer-people', lastOf(involvedFrom)]
const holders: Since = ['fewer-holders', lastOf(holderFrom)]
/** What was told as the next steps before specialists took it on (P2, P17). */
const turn: Since = ['before-it-turned', (kase) => turnedAt(kase)]

/** By answer: what it must come after to say something of what is so now, as a `seq`. */
const SINCE: { readonly [fact in FactId]?: readonly Since[] } = {
  outcomeTold: [outcome],
  dbsExplained: [outcome, everybodyInIt],
  publicInterest: [outcome],
  schoolTold: [['another-outcome', (kase) => inAny(kase, (id) => chosenAt(kase, id))]],
  referral: [risk],
  referralTo: [risk],
  referralWhyNot: [risk],
  strategyMeeting: [risk],
  returnDecision: [seizure],
  returnSignedBy: [seizure],
  deletionGiven: [['another-direction', directedAt], holders],
  deletionDecided: [holders],
  deletionConfirmed: [holders],
  checkPeople: [everybody],
  checkPlaces: [everybody],
  checkPartners: [everybody],
  viewsHeard: [everybody],
  writtenInformation: [everybody],
  contactForm: [everybody, turn],
  educated: [everybody],
  deviceDecision: [['fewer-people', undecidedFrom]],
  // Who was told is ticked before they are written down; why they were not is of those who are.
  toldNoCopies: [['fewer-people', (kase, _, told) => (told === undefined ? lastCame(kase) : 0)]],
  nextStepsTold: [turn, ['one-matter', (kase, subject) => inLastMatterFrom(kase, idsOf(subject).person ?? '')]],
  selfHarmRisk: [['before-the-threat', threatenedAt]],
  formalInterview: [found(higherSince)],
  evidence: [found(higherSince)],
  reportRemove: [found(onlineSince)],
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
): SaidOf | undefined => SINCE[fact]?.find(([, settledOn]) => said.seq < settledOn(kase, subject, said.value))?.[0]

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

/** When police came to hold the last of a matter's devices that may hold imagery: what was sent of the others says nothing of it (P25). */
function lastSeizedAt(kase: Case, subject: SubjectKey, value?: Value | null): number {
  if (value === 'not-yet') return 0
  const since = ({ id }: { id: string }) => {
    const [held, holds] = [given(kase, deviceKey(id), 'held'), given(kase, deviceKey(id), 'holdsImagery')]
    if (holds?.value === 'no' || held?.value !== 'seized') return 0
    return Math.max(sameSince(held), holdsSince(holds, isNotNo))
  }
  return Math.max(0, ...kase.devices.filter(({ id }) => concerns(kase, id, idsOf(subject).matter ?? '')).map(since))
}

/** Since when nothing is decided of a device: why that is so is said of those that were there. */
function undecidedFrom(kase: Case, subject: SubjectKey): number {
  return given(kase, subject, 'deviceDecision')?.value ? 0 : (given(kase, subject, 'owner')?.seq ?? 0)
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

/** In whichever matter it was last; 0 where it was in none. */
const inAny = (kase: Case, since: (matter: string) => number) => Math.max(0, ...kase.matters.map(({ id }) => since(id)))

/** Of whoever is in the matter. */
function lastOf(since: typeof involvedFrom) {
  const last = once((kase, matter: string) => Math.max(0, ...kase.people.map(({ id }) => since(kase, matter, id))))
  return (kase: Case, subject: SubjectKey) => last(kase, idsOf(subject).matter ?? '')
}

/** When somebody came into the last of the matters that they are in. */
const inLastMatterFrom = (kase: Case, person: string) => inAny(kase, (id) => involvedFrom(kase, id, person))

/** A child under threat may see no way out: a "no" from before that was known is asked again, and so is one who was not asked (P17). */
function threatenedAt(kase: Case, subject: SubjectKey, value: Value | null = 'no'): number {
  if (value !== 'no') return 0
  return inAny(kase, (id) => {
    const threat = given(kase, matterKey(id), 'coercion')
    const since = inItSince(kase, id, idsOf(subject).person ?? '', isPart)
    return threat?.value === 'yes' && since > 0 ? Math.max(sameSince(threat), since) : 0
  })
}

/** When the answers were given by which a conclusion is one of these; none where it is not. */
function decidedAt(kase: Case, matter: string, of: 'risk' | 'route' | 'referral', ...values: string[]): number[] {
  const judged = assessmentOf(kase, matter)
  return values.includes(judged[of]) ? (judged.because[of] ?? []).map((reason) => seqOf(kase, matter, reason)) : []
}

/** When specialists came to take on the last matter that they do, each with the first of its reasons; 0 where none. */
const turnedAt = once((kase: Case) =>
  inAny(kase, (id) => {
    const [first = 0] = decidedAt(kase, id, 'route', 'full-investigation').sort((a, b) => a - b)
    return first
  }),
)

/** When the last answer was given that calls for a referral now, in any matter; 0 where nothing does. */
const riskKnownAt = once((kase: Case) =>
  inAny(kase, (id) => Math.max(0, ...decidedAt(kase, id, 'referral', 'immediate', 'likely'))),
)

/** When the last answer was given that makes the risk higher. */
function higherSince(kase: Case, matter: string): number {
  return Math.max(0, ...decidedAt(kase, matter, 'risk', 'higher'))
}

/** When it was last found, or no longer ruled out, that the imagery may be online. */
function onlineSince(kase: Case, matter: string): number {
  return Math.max(
    ...(['uploaded', 'beyondControl', 'coercion'] as const).map((fact) => {
      const said = given(kase, matterKey(matter), fact)
      return said?.value === 'yes' ? sameSince(said) : holdsSince(said, isNotNo)
    }),
  )
}

const isPart = (value: Value | null) => oneOf(PARTS, value) !== undefined
const inItSince = (kase: Case, matter: string, person: string, as: (part: Value | null) => boolean) =>
  holdsSince(given(kase, partKey(matter, person), 'part'), as)

/** When a reason came to be one: it was said, and of somebody who counted in this matter as they do now. */
function seqOf(kase: Case, matter: string, { fact: path }: Reason): number {
  const place = placeOf(path, matter)
  if (place === undefined) return 0
  const { subject, fact } = place
  const { person = '' } = idsOf(subject)
  const [kind, age] = [given(kase, subject, 'kind'), given(kase, subject, 'age')]
  // An adult is one by their kind or by their age: which of them says so may change, and they are one as before.
  const adult = [holdsSince(kind, isAdultKind), holdsSince(age, is18)].filter((seq) => seq > 0)
  return Math.max(
    inItSince(kase, matter, person, (part) => (/HarmRisk$/.test(fact) ? isPart(part) : part === 'involved')),
    ...((fact === 'kind' || fact === 'age') && adult.length > 0
      ? [Math.min(...adult)]
      : [
          sameSince(given(kase, subject, fact)),
          holdsSince(kind, (value) => !isAdultKind(value)),
          holdsSince(age, (value) => !is18(value)),
        ]),
  )
}

const isAdultKind = (kind: Value | null) => kind === 'adult'
const is18 = (age: Value | null) => Number(age) >= 18
