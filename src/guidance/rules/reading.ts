import { answerOf } from '../answers'
import {
  type Answer,
  type Device,
  type FactPath,
  type Facts,
  FEATURES,
  type Feature,
  isAdult,
  type OutcomeCode,
  type Person,
} from '../facts'
import type { Rule } from './rule'
import { concluded, type Leaf, type Term } from './term'

/** A conclusion that other rules rest on and nobody is shown by itself. */
export interface InnerRule extends Rule {
  readonly judge: (reading: Reading) => Term
}

/** One matter's facts, each case-level answer read once. */
export interface Reading {
  readonly facts: Facts
  readonly features: Readonly<Record<Feature, Leaf>>
  readonly consent: Leaf
  readonly ageAppropriate: Leaf
  readonly nonAbusive: Leaf
  readonly significantRisk: Leaf
  readonly people: readonly PersonRead[]
  readonly children: readonly PersonRead[]
  readonly involvedChildren: readonly PersonRead[]
  readonly adults: readonly PersonRead[]
  readonly devices: readonly Device[]
  readonly decision: NonNullable<Facts['decision']>
  /** Undefined until one is chosen. */
  readonly outcome: OutcomeCode | undefined
  readonly places: Places
  readonly inner: Map<InnerRule, Term>
}

export interface PersonRead {
  readonly person: Person
  readonly adult: boolean
  /** Not a number while it is not known, so that no comparison with it holds. */
  readonly age: number
  readonly place: number
}

/** Where each part of Facts starts in its order. */
interface Places {
  readonly checks: number
  readonly devices: number
  readonly online: number
  readonly decision: number
  readonly otherMatters: number
}

const AFTER_FEATURES = FEATURES.length
/** Where the people of a matter stand in the order of Facts. */
export const PEOPLE_PLACE = AFTER_FEATURES + 4

const PERSON_ORDER = [
  'kind',
  'age',
  'inCare',
  'childProtectionPlan',
  'knownVulnerability',
  'selfHarmRisk',
  'otherHarmRisk',
  'keptOrCopied',
] as const
const DEVICE_ORDER = ['usedByPersonOfConcern', 'holdsImagery', 'imageryOnlyOfOwner', 'held'] as const

type PersonAnswer = Exclude<(typeof PERSON_ORDER)[number], 'kind' | 'age'>
type DeviceAnswer = Exclude<(typeof DEVICE_ORDER)[number], 'held'>

export function read(facts: Facts): Reading {
  const devices = facts.devices ?? []
  const decision = facts.decision ?? {}
  const people = (facts.people ?? []).map((person, index) =>
    readPerson(person, PEOPLE_PLACE + 1 + index * PERSON_ORDER.length),
  )
  const children = people.filter((each) => !each.adult)
  return {
    facts,
    features: readFeatures(facts.features ?? {}),
    consent: answerLeaf('consent', facts.consent, AFTER_FEATURES),
    ageAppropriate: answerLeaf('ageAppropriate', facts.ageAppropriate, AFTER_FEATURES + 1),
    nonAbusive: answerLeaf('nonAbusive', facts.nonAbusive, AFTER_FEATURES + 2),
    significantRisk: answerLeaf('significantRisk', facts.significantRisk, AFTER_FEATURES + 3),
    people,
    children,
    involvedChildren: children.filter(isInvolved),
    adults: people.filter((each) => each.adult),
    devices,
    decision,
    outcome: decision.outcome || undefined,
    places: placesOf(people.length, devices.length),
    inner: new Map(),
  }
}

/** An inner conclusion, judged once for each reading. */
export function inner(rule: InnerRule, reading: Reading): Term {
  const before = reading.inner.get(rule)
  if (before) return before
  const term = concluded(rule, rule.judge(reading))
  reading.inner.set(rule, term)
  return term
}

export const isInvolved = ({ person }: PersonRead) => person.part === 'involved'

export const answerOfPerson = (each: PersonRead, key: PersonAnswer): Leaf =>
  answerLeaf(`people.${each.person.id}.${key}`, each.person[key], placeOfPerson(each, key))

/** The kind or the age that makes this person an adult. */
export const adulthood = (each: PersonRead): Leaf =>
  each.person.kind === 'adult'
    ? settledLeaf(`people.${each.person.id}.kind`, 'yes', 'adult', placeOfPerson(each, 'kind'))
    : ageLeaf(each, 'yes')

/** Unknown while the age is. */
export const isUnder = (each: PersonRead, years: number): Leaf =>
  ageLeaf(each, ageIsKnown(each) ? (each.age < years ? 'yes' : 'no') : 'unknown')

export const ageIsKnown = ({ age }: PersonRead) => !Number.isNaN(age)

const ageLeaf = (each: PersonRead, answer: Answer): Leaf =>
  settledLeaf(
    `people.${each.person.id}.age`,
    answer,
    ageIsKnown(each) ? String(each.age) : 'unknown',
    placeOfPerson(each, 'age'),
  )

const placeOfPerson = ({ place }: PersonRead, key: (typeof PERSON_ORDER)[number]) => place + PERSON_ORDER.indexOf(key)

export const answerOfDevice = (reading: Reading, index: number, device: Device, key: DeviceAnswer): Leaf =>
  answerLeaf(`devices.${device.id}.${key}`, device[key], placeOfDevice(reading, index, key))

export const isSeized = (reading: Reading, index: number, device: Device): Leaf =>
  settledLeaf(
    `devices.${device.id}.held`,
    device.held === 'seized' ? 'yes' : 'no',
    device.held,
    placeOfDevice(reading, index, 'held'),
  )

export const allSeized = (reading: Reading): Leaf[] =>
  reading.devices.map((device, index) => isSeized(reading, index, device))

/** Whether the checks on the people are done: never unknown, because a check is done or it isn't. */
export function checksOnPeopleDone({ facts, places }: Reading): Leaf {
  const state = facts.checks?.people
  return settledLeaf('checks.people', state === 'done' ? 'yes' : 'no', state ?? 'unknown', places.checks)
}

export const beyondControl = ({ facts, places }: Reading): Leaf =>
  answerLeaf('online.beyondControl', facts.online?.beyondControl, places.online)

export const outcomeIsOneOf = ({ outcome, places }: Reading, codes: readonly OutcomeCode[]): Leaf =>
  settledLeaf(
    'decision.outcome',
    codes.some((code) => code === outcome) ? 'yes' : 'no',
    outcome ?? 'unknown',
    places.decision,
  )

export const seniorReview = ({ decision, places }: Reading): Leaf =>
  answerLeaf('decision.seniorReview', decision.seniorReview, places.decision + 1)

/** One reason for all other matters, which shows the one that stands in the way. Nothing where there is no other. */
export function otherMattersLower({ facts, places }: Reading): Leaf[] {
  const risks = facts.otherMatters ?? []
  if (risks.length === 0) return []
  const inTheWay = risks.find((risk) => risk !== 'lower')
  return [settledLeaf('otherMatters', inTheWay ? 'no' : 'yes', inTheWay ?? 'lower', places.otherMatters)]
}

function readPerson(person: Person, place: number): PersonRead {
  const age = person.age ?? Number.NaN
  return { person, adult: isAdult(person), age, place }
}

function readFeatures(features: NonNullable<Facts['features']>): Record<Feature, Leaf> {
  const leaf = (feature: Feature) => answerLeaf(`features.${feature}`, features[feature], FEATURES.indexOf(feature))
  return {
    adultInvolved: leaf('adultInvolved'),
    exploitation: leaf('exploitation'),
    coercion: leaf('coercion'),
    grooming: leaf('grooming'),
    profitMotive: leaf('profitMotive'),
    violence: leaf('violence'),
    maliciousIntent: leaf('maliciousIntent'),
    extensiveSharing: leaf('extensiveSharing'),
    persistentBehaviour: leaf('persistentBehaviour'),
  }
}

function placesOf(people: number, deviceCount: number): Places {
  const checks = PEOPLE_PLACE + 1 + people * PERSON_ORDER.length
  const devices = checks + 1
  const online = devices + deviceCount * DEVICE_ORDER.length
  const decision = online + 1
  return { checks, devices, online, decision, otherMatters: decision + 2 }
}

const placeOfDevice = ({ places }: Reading, index: number, key: (typeof DEVICE_ORDER)[number]) =>
  places.devices + index * DEVICE_ORDER.length + DEVICE_ORDER.indexOf(key)

function answerLeaf(fact: FactPath, given: Answer | undefined, place: number): Leaf {
  const answer = answerOf(given)
  return { of: 'fact', fact, answer, shown: answer, place, open: true }
}

const settledLeaf = (fact: FactPath, answer: Answer, shown: string, place: number): Leaf => ({
  of: 'fact',
  fact,
  answer,
  shown,
  place,
  open: false,
})
