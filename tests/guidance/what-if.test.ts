import { describe, expect, it, vi } from 'vitest'
import { assess } from '../../src/guidance/assess'
import type { Answer, Assessment, ConclusionKey, FactPath, Facts } from '../../src/guidance/facts'
import { VERDICTS } from '../../src/guidance/facts'
import { judge } from '../../src/guidance/rules/judge'
import { type Flip, settleNext, whatWouldChange } from '../../src/guidance/what-if'
import { PROOF } from '../../src/screens/proof'
import {
  answerPaths,
  randomFacts,
  randomFactsWithFewUnknowns,
  rounds,
  seeded,
  unknownPaths,
  withAnswer,
  withAnswers,
} from './random-facts'

vi.setConfig({ testTimeout: 900_000 })

const INTERIM = new Set(['undetermined'])

const valueIn = (found: Assessment, key: ConclusionKey): string => {
  const device = /^devices\.(.*)\.(stance|return)$/.exec(key)
  return device
    ? (found.devices[device[1] ?? '']?.[device[2] as 'stance' | 'return'] ?? '')
    : found[key as (typeof VERDICTS)[number]]
}

const flipsOf = (facts: Facts, conclusion: ConclusionKey): readonly Flip[] =>
  whatWouldChange(facts).find((each) => each.conclusion === conclusion)?.flips ?? []

const text = (answers: Flip['answers']) => answers.map(({ fact, answer }) => `${fact} ${answer}`).join(', ')

/** Every set of answers to the open questions is tried; for each conclusion and value the smallest that give it. */
function smallestByBruteForce(facts: Facts): Map<ConclusionKey, Map<string, string[]>> {
  const open = unknownPaths(facts)
  const now = judge(facts).conclusions
  const smallest = new Map(now.map(({ key }) => [key, new Map<string, { size: number; sets: string[] }>()]))
  for (let set = 1; set < 3 ** open.length; set++) {
    const answers = open.flatMap((fact, at) => {
      const digit = Math.floor(set / 3 ** at) % 3
      return digit === 0 ? [] : [{ fact, answer: digit === 1 ? ('yes' as const) : ('no' as const) }]
    })
    judge(withAnswers(facts, answers)).conclusions.forEach(({ key, value }, at) => {
      if (value === now[at]?.value || INTERIM.has(value)) return
      const known = smallest.get(key)?.get(value)
      if (known && known.size < answers.length) return
      if (known && known.size === answers.length) known.sets.push(text(answers))
      else smallest.get(key)?.set(value, { size: answers.length, sets: [text(answers)] })
    })
  }
  return new Map(
    [...smallest].map(([key, values]) => [key, new Map([...values].map(([to, { sets }]) => [to, sets.sort()]))]),
  )
}

describe('what would change', () => {
  it('is exactly the smallest sets of answers, by brute force on 5 000 random matters', () => {
    const random = seeded(5)
    let claimed = 0
    for (let round = 0; round < rounds(PROOF.whatIfCases); round++) {
      const facts = randomFactsWithFewUnknowns(random, round % 250 === 0 ? 7 : 4)
      const expected = smallestByBruteForce(facts)
      const found = new Map(
        whatWouldChange(facts).map(({ conclusion, flips }) => {
          const sets = new Map<string, string[]>()
          for (const { answers, to } of flips) sets.set(to, [...(sets.get(to) ?? []), text(answers)].sort())
          claimed += flips.length
          return [conclusion, sets]
        }),
      )
      if (plain(found) !== plain(expected)) expect({ facts, found }).toEqual({ facts, found: expected })
    }
    expect(claimed).toBeGreaterThan(rounds(10_000))
  })

  it('says what each conclusion is now, in the order of the conclusions', () => {
    const random = seeded(6)
    for (let round = 0; round < rounds(1_000); round++) {
      const facts = randomFacts(random)
      const found = assess(facts)
      const keys: ConclusionKey[] = [
        ...VERDICTS,
        ...(facts.devices ?? []).flatMap(({ id }) => [`devices.${id}.stance`, `devices.${id}.return`] as const),
      ]
      expect(whatWouldChange(facts).map(({ conclusion, now }) => [conclusion, now])).toEqual(
        keys.map((key) => [key, valueIn(found, key)]),
      )
    }
  })

  it('claims only what comes true when it is judged again, however large the matter', () => {
    const random = seeded(8)
    let claimed = 0
    for (let round = 0; round < rounds(400); round++) {
      const facts = randomFacts(random)
      for (const { conclusion, flips } of whatWouldChange(facts))
        for (const { answers, to } of flips) {
          claimed++
          if (valueIn(assess(withAnswers(facts, answers)), conclusion) !== to)
            expect.fail(`${conclusion}: ${text(answers)} does not give ${to} in ${JSON.stringify(facts)}`)
        }
    }
    expect(claimed).toBeGreaterThan(rounds(3_000))
  })

  it('names what closes outcome 21 by itself, and what opens it only together', () => {
    const facts = answered({ coercion: 'unknown', consent: 'unknown' })
    expect(flipsOf(facts, 'outcome21')).toEqual([
      {
        answers: [
          { fact: 'features.coercion', answer: 'no' },
          { fact: 'consent', answer: 'yes' },
        ],
        to: 'open',
      },
      {
        answers: [
          { fact: 'features.coercion', answer: 'no' },
          { fact: 'consent', answer: 'no' },
        ],
        to: 'open',
      },
      { answers: [{ fact: 'features.coercion', answer: 'yes' }], to: 'closed' },
    ])
  })

  it('names nothing for a conclusion that no open answer can move', () => {
    const facts = answered({ coercion: 'yes', consent: 'unknown' })
    expect(whatWouldChange(facts).filter(({ flips }) => flips.length > 0)).toEqual([])
  })

  it('stays small for twenty people and twenty devices of which nothing is known', () => {
    const flips = whatWouldChange(largest()).flatMap((each) => each.flips)
    expect(flips.length).toBe(LARGEST_FLIPS)
    expect(Math.max(...flips.map(({ answers }) => answers.length))).toBe(12 + 1 + 20 * 5)
  })
})

describe('what to settle next', () => {
  it('is the open question that the most conclusions hang on', () => {
    expect(settleNext(answered({ nonAbusive: 'unknown', consent: 'unknown' }))).toEqual({
      fact: 'consent',
      wouldChange: ['risk', 'route', 'outcome21', 'referral', 'formalInterview'],
    })
  })

  it('is how a child is, before anything else', () => {
    const facts = withAnswer(answered({ consent: 'unknown' }), 'people.child-a.otherHarmRisk', 'unknown')
    expect(settleNext(facts)).toEqual({ fact: 'people.child-a.otherHarmRisk', wouldChange: ['referral'] })
  })

  it('is nothing once nothing is open', () => {
    expect(settleNext(answered({}))).toBeUndefined()
  })

  it('is the first of the unknowns', () => {
    const random = seeded(9)
    for (let round = 0; round < rounds(500); round++) {
      const facts = randomFacts(random)
      expect(settleNext(facts)).toEqual(assess(facts).unknowns[0])
    }
  })
})

/** Risk, route, outcome 21, referral, interview and CAID, then each device's stance and return. */
const LARGEST_FLIPS = 12 + 10 + 14 + (40 + 47 + 26 + 1) + 12 + 1 + 20 * (12 + 3)

function plain(found: Map<ConclusionKey, Map<string, string[]>>): string {
  return JSON.stringify([...found].map(([key, sets]) => [key, [...sets].sort(([a], [b]) => (a < b ? -1 : 1))]))
}

/** One settled child, everything quiet but for the answers given here. */
function answered(given: Record<FactPath, Answer>): Facts {
  const child: Facts = { people: [{ id: 'child-a', kind: 'child', part: 'involved', age: 15 }] }
  const quiet = answerPaths(child).reduce(
    (facts, path) => withAnswer(facts, path, ['consent', 'ageAppropriate', 'nonAbusive'].includes(path) ? 'yes' : 'no'),
    child,
  )
  return Object.entries(given).reduce(
    (facts, [key, answer]) => withAnswer(facts, key === 'coercion' ? 'features.coercion' : key, answer),
    quiet,
  )
}

const largest = (): Facts => ({
  people: Array.from({ length: 20 }, (_, at) => ({ id: `child-${at}`, kind: 'child', part: 'involved', age: 14 })),
  devices: Array.from({ length: 20 }, (_, at) => ({ id: `phone-${at}`, owner: `child-${at}`, held: 'seized' })),
})
