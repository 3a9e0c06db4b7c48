import { type FactPath, FEATURES, HARM_RISKS, PARTS, type Reason } from '../guidance/facts'
import type { Value } from '../guidance/questions'
import { asOf, foundSince, holdsSince, involvedFrom, isNotNo, sameSince } from './came'
import { answerTo, type Case, type Given, given, matterOf } from './case'
import { assessmentOf, placeOf } from './facts-of'
import { once } from './once'
import { oneOf } from './one-of'
import { concernsSince, devicesIn } from './own-facts'
import { childrenIn, partIn } from './people-in'
import { deviceKey, idsOf, matterKey, partKey, type SubjectKey } from './subject'

/** When the outcome of a matter came to be chosen in the place of another; 0 where there was no other. Chosen again, it is still the same. */
export function chosenAt(kase: Case, matter = ''): number {
  const choices = matterOf(kase, matter)?.choices ?? []
  const last = choices.at(-1)?.outcome
  const before = choices.findLastIndex(({ outcome }) => outcome !== last)
  return before === -1 ? 0 : (choices[before + 1]?.seq ?? 0)
}

/** Since when somebody is recorded otherwise than they were then: until it is settled they are spoken to as a person involved. */
export const recordedSince = (kase: Case, part: SubjectKey, then: number): number =>
  anotherSince(given(kase, part, 'recordedAs'), then, 'person-involved')

/** Since when an answer is another than it was then; 0 where it is the same, or is not known now, or was not and nothing stands for that. */
export function anotherSince(said: Given | undefined, then: number, notKnown?: Value): number {
  const before = said && [...said.earlier, said].findLast(({ seq }) => seq < then)
  const [was, is] = [before, said].map((one) => (one?.value === 'unknown' ? undefined : (one?.value ?? undefined)))
  return is === undefined || (was ?? notKnown ?? is) === is ? 0 : sameSince(said)
}

/** When police came to hold this device as they do now; 0 where they do not. Like all here a `seq`. */
export function seizedAt(kase: Case, subject: SubjectKey): number {
  const held = given(kase, subject, 'held')
  return held?.value === 'seized' ? held.seq : 0
}

/** When it was given back, of what police had before and took once more; 0 where they did not (P15). */
export function takenAgainAt(kase: Case, subject: SubjectKey): number {
  const held = given(kase, subject, 'held')
  const back = held && asOf(held, holdsSince(held, isTaken) - 1)
  const taken = back?.earlier.findLast(({ value }) => isTaken(value))
  return back === undefined || taken === undefined ? 0 : holdsSince(back, (where) => !isTaken(where))
}

const isTaken = (where: Value | null) => where === 'seized' || where === 'secured'

/** When police came to hold the last of a matter's devices that may hold imagery: what was sent of the others says nothing of it (P25). */
export function lastSeizedAt(kase: Case, subject: SubjectKey, value?: Value | null): number {
  if (value === 'not-yet') return 0
  const { matter = '' } = idsOf(subject)
  const since = (id: string) => {
    const [held, holds] = [given(kase, deviceKey(id), 'held'), given(kase, deviceKey(id), 'holdsImagery')]
    if (holds?.value === 'no' || held?.value !== 'seized') return 0
    return Math.max(sameSince(held), holdsSince(holds, isNotNo), concernsSince(kase, id, matter))
  }
  return Math.max(0, ...devicesIn(kase, matter).map(since))
}

/** Since when nothing is decided of a device: why that is so is said of those that were there. */
export function undecidedFrom(kase: Case, subject: SubjectKey): number {
  return given(kase, subject, 'deviceDecision')?.value ? 0 : (given(kase, subject, 'owner')?.seq ?? 0)
}

/** Called back before another went out. */
export function directedAt(kase: Case, subject: SubjectKey): number {
  if (given(kase, subject, 'deletionGiven')?.value !== 'called-back') return 0
  const { matter } = idsOf(subject)
  return Math.max(
    0,
    ...kase.issued.map((one) => (one.kind === 'deletion-direction' && one.matter === matter ? one.seq : 0)),
  )
}

/** In whichever matter it was last; 0 where it was in none. */
export const inAny = (kase: Case, since: (matter: string) => number) =>
  Math.max(0, ...kase.matters.map(({ id }) => since(id)))

/** Of whoever is in the matter. */
export function lastOf(since: typeof involvedFrom) {
  const last = once((kase, matter: string) => Math.max(0, ...kase.people.map(({ id }) => since(kase, matter, id))))
  return (kase: Case, subject: SubjectKey) => last(kase, idsOf(subject).matter ?? '')
}

/** When somebody came into the last of the matters that they are in. */
export const inLastMatterFrom = (kase: Case, person: string) => inAny(kase, (id) => involvedFrom(kase, id, person))

/** A child under threat may see no way out: a "no" from before that was known is asked again, and so is one who was not asked (P17). */
export function threatenedAt(kase: Case, subject: SubjectKey, value: Value | null = 'no'): number {
  if (value !== 'no') return 0
  return inAny(kase, (id) => {
    const threat = given(kase, matterKey(id), 'coercion')
    const since = inItSince(kase, id, idsOf(subject).person ?? '', isPart)
    return threat?.value === 'yes' && since > 0 ? Math.max(sameSince(threat), since) : 0
  })
}

/**
 * When it was last found that a child is abused (P6), where that had been answered otherwise: a "no" to harm or risk from
 * before it is looked at again (P10, P12). What was yes from the start lay beside the question.
 */
export function turnedOutAt(kase: Case, subject: SubjectKey, value: Value | null = 'no'): number {
  if (value !== 'no') return 0
  const { person, matter } = idsOf(subject)
  return inAny(kase, (id) => {
    const isOfIt =
      person === undefined
        ? id === matter
        : inItSince(kase, id, person, isPart) > 0 && childrenIn(kase, id).some((one) => one.id === person)
    const turned = reasonsOf(kase, id, 'route', 'full-investigation').filter((one) => isTurned(kase, id, one))
    return isOfIt ? Math.max(0, ...turned.map((one) => seqOf(kase, id, one))) : 0
  })
}

const OF_MALICE: readonly FactPath[] = ['features.maliciousIntent', 'features.extensiveSharing']

/** Answered otherwise before, or of an adult who had another part, and not only by a slip. */
function isTurned(kase: Case, matter: string, { fact: path }: Reason): boolean {
  const place = OF_MALICE.includes(path) ? undefined : placeOf(path, matter)
  if (place === undefined) return false
  const part = partKey(matter, idsOf(place.subject).person ?? '')
  return wasOtherwise(given(kase, place.subject, place.fact)) || wasOtherwise(given(kase, part, 'part'))
}

function wasOtherwise(said: Given | undefined): boolean {
  const since = sameSince(said)
  return said?.earlier.some(({ value, seq }) => value !== null && seq < since - 1) === true
}

/** Since when the risk to a child is answered otherwise than it was then: who is with them may be another (P17). */
export const riskOtherwise = (kase: Case, child: SubjectKey, _?: Value | null, then = 0): number =>
  Math.max(...HARM_RISKS.map((fact) => anotherSince(given(kase, child, fact), then, 'no')))

/** When it was found to be shared widely: a "no" from before says nothing of where it is now (P18, P25). */
export function spreadSince(kase: Case, matter: SubjectKey, value?: Value | null): number {
  const wide = given(kase, matter, 'extensiveSharing')
  return value === 'no' && wide?.value === 'yes' ? sameSince(wide) : 0
}

/** When the answers were given by which a conclusion is one of these; none where it is not. */
function decidedAt(kase: Case, matter: string, of: Decided, ...values: string[]): number[] {
  return reasonsOf(kase, matter, of, ...values).map((reason) => seqOf(kase, matter, reason))
}

type Decided = 'risk' | 'route' | 'referral'

/** The answers by which a conclusion is one of these; none where it is not. */
function reasonsOf(kase: Case, matter: string, of: Decided, ...values: string[]): readonly Reason[] {
  const judged = assessmentOf(kase, matter)
  return values.includes(judged[of]) ? (judged.because[of] ?? []) : []
}

/** When specialists came to take on the last matter that they do, each with the first of its reasons; 0 where none. Of a person, of those that they are in. */
export const turnedAt = (kase: Case, subject: SubjectKey): number =>
  inAny(kase, (id) => (isAbout(kase, id, subject) ? turnedIn(kase, id) : 0))

const turnedIn = once((kase: Case, matter: string) => firstOf(decidedAt(kase, matter, 'route', 'full-investigation')))

function isAbout(kase: Case, matter: string, subject: SubjectKey): boolean {
  const { person } = idsOf(subject)
  return person === undefined || partIn(kase, matter, person) !== undefined
}

const firstOf = (all: readonly number[]) => (all.length === 0 ? 0 : Math.min(...all))

/** When the first answer was given by which the risk is higher; 0 where it is not. */
export const higherFrom = (kase: Case, matter: string) => firstOf(decidedAt(kase, matter, 'risk', 'higher'))

/**
 * When the first answer was given by which the risk is higher, where the device is of somebody who is involved and no
 * victim: that nobody of concern used it is asked again then (P15).
 */
export function concernFrom(kase: Case, subject: SubjectKey, value?: Value | null): number {
  const { device = '' } = idsOf(subject)
  const owner = answerTo(kase, subject, 'owner')
  const isTheirs = (part: SubjectKey) =>
    answerTo(kase, part, 'part') === 'involved' && answerTo(kase, part, 'recordedAs') !== 'victim'
  return inAny(kase, (id) =>
    value === 'no' && devicesIn(kase, id).includes(device) && isTheirs(partKey(id, `${owner}`))
      ? higherFrom(kase, id)
      : 0,
  )
}

/** Since when the risk calls for more than what was decided of a device, in any matter; 0 where it does not (P15). */
export function strongerSince(kase: Case, subject: SubjectKey, decided?: Value | null): number {
  if (decided === 'seize' || decided === null) return 0
  const { device = '' } = idsOf(subject)
  return inAny(kase, (id) => {
    const stance = assessmentOf(kase, id).devices[device]?.stance
    const higher = higherFrom(kase, id)
    if (stance === 'seize') return Math.max(higher, sameSince(given(kase, subject, 'usedByPersonOfConcern')))
    return stance === 'secure' && decided !== 'secure' ? higher : 0
  })
}

/** When the last answer was given that calls for a referral now, or for one to be considered, in any matter; 0 where nothing does. */
export const riskKnownAt = once((kase, atLeast: 'likely' | 'consider') =>
  inAny(kase, (id) => Math.max(0, ...decidedAt(kase, id, 'referral', 'immediate', 'likely', atLeast))),
)

/** When the last answer was given that makes the risk higher. */
export function higherSince(kase: Case, matter: string): number {
  return Math.max(0, ...decidedAt(kase, matter, 'risk', 'higher'))
}

/** When it was last found, or no longer ruled out, that the imagery may be online. */
export const onlineSince = (kase: Case, matter: string): number =>
  Math.max(
    ...(['uploaded', 'beyondControl', 'coercion'] as const).map((fact) =>
      foundSince(given(kase, matterKey(matter), fact)),
    ),
  )

/** When the last answer was given that calls for a full investigation; where none does, when the last was not ruled out any more. */
export function againstSince(kase: Case, matter: string): number {
  const full = decidedAt(kase, matter, 'route', 'full-investigation')
  if (full.length > 0) return Math.max(...full)
  const open = FEATURES.filter((one) => one !== 'persistentBehaviour')
  return Math.max(...open.map((one) => foundSince(given(kase, matterKey(matter), one))))
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
    inItSince(kase, matter, person, (part) => (oneOf(HARM_RISKS, fact) ? isPart(part) : part === 'involved')),
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
