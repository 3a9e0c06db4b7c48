import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/guidance/facts'
import { FEATURES } from '../../src/guidance/facts'
import { outlookOf } from '../../src/guidance/outlook'
import { judge } from '../../src/guidance/rules/judge'
import { unknownsOf } from '../../src/guidance/rules/unknowns'
import { missingLine, standsLine, waysOf } from '../../src/guidance/what-if-words'

const child = {
  id: 'child-a',
  kind: 'child',
  part: 'involved',
  age: 15,
  selfHarmRisk: 'no',
  otherHarmRisk: 'no',
  inCare: 'no',
  childProtectionPlan: 'no',
  knownVulnerability: 'no',
} as const

const { age: _, ...ageless } = child

/** A case in which everything was asked and nothing was found, but for what is said otherwise. */
const clear = (but: Facts = {}): Facts => ({
  features: Object.fromEntries(FEATURES.map((feature) => [feature, 'no'])),
  consent: 'yes',
  ageAppropriate: 'yes',
  nonAbusive: 'yes',
  significantRisk: 'no',
  people: [child],
  online: { uploaded: 'no', beyondControl: 'no' },
  ...but,
})

const pick = (facts: Facts, conclusion: string) => {
  const { changes, standings } = outlookOf(facts)
  const change = changes.find((one) => one.conclusion === conclusion)
  const standing = standings.find((one) => one.conclusion === conclusion)
  if (change === undefined || standing === undefined) throw new Error(`No ${conclusion}`)
  return { change, standing }
}
const missingIn = (facts: Facts) => missingLine(unknownsOf(judge(facts)).length, pick(facts, 'outcome21').standing)

describe('what is missing, in a line', () => {
  it.each<[string, Facts, string]>([
    [
      'nothing',
      clear(),
      'No missing answer can change the risk, the kind of response or outcome 21. Go on with what is still asked.',
    ],
    ['one that outcome 21 hangs on', clear({ nonAbusive: 'unknown' }), 'One answer missing; outcome 21 depends on it.'],
    [
      'two, outcome 21 hanging on one',
      clear({ nonAbusive: 'unknown', significantRisk: 'unknown' }),
      'Two answers missing; outcome 21 depends on one of them.',
    ],
    [
      'two, outcome 21 closed for good',
      clear({
        features: { ...clear().features, persistentBehaviour: 'yes' },
        nonAbusive: 'unknown',
        significantRisk: 'unknown',
      }),
      'Two answers missing; neither can open outcome 21.',
    ],
    [
      'one, outcome 21 open for good',
      clear({ significantRisk: 'unknown' }),
      'One answer missing; it cannot rule out outcome 21.',
    ],
    [
      'a child’s age alone, on which outcome 21 hangs as on an answer',
      clear({ people: [ageless] }),
      'One answer missing; outcome 21 depends on it.',
    ],
    ['everything but who', { people: [child] }, '13 answers missing; outcome 21 depends on 12 of them.'],
  ])('%s', (_, facts, line) => {
    expect(missingIn(facts)).toBe(line)
  })
})

describe('how a conclusion stands', () => {
  it('says that it holds', () => {
    expect(standsLine(pick(clear(), 'risk').standing)).toBe('Holds, whatever is still open.')
  })

  it('says on how many answers it depends, and what is out of reach already', () => {
    const facts = clear({ consent: 'no', features: { ...clear().features, coercion: 'unknown' } })
    expect(standsLine(pick(facts, 'route').standing)).toBe(
      'Depends on one answer not known yet. No longer possible: “Proportionate response”.',
    )
  })

  it('does not say that it holds while a child’s age could move it', () => {
    const lines = ['risk', 'outcome21', 'referral', 'caid'].map((one) => [
      one,
      standsLine(pick(clear({ people: [ageless] }), one).standing),
    ])
    expect(Object.fromEntries(lines)).toEqual({
      risk: 'Depends on one answer not known yet.',
      outcome21: 'Depends on one answer not known yet.',
      referral: 'Depends on one answer not known yet. No longer possible: “Refer now”.',
      caid: 'Holds, whatever is still open.',
    })
  })

  it('says when it cannot stay', () => {
    const facts = clear({
      nonAbusive: 'unknown',
      devices: [{ id: 'phone-1', owner: 'child-a', held: 'owner', usedByPersonOfConcern: 'yes' }],
    })
    expect(standsLine(pick(facts, 'devices.phone-1.stance').standing)).toMatch(/^Cannot stay like this/)
  })
})

describe('the ways to another conclusion', () => {
  it('gives each answer that alone would do it, and the set that takes all', () => {
    const facts = clear({ nonAbusive: 'unknown', consent: 'unknown' })
    expect(waysOf(pick(facts, 'risk').change)).toEqual([
      {
        to: 'Higher risk',
        smallest: [[{ fact: 'consent', answer: 'no' }], [{ fact: 'nonAbusive', answer: 'no' }]],
        more: 0,
      },
      {
        to: 'Lower risk',
        smallest: [
          [
            { fact: 'consent', answer: 'yes' },
            { fact: 'nonAbusive', answer: 'yes' },
          ],
        ],
        more: 0,
      },
    ])
  })

  it('has none once everything is known', () => {
    expect(outlookOf(clear()).changes.flatMap(waysOf)).toEqual([])
  })
})
