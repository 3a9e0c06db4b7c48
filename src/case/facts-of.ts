import { type Assessment, assess } from '../guidance/assess'
import {
  type AgreedBy,
  type Answer,
  type CheckState,
  type Device,
  type FactPath,
  type Facts,
  FEATURES,
  type Held,
  type Part,
  type Person,
  type Reason,
  type RecordedAs,
  type Risk,
} from '../guidance/facts'
import { type FactId, isFactId, QUESTIONS } from '../guidance/questions'
import { answerTo, type Case, matterOf } from './case'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from './subject'

const ANSWERS = ['yes', 'no', 'unknown'] as const
const PARTS = ['involved', 'parent', 'staff', 'reporter'] as const
const RECORDED = ['victim', 'person-involved', 'suspect'] as const
const STATES = ['done', 'not-done', 'prevented', 'not-relevant'] as const
const HELD = ['owner', 'school', 'secured', 'seized'] as const
const AGREED = ['owner', 'parent-or-guardian', 'care-representative', 'other-adult'] as const

/** The facts of one matter, as `assess` judges them. */
export const factsOf = (kase: Case, matter: string): Facts =>
  once(whole, kase, matter, () => ({
    ...ownFacts(kase, matter),
    otherMatters: kase.matters.filter((one) => one.id !== matter).map((one): Risk => ownRisk(kase, one.id)),
  }))

const whole = new WeakMap<Case, Map<string, Facts>>()
const own = new WeakMap<Case, Map<string, Facts>>()

const ownFacts = (kase: Case, matter: string): Facts => once(own, kase, matter, () => ownFactsNow(kase, matter))

function ownFactsNow(kase: Case, matter: string): Facts {
  const own = (fact: FactId) => oneOf(ANSWERS, answerTo(kase, matterKey(matter), fact))
  const check = (fact: FactId): CheckState | undefined => oneOf(STATES, answerTo(kase, 'case', fact))
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
}

/** The people with a part in a matter, in the order in which they came to the case. */
export function peopleOf(kase: Case, matter: string): Person[] {
  return kase.people.flatMap(({ id }) => personIn(kase, matter, id) ?? [])
}

function personIn(kase: Case, matter: string, id: string): Person | undefined {
  const part: Part | undefined = oneOf(PARTS, answerTo(kase, partKey(matter, id), 'part'))
  if (part === undefined) return undefined
  const own = (fact: FactId) => oneOf(ANSWERS, answerTo(kase, personKey(id), fact))
  const age = answerTo(kase, personKey(id), 'age')
  const recordedAs: RecordedAs | undefined = oneOf(RECORDED, answerTo(kase, partKey(matter, id), 'recordedAs'))
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

/** A device concerns every matter until the officer says which. */
export function concerns(kase: Case, device: string, matter: string): boolean {
  const said = answerTo(kase, deviceKey(device), 'deviceMatters')
  return !Array.isArray(said) || said.includes(matter)
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
  const held: Held = oneOf(HELD, value('held')) ?? 'owner'
  const agreedBy: AgreedBy | undefined = oneOf(AGREED, value('agreedBy'))
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

/** Whether the last choice has been reviewed and agreed. A review of an earlier choice counts for nothing. */
export function reviewOf(kase: Case, matter: string): Answer {
  if (!kase.reviewAsked) return 'yes'
  const one = matterOf(kase, matter)
  const chosen = one?.choices.at(-1)
  const review = one?.reviews.at(-1)
  if (chosen === undefined || review === undefined || review.seq < chosen.seq) return 'unknown'
  return review.agreed ? 'yes' : 'no'
}

const judged = new WeakMap<Case, Map<string, Assessment>>()
const risks = new WeakMap<Case, Map<string, Risk>>()

/** The assessment of one matter of a case; worked out once for each state of the case. */
export const assessmentOf = (kase: Case, matter: string): Assessment =>
  once(judged, kase, matter, () =>
    judge(kase, `whole ${matter}`, factsOf(kase, matter), devicesUnsettled(kase, matter)),
  )

/** The risk of a matter by itself. */
const ownRisk = (kase: Case, matter: string): Risk =>
  once(risks, kase, matter, () => judge(kase, `own ${matter}`, ownFacts(kase, matter)).risk)

/**
 * What is not settled of the devices, as reasons against deleting: whether there is one, where each is, one that is to
 * be seized and has not been. A device whose place was never said passes for no other.
 */
export function devicesUnsettled(kase: Case, matter: string): readonly Reason[] {
  const against = (fact: FactPath, answer: string): Reason => ({
    fact,
    answer,
    paragraphs: [15, 23],
    rule: 'devices-settled',
  })
  if (kase.devices.length === 0) {
    return answerTo(kase, 'case', 'anyDevices') === 'no' ? [] : [against('anyDevices', 'unknown')]
  }
  return kase.devices.flatMap(({ id }) => {
    if (!concerns(kase, id, matter)) return []
    const held = oneOf(HELD, answerTo(kase, deviceKey(id), 'held'))
    if (held === undefined) return [against(`devices.${id}.held`, 'unknown')]
    const isToBeSeized = answerTo(kase, deviceKey(id), 'deviceDecision') === 'seize' && held !== 'seized'
    return isToBeSeized ? [against(`devices.${id}.deviceDecision`, 'seize')] : []
  })
}

/** Works something out once for each state of a case. */
export function once<Value>(
  known: WeakMap<Case, Map<string, Value>>,
  kase: Case,
  matter: string,
  workOut: () => Value & {},
): Value {
  const here = known.get(kase) ?? new Map<string, Value>()
  known.set(kase, here)
  const value = here.get(matter) ?? workOut()
  here.set(matter, value)
  return value
}

/** What was judged last, for as long as the case has these matters: one answer leaves the facts of the others as they were. */
const lately = new WeakMap<Case['matters'], Map<string, { facts: string; assessment: Assessment }>>()

function judge({ matters }: Case, about: string, facts: Facts, unsettled: readonly Reason[] = []): Assessment {
  const known = lately.get(matters) ?? new Map<string, { facts: string; assessment: Assessment }>()
  lately.set(matters, known)
  const told = JSON.stringify([facts, unsettled])
  const before = known.get(about)
  if (before?.facts === told) return before.assessment
  const assessment = deletingNothing(assess(facts), unsettled)
  known.set(about, { facts: told, assessment })
  return assessment
}

/** The assessment with nothing deleted while a device is not settled, and without a place that nobody has said. */
function deletingNothing(assessment: Assessment, unsettled: readonly Reason[]): Assessment {
  if (unsettled.length === 0) return assessment
  const unsaid = unsettled.filter(({ answer }) => answer === 'unknown').map(({ fact }) => fact)
  const because: Assessment['because'] = Object.fromEntries(
    Object.entries(assessment.because).map(([conclusion, reasons]) => [
      conclusion,
      (reasons ?? []).map((reason) => (unsaid.includes(reason.fact) ? { ...reason, answer: 'unknown' } : reason)),
    ]),
  )
  if (assessment.deletionDirection === 'not-now') return { ...assessment, because }
  return {
    ...assessment,
    deletionDirection: 'not-now',
    because: { ...because, deletionDirection: [...unsettled] },
    duties: assessment.duties.filter((duty) => !/^deletion-/.test(duty)),
  }
}

/** Where an answer behind a reason or an unknown stands in the case: 'people.child-a.inCare' → the person, inCare. */
export function placeOf(path: FactPath, matter: string): { subject: SubjectKey; fact: FactId } | undefined {
  const [room = '', ...rest] = path.split('.')
  const last = rest.at(-1) ?? ''
  const middle = rest.slice(0, -1).join('.')
  const fact = { 'checks.people': 'checkPeople', 'checks.places': 'checkPlaces', 'checks.partners': 'checkPartners' }[
    path
  ]
  if (fact !== undefined && isFactId(fact)) return { subject: 'case', fact }
  if (room === 'people' && isFactId(last)) {
    return { subject: last === 'recordedAs' ? partKey(matter, middle) : personKey(middle), fact: last }
  }
  if (room === 'devices' && isFactId(last)) return { subject: deviceKey(middle), fact: last }
  const own = rest.length === 0 ? room : last
  if (!isFactId(own)) return undefined
  return { subject: QUESTIONS[own].about === 'case' ? 'case' : matterKey(matter), fact: own }
}

function oneOf<const T extends readonly string[]>(allowed: T, value: unknown): T[number] | undefined {
  return allowed.find((one) => one === value)
}

/** Without the entries that are undefined. */
function compact<T extends object>(entries: { [key in keyof T]: T[key] | undefined }): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T
}
