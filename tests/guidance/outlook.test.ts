import { describe, expect, it } from 'vitest'
import { assess } from '../../src/guidance/assess'
import type { Facts } from '../../src/guidance/facts'
import { outlookOf } from '../../src/guidance/outlook'
import { judge } from '../../src/guidance/rules/judge'
import { quiet, withPeople } from './quiet-facts'
import { randomFactsWithFewUnknowns, rounds, seeded, unknownPaths, withAnswer } from './random-facts'

const ageless = withPeople({ id: 'child-a' })
for (const person of ageless.people ?? []) delete (person as { age?: number }).age

describe('where conclusions can still go', () => {
  it('is on what a child’s age would move, too', () => {
    expect(
      Object.fromEntries(
        outlookOf(ageless).standings.map(({ conclusion, stands, on, ruledOut }) => [
          conclusion,
          [stands, on, ruledOut],
        ]),
      ),
    ).toEqual({
      risk: ['depends', ['people.child-a.age'], []],
      route: ['depends', ['people.child-a.age'], ['weigh']],
      outcome21: ['depends', ['people.child-a.age'], []],
      referral: ['depends', ['people.child-a.age'], ['immediate']],
      formalInterview: ['depends', ['people.child-a.age'], []],
      deletionDirection: ['holds', [], ['give', 'decide']],
      caid: ['holds', [], ['liaise']],
    })
  })

  it('is not said to hold, or to be out of reach, for a referral while no child is on the case', () => {
    for (const people of [[], [{ id: 'adult-b', kind: 'adult', part: 'parent', keptOrCopied: 'no' } as const]]) {
      const referral = outlookOf({ ...quiet, people }).standings.find(({ conclusion }) => conclusion === 'referral')
      expect(referral).toMatchObject({ stands: 'depends', on: ['people'], ruledOut: [] })
    }
  })

  it('agrees with what is unknown, and rules out nothing that answers and ages can still bring', () => {
    const random = seeded(21)
    let withoutAge = 0
    for (let round = 0; round < rounds(700); round++) {
      const facts = someAgesGone(randomFactsWithFewUnknowns(random, 3), random)
      const absent = absentIn(facts)
      if (absent.length > 1) continue
      withoutAge += Number(absent.length > 0)
      const { unknowns } = assess(facts)
      const ends = endsByBruteForce(facts)
      for (const { conclusion, stands, ruledOut } of outlookOf(facts).standings) {
        const moved = unknowns.some(({ wouldChange }) => wouldChange.includes(conclusion))
        const gone = ruledOut.filter((value) => ends.get(conclusion)?.has(value))
        if ((stands === 'holds') === moved || gone.length > 0)
          expect.fail(`${conclusion} ${stands}, without ${gone}: ${JSON.stringify(facts)}`)
      }
    }
    expect(withoutAge).toBeGreaterThan(rounds(90))
  })
})

const absentIn = ({ people = [] }: Facts) =>
  people.filter(({ kind, part, age }) => kind === 'child' && part === 'involved' && age === undefined)

const someAgesGone = (facts: Facts, random: () => number): Facts => ({
  ...facts,
  people: (facts.people ?? []).map(({ age, ...person }) =>
    age === undefined || random() < 0.5 ? person : { ...person, age },
  ),
})

/** Every completion of the open answers, at each age of a child whose age is not known. */
function endsByBruteForce(facts: Facts): Map<string, Set<string>> {
  const aged = absentIn(facts).reduce(
    (all, { id }) =>
      all.flatMap((each) =>
        [9, 12, 13, 17, 18].map((age) => ({
          ...each,
          people: (each.people ?? []).map((person) => (person.id === id ? { ...person, age } : person)),
        })),
      ),
    [facts],
  )
  const ends = new Map<string, Set<string>>()
  for (const each of aged) {
    const open = unknownPaths(each).filter(
      (path) => !/tellingMayHarm|stillTaken|lookedAt|synthetic|uploaded/.test(path),
    )
    for (let completion = 0; completion < 2 ** open.length; completion++) {
      const complete = open.reduce(
        (facts, path, bit) => withAnswer(facts, path, (completion >> bit) & 1 ? 'yes' : 'no'),
        each,
      )
      for (const { key, value } of judge(complete).conclusions) ends.set(key, (ends.get(key) ?? new Set()).add(value))
    }
  }
  return ends
}
