import { describe, expect, it, vi } from 'vitest'
import { assess } from '../../src/guidance/assess'
import { type Assessment, type ConclusionKey, type Facts, VERDICTS } from '../../src/guidance/facts'
import { answerPaths, randomFactsWithFewUnknowns, rounds, seeded, unknownPaths, withAnswer } from './random-facts'

vi.setConfig({ testTimeout: 900_000 })

type Unknowns = Assessment['unknowns']

const CHILD = { id: 'child-a', kind: 'child', part: 'involved' } as const

const conclusionsOf = (found: Assessment): Map<ConclusionKey, string> =>
  new Map<ConclusionKey, string>([
    ...VERDICTS.map((key) => [key, found[key]] as const),
    ...Object.entries(found.devices).flatMap(
      ([id, device]) =>
        [
          [`devices.${id}.stance`, device.stance],
          [`devices.${id}.return`, device.return],
        ] as const,
    ),
  ])

/** The contract word by word: try every completion of the other unknown answers, and both ages. */
function byBruteForce(facts: Facts): Unknowns {
  const now = conclusionsOf(assess(facts))
  const keys = [...now.keys()]
  const open = unknownPaths(facts)
  const found = new Map<number, Map<ConclusionKey, string>>()
  const conclusionsWith = (digits: readonly number[]) => {
    const index = digits.reduce((sum, each) => sum * 3 + each, 0)
    const before = found.get(index)
    if (before) return before
    const answered = digits.reduce(
      (each, answer, at) => withAnswer(each, open[at] ?? '', (['no', 'yes', 'unknown'] as const)[answer] ?? 'unknown'),
      facts,
    )
    const conclusions = conclusionsOf(assess(answered))
    found.set(index, conclusions)
    return conclusions
  }
  const entries: Unknowns = open.map((fact, at) => {
    const moved = new Set<ConclusionKey>()
    for (let completion = 0; completion < 2 ** (open.length - 1); completion++) {
      const others = open.slice(1).map((_, bit) => (completion >> bit) & 1)
      const set = (answer: number) => conclusionsWith([...others.slice(0, at), answer, ...others.slice(at)])
      for (const key of keys)
        if (set(0).get(key) !== set(2).get(key) || set(1).get(key) !== set(2).get(key)) moved.add(key)
    }
    return { fact, wouldChange: keys.filter((key) => moved.has(key)) }
  })
  const children = (facts.people ?? []).filter(
    (each) => each.part === 'involved' && each.kind === 'child' && (each.age ?? 0) < 18,
  )
  if (children.length === 0 && now.get('referral') !== 'immediate')
    entries.push({ fact: 'people', wouldChange: ['referral'] })
  for (const child of children.filter(({ age }) => age === undefined)) {
    const aged = (age: number): Facts => ({
      ...facts,
      people: (facts.people ?? []).map((each) => (each === child ? { ...each, age } : each)),
    })
    const [at12, at18] = [conclusionsOf(assess(aged(12))), conclusionsOf(assess(aged(18)))]
    const wouldChange = keys.filter((key) => at12.get(key) !== now.get(key) || at18.get(key) !== now.get(key))
    entries.push({ fact: `people.${child.id}.age`, wouldChange })
  }
  const order = factOrder(facts)
  const first = ({ fact }: Unknowns[number]) => Number(/\.(selfHarmRisk|otherHarmRisk)$/.test(fact))
  return entries
    .filter(({ wouldChange }) => wouldChange.length > 0)
    .sort(
      (a, b) =>
        first(b) - first(a) ||
        b.wouldChange.length - a.wouldChange.length ||
        order.indexOf(a.fact) - order.indexOf(b.fact),
    )
}

function factOrder(facts: Facts): string[] {
  const paths = answerPaths(facts)
  const people = (facts.people ?? []).flatMap(({ id }) => [
    `people.${id}.age`,
    ...paths.filter((path) => path.startsWith(`people.${id}.`)),
  ])
  return [...paths.slice(0, 13), 'people', ...people, ...paths.slice(13)]
}

describe('unknowns', () => {
  it('are exactly those that some completion of the others lets move a conclusion', () => {
    const random = seeded(7)
    let listed = 0
    for (let round = 0; round < rounds(1_500); round++) {
      const facts = randomFactsWithFewUnknowns(random, round % 100 === 0 ? 8 : 5)
      const expected = byBruteForce(facts)
      listed += expected.length
      if (JSON.stringify(assess(facts).unknowns) !== JSON.stringify(expected))
        expect({ facts, unknowns: assess(facts).unknowns }).toEqual({ facts, unknowns: expected })
    }
    expect(listed).toBeGreaterThan(rounds(1_500))
  })

  it('of a case of which nothing is known start with what moves most', () => {
    expect(assess({}).unknowns).toEqual([
      ...[
        'adultInvolved',
        'exploitation',
        'coercion',
        'grooming',
        'profitMotive',
        'violence',
        'maliciousIntent',
        'extensiveSharing',
      ].map((feature) => ({
        fact: `features.${feature}`,
        wouldChange: ['risk', 'route', 'outcome21', 'referral', 'formalInterview'],
      })),
      { fact: 'consent', wouldChange: ['risk', 'route', 'outcome21', 'referral', 'formalInterview'] },
      { fact: 'ageAppropriate', wouldChange: ['risk', 'outcome21', 'referral', 'formalInterview'] },
      { fact: 'nonAbusive', wouldChange: ['risk', 'outcome21', 'referral', 'formalInterview'] },
      { fact: 'features.persistentBehaviour', wouldChange: ['outcome21', 'referral'] },
      { fact: 'significantRisk', wouldChange: ['referral'] },
      { fact: 'people', wouldChange: ['referral'] },
    ])
  })

  it('put how a child is before everything else, whatever the child’s part', () => {
    const facts: Facts = {
      people: [
        CHILD,
        { id: 'child-r', kind: 'child', part: 'reporter' },
        { id: 'adult', kind: 'adult', part: 'parent' },
      ],
    }
    expect(assess(facts).unknowns.slice(0, 5)).toEqual([
      { fact: 'people.child-a.selfHarmRisk', wouldChange: ['referral'] },
      { fact: 'people.child-a.otherHarmRisk', wouldChange: ['referral'] },
      { fact: 'people.child-r.selfHarmRisk', wouldChange: ['referral'] },
      { fact: 'people.child-r.otherHarmRisk', wouldChange: ['referral'] },
      {
        fact: 'features.adultInvolved',
        wouldChange: ['risk', 'route', 'outcome21', 'referral', 'formalInterview'],
      },
    ])
  })

  it('ask who is involved until a child is, unless the referral is immediate', () => {
    const asks = (facts: Facts) => assess(facts).unknowns.some(({ fact }) => fact === 'people')
    const reporter = { id: 'child-r', kind: 'child', part: 'reporter' } as const
    expect([
      asks({}),
      asks({ people: [reporter] }),
      asks({ people: [{ ...reporter, selfHarmRisk: 'yes' }] }),
      asks({ people: [{ id: 'adult', kind: 'adult', part: 'involved' }] }),
      asks({ people: [{ ...CHILD, age: 18 }] }),
      asks({ people: [CHILD] }),
    ]).toEqual([true, true, false, true, true, false])
  })

  it('ask an absent age for what 12 or 18 would change', () => {
    const age = (facts: Facts) => assess(facts).unknowns.find(({ fact }) => fact === 'people.child-a.age')?.wouldChange
    const everything: ConclusionKey[] = ['risk', 'route', 'outcome21', 'referral', 'formalInterview']
    const coerced = { coercion: 'yes' } as const
    expect(age({ people: [CHILD] })).toEqual(everything)
    expect(age({ people: [{ ...CHILD, age: 15 }] })).toBeUndefined()
    expect(age({ people: [{ ...CHILD, part: 'reporter' }] })).toBeUndefined()
    expect(age({ people: [CHILD], features: coerced })).toBeUndefined()
    expect(age({ people: [{ ...CHILD, selfHarmRisk: 'yes' }], features: coerced })).toEqual(['referral'])
    expect(
      age({
        people: [
          { ...CHILD, selfHarmRisk: 'yes' },
          { ...CHILD, id: 'child-b', otherHarmRisk: 'yes' },
        ],
        features: coerced,
      }),
    ).toBeUndefined()
  })

  it('ask the age of the child in danger, and not of the others, when only that child’s age would move the referral', () => {
    const inDanger = [{ selfHarmRisk: 'yes' }, { otherHarmRisk: 'yes' }] as const
    for (const harm of inDanger)
      for (const people of [
        [
          { ...CHILD, ...harm },
          { ...CHILD, id: 'child-b' },
        ],
        [
          { ...CHILD, id: 'child-b' },
          { ...CHILD, ...harm },
        ],
      ]) {
        const asked = assess({ people, features: { coercion: 'yes' } }).unknowns.filter(({ fact }) =>
          fact.endsWith('.age'),
        )
        expect(asked).toEqual([{ fact: 'people.child-a.age', wouldChange: ['referral'] }])
      }
  })

  it('go through one device after another', () => {
    const devices = ['phone-a', 'phone-b'].map((id) => ({ id, owner: 'child-a', held: 'seized' }) as const)
    const { unknowns } = assess({ features: { coercion: 'yes' }, devices })
    expect(unknowns.map(({ fact }) => fact).filter((fact) => fact.startsWith('devices.'))).toEqual([
      'devices.phone-a.usedByPersonOfConcern',
      'devices.phone-a.holdsImagery',
      'devices.phone-a.imageryOnlyOfOwner',
      'devices.phone-b.usedByPersonOfConcern',
      'devices.phone-b.holdsImagery',
      'devices.phone-b.imageryOnlyOfOwner',
    ])
  })

  it('never ask what nothing hangs on', () => {
    const asked = assess({
      people: [{ ...CHILD, age: 15 }],
      devices: [{ id: 'phone', owner: 'child-a', held: 'owner' }],
      online: {},
      decision: { outcome: '22' },
    }).unknowns.map(({ fact }) => fact)
    for (const idle of [
      'synthetic',
      'online.uploaded',
      'online.beyondControl',
      'decision.activityDelivered',
      'decision.seniorReview',
      'people.child-a.tellingMayHarm',
      'people.child-a.keptOrCopied',
      'devices.phone.stillTaken',
      'devices.phone.holdsImagery',
    ])
      expect(asked).not.toContain(idle)
  })
})
