import {
  AGREED_BY,
  ANSWERS,
  type Answer,
  CHECK_STATES,
  type Device,
  type Facts,
  FEATURES,
  HELD,
  PARTS,
  type Part,
  type Person,
  RECORDED_AS,
} from '../guidance/facts'
import type { FactId, Value } from '../guidance/questions'
import { answerTo, type Case, given, matterOf } from './case'
import { lastCame } from './joined'
import { once } from './once'
import { deviceKey, idsOf, matterKey, partKey, personKey, type SubjectKey } from './subject'

/** The facts of one matter by itself. */
export const ownFacts = once((kase, matter: string): Facts => {
  const own = (fact: FactId) => oneOf(ANSWERS, answerTo(kase, matterKey(matter), fact))
  const check = (fact: FactId) => oneOf(CHECK_STATES, checkNow(kase, fact))
  return compact<Facts>({
    features: compact(Object.fromEntries(FEATURES.map((feature) => [feature, own(feature)]))),
    consent: own('consent'),
    ageAppropriate: own('ageAppropriate'),
    nonAbusive: own('nonAbusive'),
    significantRisk: own('significantRisk'),
    people: peopleOf(kase, matter),
    checks: compact({
      people: check('checkPeople'),
      places: check('checkPlaces'),
      partners: check('checkPartners'),
    }),
    devices: kase.devices.filter(({ id }) => concerns(kase, id, matter)).map(({ id }) => deviceOf(kase, id)),
    synthetic: own('synthetic'),
    online: compact({ uploaded: own('uploaded'), beyondControl: own('beyondControl') }),
    decision: decisionOf(kase, matter),
  })
})

/** Checks that were made before somebody came to the case as involved are to be made of them too (P11). */
function checkNow(kase: Case, fact: FactId): Value | null | undefined {
  const check = given(kase, 'case', fact)
  return check !== undefined && check.seq > lastCame(kase) ? check.value : undefined
}

/** Nothing where it was never said, and where somebody is said to have none in this matter. */
export const partIn = (kase: Case, matter: string, person: string): Part | undefined =>
  oneOf(PARTS, answerTo(kase, partKey(matter, person), 'part'))

/**
 * Whether the person of this part has one in another matter too. Everybody on a case has one somewhere: whoever had none
 * would count for nothing anywhere.
 */
export function isInAnother(kase: Case, part: SubjectKey): boolean {
  const { matter, person = '' } = idsOf(part)
  return kase.matters.some(({ id }) => id !== matter && partIn(kase, id, person) !== undefined)
}

/** In law, also where they were added as a child. */
export const isAdult = ({ kind, age = 0 }: Person): boolean => kind === 'adult' || age >= 18

/** The people with a part in a matter, in the order in which they came to the case. */
export const peopleOf = once((kase, matter: string): Person[] =>
  kase.people.flatMap(({ id }) => personIn(kase, matter, id) ?? []),
)

function personIn(kase: Case, matter: string, id: string): Person | undefined {
  const part = partIn(kase, matter, id)
  if (part === undefined) return undefined
  const own = (fact: FactId) => oneOf(ANSWERS, answerTo(kase, personKey(id), fact))
  const age = answerTo(kase, personKey(id), 'age')
  const recordedAs = oneOf(RECORDED_AS, answerTo(kase, partKey(matter, id), 'recordedAs'))
  return compact<Person>({
    id,
    kind: answerTo(kase, personKey(id), 'kind') === 'adult' ? 'adult' : 'child',
    part,
    age: typeof age === 'number' ? age : undefined,
    recordedAs,
    inCare: own('inCare'),
    childProtectionPlan: own('childProtectionPlan'),
    knownVulnerability: own('knownVulnerability'),
    selfHarmRisk: own('selfHarmRisk'),
    otherHarmRisk: own('otherHarmRisk'),
    keptOrCopied: own('keptOrCopied'),
    tellingMayHarm: own('tellingMayHarm'),
  })
}

/** A device concerns every matter until the officer says which; also where of those that were said none is left. */
export function concerns(kase: Case, device: string, matter: string): boolean {
  const said = answerTo(kase, deviceKey(device), 'deviceMatters')
  const matters = Array.isArray(said) ? said.filter((id) => matterOf(kase, id) !== undefined) : []
  return matters.length === 0 || matters.includes(matter)
}

/** A device's facts are its answers' alone: worked out once for as long as nothing more is said of it. */
function deviceOf(kase: Case, id: string): Device {
  const said = kase.answers[deviceKey(id)]
  const known = said && devices.get(said)
  if (known !== undefined) return known
  const device = deviceNow(kase, id)
  if (said !== undefined) devices.set(said, device)
  return device
}

const devices = new WeakMap<object, Device>()

function deviceNow(kase: Case, id: string): Device {
  const value = (fact: FactId) => answerTo(kase, deviceKey(id), fact)
  const own = (fact: FactId) => oneOf(ANSWERS, value(fact))
  const held = oneOf(HELD, value('held')) ?? 'owner'
  const agreedBy = oneOf(AGREED_BY, value('agreedBy'))
  return compact<Device>({
    id,
    owner: String(value('owner') ?? ''),
    held,
    usedByPersonOfConcern: own('usedByPersonOfConcern'),
    holdsImagery: own('holdsImagery'),
    imageryOnlyOfOwner: own('imageryOnlyOfOwner'),
    stillTaken: own('stillTaken'),
    lookedAtByAgreement: own('lookedAtByAgreement'),
    agreedBy,
  })
}

function decisionOf(kase: Case, matter: string): NonNullable<Facts['decision']> {
  const choice = matterOf(kase, matter)?.choices.at(-1)
  if (choice === undefined) return {}
  return compact({
    outcome: choice.outcome,
    seniorReview: reviewOf(kase, matter),
    activityDelivered: oneOf(ANSWERS, answerTo(kase, matterKey(matter), 'activityDelivered')),
  })
}

/** What outcome 21 rests on (P20), and how it is answered where it may stand. */
const RESTS_ON: readonly (readonly [FactId, 'yes' | 'no'])[] = [
  ...(['consent', 'ageAppropriate', 'nonAbusive'] as const).map((fact) => [fact, 'yes'] as const),
  ...([...FEATURES, 'significantRisk'] as const).map((fact) => [fact, 'no'] as const),
]

/** The last review of the last choice: one of an earlier choice counts for nothing. */
function reviewNow(kase: Case, matter: string) {
  const { choices = [], reviews = [] } = matterOf(kase, matter) ?? {}
  const chosen = choices.at(-1)
  const review = reviews.at(-1)
  return chosen === undefined || review === undefined || review.seq < chosen.seq ? undefined : review
}

/** What whoever agreed went by of each child and adult in it. */
const RESTS_ON_PEOPLE: readonly (readonly [FactId, (now: Value | null) => boolean])[] = [
  ['age', () => true],
  ['kind', () => true],
  ...(['inCare', 'childProtectionPlan', 'knownVulnerability', 'selfHarmRisk', 'otherHarmRisk'] as const).map(
    (fact) => [fact, (now: Value | null) => now === 'yes'] as const,
  ),
]

/**
 * What has been answered otherwise since the outcome was agreed, and not for the better: nobody has looked at that.
 * 'part': somebody is involved who was not then.
 */
export function changedSinceReview(
  kase: Case,
  matter: string,
): { readonly subject: SubjectKey; readonly fact: FactId } | undefined {
  const review = reviewNow(kase, matter)
  if (!review?.agreed) return undefined
  const isNew = (subject: SubjectKey, fact: FactId, holds: (value: Value | null) => boolean) => {
    const now = given(kase, subject, fact)
    if (now === undefined || now.seq < review.seq || !holds(now.value)) return false
    return now.value !== (now.earlier.findLast(({ seq }) => seq < review.seq)?.value ?? null)
  }
  const people = kase.people.map(({ id }) => id)
  const involved = people.filter((id) => partIn(kase, matter, id) === 'involved')
  const rests = [
    ...RESTS_ON.map(([fact, good]) => [matterKey(matter), fact, (value: Value | null) => value !== good] as const),
    ...people.map((id) => [partKey(matter, id), 'part', (value: Value | null) => value === 'involved'] as const),
    ...involved.map((id) => [partKey(matter, id), 'recordedAs', (value: Value | null) => value === 'suspect'] as const),
    ...involved.flatMap((id) => RESTS_ON_PEOPLE.map(([fact, worse]) => [personKey(id), fact, worse] as const)),
  ]
  const [subject, fact] = rests.find(([subject, fact, worse]) => isNew(subject, fact, worse)) ?? []
  return subject === undefined || fact === undefined ? undefined : { subject, fact }
}

/** Whether the last choice has been reviewed and agreed, on the answers as they are. */
export function reviewOf(kase: Case, matter: string): Answer {
  if (!kase.reviewAsked) return 'yes'
  const review = reviewNow(kase, matter)
  if (review === undefined) return 'unknown'
  if (!review.agreed) return 'no'
  return changedSinceReview(kase, matter) === undefined ? 'yes' : 'unknown'
}

export function oneOf<const T extends readonly string[]>(allowed: T, value: unknown): T[number] | undefined {
  return allowed.find((one) => one === value)
}

/** Without the entries that are undefined. */
function compact<T extends object>(entries: { [key in keyof T]: T[key] | undefined }): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T
}
