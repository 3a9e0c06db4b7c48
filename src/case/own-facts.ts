import { AGREED_BY, ANSWERS, CHECK_STATES, type Device, type Facts, FEATURES, HELD } from '../guidance/facts'
import type { FactId, Value } from '../guidance/questions'
import { cameAfter, cameTo, holdsSince } from './came'
import { answerTo, type Case, given, lastChoice, matterOf } from './case'
import { compact } from './compact'
import { once } from './once'
import { oneOf } from './one-of'
import { hasTurned18, peopleOf } from './people-in'
import { reviewOf } from './review'
import { deviceKey, matterKey } from './subject'

/** The facts of one matter by itself. */
export const ownFacts = once((kase, matter: string): Facts => {
  const own = (fact: FactId) => oneOf(ANSWERS, answerTo(kase, matterKey(matter), fact))
  const check = (fact: FactId) => oneOf(CHECK_STATES, checkNow(kase, fact))
  return compact<Facts>({
    features: compact(Object.fromEntries(FEATURES.map((feature) => [feature, own(feature)]))),
    consent: own('consent'),
    ageAppropriate: own('ageAppropriate'),
    nonAbusive: own('nonAbusive'),
    significantRisk: isOfFewer(kase, matter) ? undefined : own('significantRisk'),
    people: peopleOf(kase, matter),
    checks: compact({
      people: check('checkPeople'),
      places: check('checkPlaces'),
      partners: check('checkPartners'),
    }),
    devices: devicesIn(kase, matter).map((id) => agreedAsAnAdult(kase, deviceOf(kase, id))),
    synthetic: own('synthetic'),
    online: compact({ uploaded: own('uploaded'), beyondControl: own('beyondControl') }),
    decision: decisionOf(kase, matter),
  })
})

/** Checks that were made before somebody came to the case as involved are to be made of them too (P11). */
function checkNow(kase: Case, fact: FactId): Value | null | undefined {
  const check = given(kase, 'case', fact)
  return check !== undefined && cameAfter(kase, check.seq).length === 0 ? check.value : undefined
}

/** That nothing shows a risk was said of those who were in it then (P12). */
export function isOfFewer(kase: Case, matter: string): boolean {
  const said = given(kase, matterKey(matter), 'significantRisk')
  return said?.value === 'no' && cameTo(kase, matter, said.seq).length > 0
}

/** A device concerns every matter until the officer says which; also where of those that were said none is left. */
export const concerns = (kase: Case, device: string, matter: string): boolean =>
  isAmong(kase, matter)(answerTo(kase, deviceKey(device), 'deviceMatters') ?? null)

/** Those that concern a matter, by id. */
export const devicesIn = (kase: Case, matter: string): readonly string[] =>
  kase.devices.flatMap(({ id }) => (concerns(kase, id, matter) ? id : []))

/** Since when it has concerned this matter without a break; 0 where it has from the start, or does not now. */
export const concernsSince = (kase: Case, device: string, matter: string): number =>
  holdsSince(given(kase, deviceKey(device), 'deviceMatters'), isAmong(kase, matter))

const isAmong = (kase: Case, matter: string) => (said: Value | null) => {
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

/** The rules know how old an owner was when it happened; whoever is 18 by now agrees for themselves (P15). */
const agreedAsAnAdult = (kase: Case, device: Device): Device =>
  device.agreedBy === 'owner' && hasTurned18(kase, device.owner) ? { ...device, agreedBy: 'other-adult' } : device

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
  const choice = lastChoice(kase, matter)
  if (choice === undefined) return {}
  return compact({
    outcome: choice.outcome,
    seniorReview: reviewOf(kase, matter),
    activityDelivered: oneOf(ANSWERS, answerTo(kase, matterKey(matter), 'activityDelivered')),
  })
}
