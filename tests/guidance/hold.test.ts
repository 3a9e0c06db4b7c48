import { describe, expect, it, vi } from 'vitest'
import { assess } from '../../src/guidance/assess'
import type { Facts } from '../../src/guidance/facts'
import { holds } from '../../src/guidance/hold'
import { judge } from '../../src/guidance/rules/judge'
import { quiet } from './quiet-facts'
import {
  answerPaths,
  randomFacts,
  randomFactsWithFewUnknowns,
  rounds,
  seeded,
  unknownPaths,
  withAnswer,
} from './random-facts'

vi.setConfig({ testTimeout: 900_000 })

/** Every completion of the open answers is tried. */
function endsByBruteForce(facts: Facts): Map<string, Set<string>> {
  const open = unknownPaths(facts)
  const ends = new Map<string, Set<string>>()
  for (let completion = 0; completion < 2 ** open.length; completion++) {
    const complete = open.reduce(
      (each, path, bit) => withAnswer(each, path, (completion >> bit) & 1 ? 'yes' : 'no'),
      facts,
    )
    for (const { key, value } of judge(complete).conclusions) ends.set(key, (ends.get(key) ?? new Set()).add(value))
  }
  return ends
}

function compare(facts: Facts): void {
  const ends = endsByBruteForce(facts)
  const { unknowns } = assess(facts)
  const answers = new Set(unknownPaths(facts))
  for (const standing of holds(facts)) {
    const { conclusion, now, stands, on } = standing
    const reached = ends.get(conclusion) ?? new Set()
    const expected = {
      ends: [...reached].sort(),
      stands: reached.has(now)
        ? reached.size === 1
          ? 'holds'
          : 'depends'
        : now === 'undetermined'
          ? 'depends'
          : 'ruled-out',
      on: unknowns
        .filter(({ fact, wouldChange }) => answers.has(fact) && wouldChange.includes(conclusion))
        .map(({ fact }) => fact)
        .sort(),
    }
    if (stands === 'holds' && on.length > 0) expect.fail(`${conclusion} holds, but on ${on}`)
    expect({ facts, conclusion, ends: [...standing.ends].sort(), stands, on: [...on].sort() }).toEqual({
      facts,
      conclusion,
      ...expected,
    })
  }
}

describe('whether a conclusion holds', () => {
  it('is what every completion of the open answers says, on random matters with a few', () => {
    const random = seeded(11)
    for (let round = 0; round < rounds(1_000); round++) compare(randomFactsWithFewUnknowns(random, 5))
  })

  it('is what every completion says with ten open answers', () => {
    const random = seeded(12)
    let compared = 0
    while (compared < rounds(20)) {
      const facts = randomFactsWithFewUnknowns(random, 14)
      if (unknownPaths(facts).length !== 10) continue
      compared++
      compare(facts)
    }
  })

  it('depends on answers in the order of Facts', () => {
    const random = seeded(13)
    for (let round = 0; round < rounds(500); round++) {
      const facts = randomFacts(random)
      const paths = answerPaths(facts)
      for (const { on } of holds(facts)) {
        const places = on.map((path) => paths.indexOf(path.replace('synthetic', '')))
        expect([...places].sort((a, b) => a - b)).toEqual(places)
      }
    }
  })

  it('says of an instruction that only waits for an answer that it cannot stay', () => {
    const device = { id: 'phone', owner: 'child-a', held: 'owner', usedByPersonOfConcern: 'yes' } as const
    const standing = (facts: Facts) => holds(facts).find(({ conclusion }) => conclusion === 'devices.phone.stance')
    expect(standing({ ...quiet, nonAbusive: 'unknown', devices: [device] })).toEqual({
      conclusion: 'devices.phone.stance',
      now: 'secure',
      stands: 'ruled-out',
      on: ['nonAbusive'],
      ends: ['seize', 'not-routine'],
      ruledOut: ['secure'],
    })
    expect(
      standing({ ...quiet, nonAbusive: 'unknown', devices: [{ ...device, usedByPersonOfConcern: 'no' }] }),
    ).toEqual({
      conclusion: 'devices.phone.stance',
      now: 'secure',
      stands: 'depends',
      on: ['nonAbusive'],
      ends: ['not-routine', 'secure'],
      ruledOut: ['seize'],
    })
  })

  it('leaves a referral unsettled whatever is answered, while a child’s age is not known', () => {
    const ageless: Facts = {
      ...quiet,
      people: (quiet.people ?? []).map(({ age, ...child }) => ({ ...child, inCare: age === 15 ? 'unknown' : 'no' })),
    }
    const referral = holds(ageless).find(({ conclusion }) => conclusion === 'referral')
    expect(referral).toEqual({
      conclusion: 'referral',
      now: 'undetermined',
      stands: 'depends',
      on: ['people.child-a.inCare'],
      ends: ['likely', 'undetermined'],
      ruledOut: ['immediate', 'consider', 'not-indicated'],
    })
  })

  it('names the determined values that are ruled out', () => {
    const facts: Facts = { features: { coercion: 'yes' }, people: [{ id: 'a', kind: 'child', part: 'involved' }] }
    expect(
      Object.fromEntries(
        holds(facts).map(({ conclusion, stands, ends, ruledOut }) => [conclusion, [stands, ends, ruledOut]]),
      ),
    ).toEqual({
      risk: ['holds', ['higher'], ['lower']],
      route: ['holds', ['full-investigation'], ['proportionate-response', 'weigh']],
      outcome21: ['holds', ['closed'], ['open']],
      referral: ['depends', ['immediate', 'likely'], ['consider', 'not-indicated']],
      formalInterview: ['holds', ['consider'], ['not-indicated']],
      deletionDirection: ['holds', ['not-now'], ['give', 'decide']],
      caid: ['holds', ['not-now'], ['liaise']],
    })
  })
})
