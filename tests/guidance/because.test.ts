import { describe, expect, it, vi } from 'vitest'
import { assess } from '../../src/guidance/assess'
import type { Assessment, ConclusionKey, Facts } from '../../src/guidance/facts'
import { VERDICTS } from '../../src/guidance/facts'
import { quiet, quietChild } from './quiet-facts'
import { answerPaths, oneOf, randomFacts, rounds, seeded, withAnswer } from './random-facts'
import { RANKS } from './ranks'

vi.setConfig({ testTimeout: 900_000 })

/** Each reason on a line: fact answer [paragraphs] by rule. */
const lines = (facts: Facts, key: ConclusionKey) =>
  (assess(facts).because[key] ?? []).map(
    ({ fact, answer, paragraphs, rule }) => `${fact} ${answer} [${paragraphs.join(' ')}] ${rule}`,
  )

const value = (found: Assessment, key: ConclusionKey): string => {
  const device = /^devices\.(.*)\.(stance|return)$/.exec(key)
  return device
    ? (found.devices[device[1] ?? '']?.[device[2] as 'stance' | 'return'] ?? '')
    : found[key as (typeof VERDICTS)[number]]
}

const keysOf = (found: Assessment): ConclusionKey[] => [
  ...VERDICTS,
  ...Object.keys(found.devices).flatMap((id) => [`devices.${id}.stance`, `devices.${id}.return`] as const),
]

describe('because', () => {
  it('of a higher risk gives what made it higher, with the inner rows’ paragraphs', () => {
    const facts: Facts = {
      ...quiet,
      features: { ...quiet.features, coercion: 'yes', violence: 'unknown', extensiveSharing: 'yes' },
      consent: 'no',
      people: [
        quietChild,
        { id: 'adult-b', kind: 'adult', part: 'involved', age: 24 },
        { id: 'child-c', kind: 'child', part: 'involved', age: 18 },
        { id: 'adult-d', kind: 'adult', part: 'parent' },
      ],
    }
    expect(lines(facts, 'risk')).toEqual([
      'features.coercion yes [2 6 10 15 16 20] aggravated',
      'features.extensiveSharing yes [15 16 20] malicious',
      'consent no [15 16 20] higher',
      'people.adult-b.kind adult [2 6 10 15 16 20] adult',
      'people.child-c.age 18 [2 6 10 15 16 20] adult',
    ])
    expect(lines(facts, 'route')).toEqual([
      'features.coercion yes [2 6 10 13] aggravated',
      'features.extensiveSharing yes [2 6 13 20] malicious',
      'people.adult-b.kind adult [2 6 10 13] adult',
      'people.child-c.age 18 [2 6 10 13] adult',
    ])
    expect(lines(facts, 'formalInterview')).toEqual(lines(facts, 'risk'))
  })

  it('of a lower risk gives everything that was ruled out', () => {
    expect(lines(quiet, 'risk')).toEqual([
      'features.adultInvolved no [2 6 10 15 16 20] adult',
      'features.exploitation no [2 6 10 15 16 20] aggravated',
      'features.coercion no [2 6 10 15 16 20] aggravated',
      'features.grooming no [2 6 10 15 16 20] aggravated',
      'features.profitMotive no [2 6 10 15 16 20] aggravated',
      'features.violence no [2 6 10 15 16 20] aggravated',
      'features.maliciousIntent no [15 16 20] malicious',
      'features.extensiveSharing no [15 16 20] malicious',
      'consent yes [15 16 20] higher',
      'ageAppropriate yes [15 16 20] higher',
      'nonAbusive yes [15 16 20] higher',
    ])
  })

  it('of a route that weighs gives the features ruled out and the missing consent', () => {
    expect(lines({ ...quiet, consent: 'no' }, 'route').slice(-2)).toEqual([
      'features.extensiveSharing no [2 6 13 20] malicious',
      'consent no [2 6 13] route',
    ])
  })

  it('of outcome 21 gives what closed it, or all that opened it', () => {
    const closed: Facts = {
      ...quiet,
      features: { ...quiet.features, persistentBehaviour: 'yes' },
      nonAbusive: 'no',
    }
    expect(lines(closed, 'outcome21')).toEqual([
      'features.persistentBehaviour yes [13 20] outcome21',
      'nonAbusive no [13 20] outcome21',
    ])
    expect(lines({ ...quiet, consent: 'no' }, 'outcome21').slice(-4)).toEqual([
      'features.persistentBehaviour no [13 20] outcome21',
      'consent no [13 20] outcome21',
      'ageAppropriate yes [13 20] outcome21',
      'nonAbusive yes [13 20] outcome21',
    ])
  })

  it('of a referral gives what the highest level that applies rests on', () => {
    const harmed: Facts = {
      ...quiet,
      significantRisk: 'yes',
      people: [
        { ...quietChild, inCare: 'yes' },
        { id: 'child-r', kind: 'child', part: 'reporter', otherHarmRisk: 'yes' },
        { id: 'adult-b', kind: 'adult', part: 'involved', selfHarmRisk: 'yes' },
      ],
    }
    expect(lines(harmed, 'referral')).toEqual(['people.child-r.otherHarmRisk yes [6 10 12 17] referral'])
    expect(
      lines({ ...quiet, significantRisk: 'yes', people: [{ ...quietChild, inCare: 'yes', age: 12 }] }, 'referral'),
    ).toEqual(['significantRisk yes [6 10 12 17] referral', 'people.child-a.inCare yes [6 10 12 17] referral'])
    expect(lines({ ...quiet, consent: 'no', people: [{ ...quietChild, age: 12 }] }, 'referral')).toEqual([
      'consent no [6 10 12 15 16 17 20] higher',
      'people.child-a.age 12 [6 10 12 17] referral',
    ])
  })

  it('of a referral that is not indicated gives every answer once, with the paragraphs of both its inner rows', () => {
    expect(lines(quiet, 'referral')).toEqual([
      'features.adultInvolved no [2 6 10 12 15 16 17 20] adult',
      'features.exploitation no [2 6 10 12 15 16 17 20] aggravated',
      'features.coercion no [2 6 10 12 15 16 17 20] aggravated',
      'features.grooming no [2 6 10 12 15 16 17 20] aggravated',
      'features.profitMotive no [2 6 10 12 15 16 17 20] aggravated',
      'features.violence no [2 6 10 12 15 16 17 20] aggravated',
      'features.maliciousIntent no [6 10 12 15 16 17 20] malicious',
      'features.extensiveSharing no [6 10 12 15 16 17 20] malicious',
      'features.persistentBehaviour no [6 10 12 17] referral',
      'consent yes [6 10 12 15 16 17 20] higher',
      'ageAppropriate yes [6 10 12 15 16 17 20] higher',
      'nonAbusive yes [6 10 12 15 16 17 20] higher',
      'significantRisk no [6 10 12 17] referral',
      'people.child-a.age 15 [6 10 12 17] referral',
      'people.child-a.inCare no [6 10 12 17] referral',
      'people.child-a.childProtectionPlan no [6 10 12 17] referral',
      'people.child-a.knownVulnerability no [6 10 12 17] referral',
      'people.child-a.selfHarmRisk no [6 10 12 17] referral',
      'people.child-a.otherHarmRisk no [6 10 12 17] referral',
    ])
  })

  it('of a stance gives the risk and who used the device', () => {
    const phone = { id: 'phone', owner: 'child-a', held: 'owner' } as const
    const coerced: Facts = { ...quiet, features: { ...quiet.features, coercion: 'yes' } }
    expect(
      lines({ ...coerced, devices: [{ ...phone, usedByPersonOfConcern: 'yes' }] }, 'devices.phone.stance'),
    ).toEqual([
      'features.coercion yes [2 6 10 15 16 20] aggravated',
      'devices.phone.usedByPersonOfConcern yes [15] stance',
    ])
    expect(lines({ ...coerced, devices: [phone] }, 'devices.phone.stance')).toEqual([
      'features.coercion yes [2 6 10 15 16 20] aggravated',
      'devices.phone.usedByPersonOfConcern unknown [15] stance',
    ])
    expect(lines({ ...quiet, devices: [phone] }, 'devices.phone.stance')).toEqual(lines(quiet, 'risk'))
  })

  it('of securing a device while the risk is not settled gives all that its row consulted, unknown answers too', () => {
    for (const usedByPersonOfConcern of ['yes', 'no', 'unknown'] as const) {
      const devices = [{ id: 'phone', owner: 'child-a', held: 'owner', usedByPersonOfConcern } as const]
      const facts: Facts = { ...quiet, nonAbusive: 'unknown', devices }
      expect(assess(facts).devices).toEqual({ phone: { stance: 'secure', return: 'n/a' } })
      expect(assess(facts).because['devices.phone.stance']?.map(({ fact, answer }) => [fact, answer])).toEqual([
        ['features.adultInvolved', 'no'],
        ['features.exploitation', 'no'],
        ['features.coercion', 'no'],
        ['features.grooming', 'no'],
        ['features.profitMotive', 'no'],
        ['features.violence', 'no'],
        ['features.maliciousIntent', 'no'],
        ['features.extensiveSharing', 'no'],
        ['consent', 'yes'],
        ['ageAppropriate', 'yes'],
        ['nonAbusive', 'unknown'],
        ['devices.phone.usedByPersonOfConcern', usedByPersonOfConcern],
      ])
    }
  })

  it('of a return gives where the device is, what it holds and, where it counts, whose or how risky', () => {
    const phone = { id: 'phone', owner: 'child-a', held: 'seized' } as const
    const higher: Facts = { ...quiet, nonAbusive: 'no' }
    const of = (facts: Facts, device: object) =>
      lines({ ...facts, devices: [{ ...phone, ...device }] }, 'devices.phone.return')
    expect(of(quiet, { held: 'school' })).toEqual(['devices.phone.held school [24] return'])
    expect(of(quiet, {})).toEqual([
      'devices.phone.holdsImagery unknown [24] return',
      'devices.phone.held seized [24] return',
    ])
    expect(of(quiet, { holdsImagery: 'yes', imageryOnlyOfOwner: 'yes' })).toEqual([
      'devices.phone.holdsImagery yes [24] return',
      'devices.phone.imageryOnlyOfOwner yes [24] return',
      'devices.phone.held seized [24] return',
    ])
    expect(of(quiet, { holdsImagery: 'yes' })).toEqual([
      'devices.phone.holdsImagery yes [24] return',
      'devices.phone.imageryOnlyOfOwner unknown [24] return',
      'devices.phone.held seized [24] return',
    ])
    expect(of(higher, { holdsImagery: 'no', imageryOnlyOfOwner: 'no' })).toEqual([
      'nonAbusive no [15 16 20 24] higher',
      'devices.phone.holdsImagery no [24] return',
      'devices.phone.held seized [24] return',
    ])
    const returned = of(quiet, { holdsImagery: 'no' })
    expect([returned.length, ...returned.slice(-2)]).toEqual([
      13,
      'devices.phone.holdsImagery no [24] return',
      'devices.phone.held seized [24] return',
    ])
  })

  it('of a deletion direction gives everything that allowed it', () => {
    const facts: Facts = {
      ...quiet,
      people: [quietChild, { id: 'adult-p', kind: 'adult', part: 'parent', keptOrCopied: 'no' }],
      devices: [{ id: 'phone', owner: 'child-a', held: 'owner' }],
      decision: { outcome: '21', seniorReview: 'yes' },
      otherMatters: ['lower', 'lower'],
    }
    const [first, ...rest] = lines(facts, 'deletionDirection')
    expect([first, ...rest.slice(-9)]).toEqual([
      'features.adultInvolved no [2 6 10 13 15 16 20 21 23] adult',
      'consent yes [13 15 16 20 21 23] higher',
      'ageAppropriate yes [13 15 16 20 21 23] higher',
      'nonAbusive yes [13 15 16 20 21 23] higher',
      'people.adult-p.keptOrCopied no [21 23] deletion-direction',
      'checks.people done [21 23] deletion-direction',
      'devices.phone.held owner [21 23] deletion-direction',
      'decision.outcome 21 [21 23] deletion-direction',
      'decision.seniorReview yes [21 23] deletion-direction',
      'otherMatters lower [21 23] deletion-direction',
    ])
    expect(lines({ ...facts, otherMatters: ['lower', 'higher'], checks: {} }, 'deletionDirection')).toEqual([
      'checks.people unknown [21 23] deletion-direction',
      'otherMatters higher [21 23] deletion-direction',
    ])
  })

  it('of no deletion yet gives what stands in its way, in the order of Facts', () => {
    const because = (facts: Facts) =>
      assess(facts).because.deletionDirection?.map(({ fact, answer }) => `${fact} ${answer}`)
    const parent = { id: 'adult-p', kind: 'adult', part: 'parent', keptOrCopied: 'yes' } as const
    expect(because({ ...quiet, decision: { outcome: '16', seniorReview: 'yes' } })).toEqual(['decision.outcome 16'])
    expect(because(quiet)).toEqual(['decision.outcome unknown'])
    expect(because({ ...quiet, decision: { outcome: '21', seniorReview: 'no' } })).toEqual(['decision.seniorReview no'])
    expect(
      because({ ...quiet, people: [parent, { id: 'child-b', kind: 'child', part: 'involved', age: 18 }] }),
    ).toEqual(['people.adult-p.keptOrCopied yes', 'people.child-b.age 18', 'decision.outcome unknown'])
    expect(because({ ...quiet, people: [parent, { id: 'adult-b', kind: 'adult', part: 'involved' }] })).toEqual([
      'people.adult-p.keptOrCopied yes',
      'people.adult-b.kind adult',
      'decision.outcome unknown',
    ])
    const given = because({ ...quiet, decision: { outcome: '21', seniorReview: 'yes' } })
    expect(given?.slice(-3)).toEqual(['checks.people done', 'decision.outcome 21', 'decision.seniorReview yes'])
  })

  it('says unknown of an age that is not known', () => {
    const { age, ...ageless } = quietChild
    expect(age).toBe(15)
    const named = assess({ ...quiet, people: [ageless] }).because.referral?.map(
      ({ fact, answer }) => `${fact} ${answer}`,
    )
    expect(named).toContain('people.child-a.age unknown')
  })

  it('has no entry for a conclusion that rests on nothing yet', () => {
    expect(Object.keys(assess({}).because)).not.toContain('caid')
  })

  it('of liaising about the image database gives the seized devices and the lost control', () => {
    const facts: Facts = {
      devices: [
        { id: 'phone-a', owner: 'child-a', held: 'owner' },
        { id: 'phone-b', owner: 'child-b', held: 'seized' },
      ],
      online: { beyondControl: 'yes' },
    }
    expect(lines(facts, 'caid')).toEqual([
      'devices.phone-b.held seized [25] caid',
      'online.beyondControl yes [25] caid',
    ])
  })
})

describe('because, over random matters', () => {
  const random = seeded(42)
  const matters = Array.from({ length: rounds(20_000) }, () => randomFacts(random))

  it('is never empty for a determined conclusion, names a fact once and keeps the order of Facts', () => {
    for (const facts of matters) {
      const found = assess(facts)
      const order = factOrder(facts)
      for (const key of keysOf(found)) {
        const reasons = found.because[key] ?? []
        if (!['undetermined', 'not-now', 'n/a'].includes(value(found, key)) && reasons.length === 0)
          expect.fail(`${key} ${value(found, key)} of ${JSON.stringify(facts)}`)
        const places = reasons.map(({ fact }) => order.indexOf(fact))
        if (places.some((place, at) => place < 0 || place <= (places[at - 1] ?? -1)))
          expect.fail(`${key}: ${reasons.map(({ fact }) => fact)}`)
      }
    }
  })

  it('names every answer that a determined conclusion rests on: changing all others never changes it', () => {
    let compared = 0
    for (const facts of matters) {
      const found = assess(facts)
      const key = oneOf(random, keysOf(found))
      const now = value(found, key)
      if (['undetermined', 'not-now'].includes(now)) continue
      compared++
      const named = new Set(found.because[key]?.map(({ fact }) => fact))
      const others = answerPaths(facts).filter((path) => !named.has(path))
      const changed = others.reduce(
        (each, path) => withAnswer(each, path, oneOf(random, ['yes', 'no', 'unknown'] as const)),
        facts,
      )
      const then = value(assess(changed), key)
      const kept =
        key === 'referral' && now !== 'not-indicated'
          ? RANKS.referral[then as 'likely'] >= RANKS.referral[now as 'likely']
          : then === now
      if (!kept) expect.fail(`${key} went from ${now} to ${then} of ${JSON.stringify(facts)}`)
    }
    expect(compared).toBeGreaterThan(rounds(10_000))
  })
})

function factOrder(facts: Facts): string[] {
  const paths = answerPaths(facts)
  const people = (facts.people ?? []).flatMap(({ id }) => [
    `people.${id}.kind`,
    `people.${id}.age`,
    ...paths.filter((path) => path.startsWith(`people.${id}.`)),
  ])
  const devices = (facts.devices ?? []).flatMap(({ id }) => [
    ...paths.filter((path) => path.startsWith(`devices.${id}.`)).slice(0, 3),
    `devices.${id}.held`,
  ])
  return [
    ...paths.slice(0, 13),
    ...people,
    'checks.people',
    ...devices,
    'online.beyondControl',
    'decision.outcome',
    'decision.seniorReview',
    'otherMatters',
  ]
}
