import { ANSWERS, isAdult, PARTS, type Part, type Person, RECORDED_AS } from '../guidance/facts'
import type { FactId } from '../guidance/questions'
import { answerTo, type Case } from './case'
import { compact } from './compact'
import { once } from './once'
import { oneOf } from './one-of'
import { deviceKey, idsOf, partKey, personKey, type SubjectKey } from './subject'

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

/** Every matter that a child has a part in, and this one: their home is the same in each. */
export const mattersAround = (kase: Case, matter: string, child: string): readonly string[] =>
  kase.matters.map(({ id }) => id).filter((id) => id === matter || partIn(kase, id, child) !== undefined)

/** The devices that somebody uses as theirs, by id. */
export const devicesOf = (kase: Case, person: string): readonly string[] =>
  kase.devices.flatMap(({ id }) => (answerTo(kase, deviceKey(id), 'owner') === person ? id : []))

/** A child then, and said to be 18 or over by now. */
export const hasTurned18 = (kase: Case, person: string): boolean =>
  answerTo(kase, personKey(person), 'eighteenSince') === 'yes'

/** The people with a part in a matter, in the order in which they came to the case. */
export const peopleOf = once((kase, matter: string): Person[] =>
  kase.people.flatMap(({ id }) => personIn(kase, matter, id) ?? []),
)

/** The other matters in which somebody is recorded as a suspect. */
export const suspectElsewhere = (kase: Case, matter: string, person: string): readonly string[] =>
  kase.matters.flatMap(({ id }) =>
    id !== matter && peopleOf(kase, id).some((one) => one.id === person && one.recordedAs === 'suspect') ? id : [],
  )

/** Whoever is no adult, by what they were added as or by their age (P2, P6); in this part alone, where one is named. */
export const childrenIn = (kase: Case, matter: string, part?: Part): readonly Person[] =>
  peopleOf(kase, matter).filter((one) => !isAdult(one) && (part === undefined || one.part === part))

/** Of whom a decision can be about what they did, adults among them. */
export const othersThanVictims = (kase: Case, matter: string): readonly Person[] =>
  peopleOf(kase, matter).filter((one) => one.part === 'involved' && one.recordedAs !== 'victim')

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
