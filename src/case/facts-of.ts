import { type Assessment, assess } from '../guidance/assess'
import { type DutyId, type FactPath, type Facts, HELD, type Reason, type Risk } from '../guidance/facts'
import { type FactId, isFactId, QUESTIONS } from '../guidance/questions'
import { answerTo, type Case, given } from './case'
import { once } from './once'
import { oneOf } from './one-of'
import { devicesIn, ownFacts } from './own-facts'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from './subject'

/** The facts of one matter, as `assess` judges them. */
export const factsOf = once(
  (kase, matter: string): Facts => ({
    ...ownFacts(kase, matter),
    otherMatters: kase.matters.filter((one) => one.id !== matter).map((one) => ownRisk(kase, one.id)),
  }),
)

/** The assessment of one matter of a case. */
export const assessmentOf = once(
  (kase, matter: string): Assessment =>
    judge(kase, `whole ${matter}`, factsOf(kase, matter), devicesUnsettled(kase, matter)),
)

/** The risk of a matter by itself. */
const ownRisk = once((kase, matter: string): Risk => judge(kase, `own ${matter}`, ownFacts(kase, matter)).risk)

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
  return devicesIn(kase, matter).flatMap((id) => {
    const held = oneOf(HELD, answerTo(kase, deviceKey(id), 'held'))
    if (held === undefined) return [against(`devices.${id}.held`, 'unknown')]
    const is = (fact: FactId, value: string) => answerTo(kase, deviceKey(id), fact) === value
    const isToBeSeized = is('deviceDecision', 'seize') && held !== 'seized' && !isReturned(kase, id)
    return isToBeSeized ? [against(`devices.${id}.deviceDecision`, 'seize')] : []
  })
}

/** Returned, and not decided about anew since. A decision first written down after the return is of the seizure that has ended. */
export function isReturned(kase: Case, id: string): boolean {
  const back = given(kase, deviceKey(id), 'returnDecision')
  if (back?.value !== 'returned') return false
  const decided = given(kase, deviceKey(id), 'deviceDecision')
  return decided === undefined || decided.seq < back.seq || decided.earlier.every(({ seq }) => seq > back.seq)
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

const OF_DELETING: ReadonlySet<DutyId> = new Set(['deletion-direction', 'deletion-decision', 'deletion-confirmed'])

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
    // Of one that is still to be seized no place that is said changes anything.
    unknowns:
      unsaid.length < unsettled.length
        ? assessment.unknowns
        : assessment.unknowns.concat(unsaid.map((fact) => ({ fact, wouldChange: ['deletionDirection'] }))),
    duties: assessment.duties.filter((duty) => !OF_DELETING.has(duty)),
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
