import { describe, expect, it, vi } from 'vitest'
import { CAUTIONS, DUTIES, type Facts, FEATURES, type Person, VERDICTS } from '../../src/guidance/facts'
import { RULES } from '../../src/guidance/rules/index'
import { judge } from '../../src/guidance/rules/judge'
import type { AnyRule } from '../../src/guidance/rules/kinds-of-rule'
import type { Paragraphs } from '../../src/guidance/rules/rule'
import { DEVICE_ANSWERS, isMutationRun, oneOf, PERSON_ANSWERS, type Random, randomFacts, seeded } from './random-facts'

vi.setConfig({ testTimeout: 900_000 })

const ANSWERS = ['yes', 'no', 'unknown'] as const

describe('the register of rules', () => {
  it('has every conclusion, caution and duty, each from one rule, and four inner conclusions', () => {
    expect(RULES.map(({ concludes }) => concludes).sort()).toEqual(
      [
        ...VERDICTS,
        'devices.*.stance',
        'devices.*.return',
        ...CAUTIONS.map((id) => `cautions.${id}`),
        ...DUTIES.map((id) => `duties.${id}`),
        'adult',
        'aggravated',
        'malicious',
        'higher',
      ].sort(),
    )
  })

  it('keeps the ids that records already name, and their paragraphs, in the note’s order', () => {
    expect(RULES.map(({ id, paragraphs }) => `${id} ${paragraphs.join(' ')}`)).toEqual([
      'synthetic-imagery 1 5',
      'adult 2 6 10',
      'aggravated 2 6 10',
      'route 2 6 13',
      'specialist-investigation 2 6',
      'weigh-impact 3 14',
      'heavier-than-needed 3 14',
      'educate 4 8',
      'extortion 6 10 17',
      'record-crime 9',
      'under-10 10',
      'under-13 10',
      'vulnerable-child 10',
      'adult-holds-copy 10',
      'check-welfare 10 17',
      'advise-no-copies 10',
      'background-checks 11',
      'checks-before-meeting 11',
      'referral 6 10 12 17',
      'child-protection-referral 12 17',
      'strategy-meeting 12',
      'hear-views 13',
      'child-suspect 9 14',
      'initial-accounts 14',
      'higher 15 16 20',
      'risk 15 16',
      'stance 15',
      'device-decisions 15',
      'school-holds 8 15 23',
      'camera-still 15',
      'child-cannot-agree 15',
      'non-abusive-against-signs 15 16 20',
      'formal-interview 16',
      'plan-formal-interview 16',
      'notify-family 17',
      'telling-may-harm 17',
      'written-information 17',
      'online-removal 18',
      'outcome-code 19',
      'no-activity 19',
      'malicious 20',
      'outcome21 13 20',
      'outcome-not-supported 13 20',
      'senior-review 21',
      'no-senior-review 21',
      'explain-outcome 22',
      'dbs-explanation 22',
      'near-18 22',
      'deletion-direction 21 23',
      'evidence-before-deletion 23',
      'direct-deletion 23',
      'decide-deletion 23',
      'deletion-confirmed 23',
      'return 24',
      'return-sign-off 24',
      'caid 25',
      'liaise-on-caid 25',
      'child-contact-form 26',
    ])
  })

  it('has each paragraph once and in order', () => {
    for (const { paragraphs } of RULES) expect([...new Set(paragraphs)].sort((a, b) => a - b)).toEqual([...paragraphs])
  })

  it('does not compile with a rule that rests on no paragraph, or on one that the note does not have', () => {
    // @ts-expect-error no paragraph
    const none: Paragraphs = []
    // @ts-expect-error the note ends at 26
    const beyond: Paragraphs = [27]
    expect([none, beyond]).toEqual([[], [27]])
  })

  it('says each rule in sentences of its own', () => {
    expect(new Set(RULES.map(({ says }) => says)).size).toBe(RULES.length)
    for (const { id, says } of RULES) if (!/^[A-Z].{15,}[.?]$/.test(says)) expect.fail(`${id}: ${says}`)
  })
})

/** Every kind of fact that a rule could read, and how to change one of that kind. */
const CHANGES: Record<string, (facts: Facts, random: Random) => Facts> = {
  ...Object.fromEntries(
    FEATURES.map((feature) => [
      `features.${feature}`,
      (facts: Facts, random: Random): Facts => ({
        ...facts,
        features: { ...facts.features, [feature]: oneOf(random, ANSWERS) },
      }),
    ]),
  ),
  ...Object.fromEntries(
    (['consent', 'ageAppropriate', 'nonAbusive', 'significantRisk', 'synthetic'] as const).map((key) => [
      key,
      (facts: Facts, random: Random): Facts => ({ ...facts, [key]: oneOf(random, ANSWERS) }),
    ]),
  ),
  ...Object.fromEntries(
    PERSON_ANSWERS.map((key) => [
      `people.*.${key}`,
      (facts: Facts, random: Random) => withPerson(facts, random, { [key]: oneOf(random, ANSWERS) }),
    ]),
  ),
  'people.*.kind': (facts, random) => withPerson(facts, random, { kind: oneOf(random, ['child', 'adult']) }),
  'people.*.part': (facts, random) => withPerson(facts, random, { part: oneOf(random, ['involved', 'parent']) }),
  'people.*.age': (facts, random) => withPerson(facts, random, { age: oneOf(random, [9, 10, 12, 13, 16, 17, 18]) }),
  'people.*.recordedAs': (facts, random) =>
    withPerson(facts, random, { recordedAs: oneOf(random, ['victim', 'person-involved', 'suspect']) }),
  ...Object.fromEntries(
    (['people', 'places', 'partners'] as const).map((check) => [
      `checks.${check}`,
      (facts: Facts, random: Random): Facts => ({
        ...facts,
        checks: { ...facts.checks, [check]: oneOf(random, ['done', 'not-done', 'prevented', 'not-relevant']) },
      }),
    ]),
  ),
  ...Object.fromEntries(
    DEVICE_ANSWERS.map((key) => [
      `devices.*.${key}`,
      (facts: Facts, random: Random) => withDevice(facts, random, { [key]: oneOf(random, ANSWERS) }),
    ]),
  ),
  'devices.*.held': (facts, random) =>
    withDevice(facts, random, { held: oneOf(random, ['owner', 'school', 'secured', 'seized']) }),
  'devices.*.owner': (facts, random) =>
    withDevice(facts, random, { owner: oneOf(random, ['somebody', ...(facts.people ?? []).map(({ id }) => id)]) }),
  'devices.*.agreedBy': (facts, random) =>
    withDevice(facts, random, { agreedBy: oneOf(random, ['owner', 'parent-or-guardian']) }),
  devices: (facts, random) => ({
    ...facts,
    devices: oneOf(random, [[], [...(facts.devices ?? []), { id: 'one-more', owner: 'somebody', held: 'owner' }]]),
  }),
  ...Object.fromEntries(
    (['uploaded', 'beyondControl'] as const).map((key) => [
      `online.${key}`,
      (facts: Facts, random: Random): Facts => ({
        ...facts,
        online: { ...facts.online, [key]: oneOf(random, ANSWERS) },
      }),
    ]),
  ),
  ...Object.fromEntries(
    (['seniorReview', 'activityDelivered'] as const).map((key) => [
      `decision.${key}`,
      (facts: Facts, random: Random): Facts => ({
        ...facts,
        decision: { ...facts.decision, [key]: oneOf(random, ANSWERS) },
      }),
    ]),
  ),
  'decision.outcome': (facts, random) => ({
    ...facts,
    decision: { ...facts.decision, outcome: oneOf(random, ['21', '22', '8', '2', '10', '1']) },
  }),
  otherMatters: (facts, random) => ({ ...facts, otherMatters: oneOf(random, [[], ['lower'], ['higher']]) }),
}

describe('what a rule says that it reads', () => {
  it.skipIf(isMutationRun)('is all that moves it, and nothing else', () => {
    const random = seeded(77)
    const patterns = Object.keys(CHANGES)
    const moved = new Map<string, Set<string>>(RULES.map(({ id }) => [id, new Set()]))
    for (let round = 0; round < 60_000; round++) {
      const pattern = oneOf(random, patterns)
      const facts = randomFacts(random)
      const before = resultsOf(facts)
      const after = resultsOf(CHANGES[pattern]?.(facts, random) ?? facts)
      RULES.forEach(({ id }, at) => {
        if (before[at] !== after[at]) moved.get(id)?.add(pattern)
      })
    }
    const found = RULES.map(({ id, reads }) => {
      const readsADevice = reads.some((pattern) => pattern.startsWith('devices.'))
      const movedBy = [...(moved.get(id) ?? [])].filter((pattern) => pattern !== 'devices' || !readsADevice)
      return [id, movedBy.sort()]
    })
    expect(found).toEqual(RULES.map(({ id, reads }) => [id, [...new Set(reads)].sort()]))
  })
})

/** What every rule of the register gives, as text. */
function resultsOf(facts: Facts): string[] {
  const { reading, conclusions, concluded } = judge(facts)
  return RULES.map((rule) => resultOf(rule))

  function resultOf(rule: AnyRule): string {
    if ('judge' in rule) return rule.judge(reading).answer
    if ('raisedWhen' in rule) return String(rule.raisedWhen(concluded))
    if ('owedWhen' in rule) return String(rule.owedWhen === 'always' || rule.owedWhen(concluded))
    return conclusions
      .filter((conclusion) => conclusion.rule === rule)
      .map(({ value }) => value)
      .join()
  }
}

const withPerson = (facts: Facts, random: Random, change: Partial<Person>): Facts => {
  const at = Math.floor(random() * (facts.people?.length ?? 0))
  return { ...facts, people: (facts.people ?? []).map((each, index) => (index === at ? { ...each, ...change } : each)) }
}

const withDevice = (facts: Facts, random: Random, change: object): Facts => {
  const at = Math.floor(random() * (facts.devices?.length ?? 0))
  return {
    ...facts,
    devices: (facts.devices ?? []).map((each, index) => (index === at ? { ...each, ...change } : each)),
  }
}
