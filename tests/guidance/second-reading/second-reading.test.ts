import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { assess } from '../../../src/guidance/assess'
import { type Answer, type Facts, FEATURES, type Person } from '../../../src/guidance/facts'
import { oneOf, randomFacts, seeded } from '../random-facts'
import { type DecisionTable, evaluateFeel, pathOf, readExpression, readTables } from './decision-tables'

vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const FILES = ['formal-interview.dmn', 'outcome-21.dmn', 'referral.dmn', 'risk.dmn', 'route.dmn'] as const
const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown']

let tables: Map<string, DecisionTable>
let levelsExpression: string

beforeAll(async () => {
  tables = new Map((await Promise.all(FILES.map(readTables))).flatMap((each) => [...each]))
  levelsExpression = await readExpression('referral.dmn', 'levels')
})

function decide(name: string, given: Record<string, unknown>) {
  const table = tables.get(name)
  if (!table) throw new Error(`No decision table is called ${name}`)
  return table.decide(given)
}

const isAdult = ({ kind, age }: Person) => kind === 'adult' || (age !== undefined && age >= 18)

const LEVEL_INPUTS = [
  'kind',
  'age',
  'part',
  'selfHarmRisk',
  'otherHarmRisk',
  'inCare',
  'childProtectionPlan',
  'knownVulnerability',
] as const

const asked = (person: Person): Record<string, unknown> =>
  Object.fromEntries(LEVEL_INPUTS.map((key) => [key, person[key] ?? (key === 'age' ? null : 'unknown')]))

/** The facts as the tables take them, with the people's levels left to be worked out. */
const givenOf = (facts: Facts): Record<string, unknown> => ({
  ...Object.fromEntries(FEATURES.map((feature) => [feature, facts.features?.[feature] ?? 'unknown'])),
  consent: facts.consent ?? 'unknown',
  ageAppropriate: facts.ageAppropriate ?? 'unknown',
  nonAbusive: facts.nonAbusive ?? 'unknown',
  significantRisk: facts.significantRisk ?? 'unknown',
  adultRecorded: (facts.people ?? []).some((person) => person.part === 'involved' && isAdult(person)),
})

const levelsOf = (people: readonly Person[]) => people.map((person) => decide('level', asked(person)))

describe('the second reading', () => {
  it('is five files that an editor can open and draw', () => {
    expect(
      readdirSync(pathOf('.'))
        .filter((name) => name.endsWith('.dmn'))
        .sort(),
    ).toEqual([...FILES])
    for (const file of FILES) {
      const text = readFileSync(pathOf(file), 'utf8')
      expect(text).toContain('https://www.omg.org/spec/DMN/20191111/MODEL/')
      expect(text).toContain('<dmndi:DMNShape')
    }
  })

  it('holds the tables that are compared, each with its rows', () => {
    expect(Object.fromEntries([...tables].map(([name, { rows, inputs }]) => [name, [rows, inputs.length]]))).toEqual({
      formalInterview: [24, 12],
      outcome21: [24, 13],
      level: [16, 8],
      referral: [33, 15],
      risk: [14, 12],
      route: [12, 10],
    })
  })

  it('works out every person’s level by its own expression', () => {
    const random = seeded(31)
    for (let round = 0; round < 200; round++) {
      const people = randomFacts(random).people ?? []
      const level = (...values: unknown[]) =>
        decide('level', Object.fromEntries(LEVEL_INPUTS.map((key, at) => [key, values[at]]))).value
      expect(evaluateFeel(levelsExpression, { people: people.map(asked), level })).toEqual(
        levelsOf(people).map(({ value }) => value),
      )
    }
  })

  it('agrees on the referral for each person’s answers, ages 9, 12, 13 and 18, and significant risk', () => {
    const cases: Facts[] = [
      settled({}),
      settled({ features: { adultInvolved: 'unknown' } }),
      settled({ features: { coercion: 'yes' } }),
      settled({ features: { persistentBehaviour: 'yes' } }),
      settled({ features: { persistentBehaviour: 'unknown' } }),
      settled({ consent: 'no' }),
      settled({ nonAbusive: 'unknown' }),
    ]
    const people = everyPerson()
    expect(people.length).toBe(2 * 2 * 5 * 3 ** 5)
    const differences: string[] = []
    let compared = 0
    for (const person of people)
      for (const significantRisk of ANSWERS)
        for (const facts of cases) {
          compared++
          const difference = referralDifference({ ...facts, significantRisk, people: [person] })
          if (difference) differences.push(difference)
        }
    expect(differences.slice(0, 5)).toEqual([])
    expect(compared).toBe(people.length * 3 * cases.length)
  })

  it('agrees on all five for random matters with several people', () => {
    const random = seeded(33)
    const differences: string[] = []
    for (let round = 0; round < 20_000; round++) {
      const matter = randomFacts(random)
      const facts = {
        ...matter,
        people: (matter.people ?? []).map((person) => reaged(person, oneOf(random, [9, 12, 13, 18, 15]))),
      }
      const found = assess(facts)
      const given = givenOf(facts)
      for (const verdict of ['risk', 'route', 'outcome21', 'formalInterview'] as const) {
        const { value, row } = decide(verdict, given)
        if (value !== found[verdict])
          differences.push(`${row} says ${value}, the engine ${found[verdict]}: ${JSON.stringify(facts)}`)
      }
      const difference = referralDifference(facts)
      if (difference) differences.push(difference)
    }
    expect(differences.slice(0, 5)).toEqual([])
  })
})

function referralDifference(facts: Facts): string | undefined {
  const levels = levelsOf(facts.people ?? [])
  const { value, row } = decide('referral', { ...givenOf(facts), levels: levels.map((level) => level.value) })
  const engine = assess(facts).referral
  if (value === engine) return undefined
  const rows = [...levels.map((level) => level.row), row].join(', ')
  return `${rows} says ${value}, the engine ${engine}: ${JSON.stringify(facts)}`
}

function settled(unsettled: Facts): Facts {
  const features = Object.fromEntries(FEATURES.map((feature) => [feature, 'no' as const]))
  return {
    consent: 'yes',
    ageAppropriate: 'yes',
    nonAbusive: 'yes',
    ...unsettled,
    features: { ...features, ...unsettled.features },
  }
}

const reaged = (person: Person, age: number): Person => (person.age === undefined ? person : { ...person, age })

function everyPerson(): Person[] {
  const people: Person[] = []
  for (const kind of ['child', 'adult'] as const)
    for (const part of ['involved', 'reporter'] as const)
      for (const age of [9, 12, 13, 18, undefined])
        for (let set = 0; set < 3 ** 5; set++) {
          const answer = (at: number): Answer => ANSWERS[Math.floor(set / 3 ** at) % 3] ?? 'unknown'
          people.push({
            id: 'person',
            kind,
            part,
            ...(age !== undefined && { age }),
            selfHarmRisk: answer(0),
            otherHarmRisk: answer(1),
            inCare: answer(2),
            childProtectionPlan: answer(3),
            knownVulnerability: answer(4),
          })
        }
  return people
}
