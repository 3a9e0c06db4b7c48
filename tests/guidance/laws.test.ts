import { describe, expect, it, vi } from 'vitest'
import { assess } from '../../src/guidance/assess'
import { FEATURES } from '../../src/guidance/facts'
import { PROOF } from '../../src/screens/proof'
import { answerAt, answerPaths, oneOf, randomFacts, seeded, unknownPaths, withAnswer } from './random-facts'
import { reversed, softened } from './ranks'

vi.setConfig({ testTimeout: 900_000 })

describe('over more than 100 000 random matters with people, devices, decisions and other matters', () => {
  const random = seeded(20161125)
  const matters = Array.from({ length: PROOF.randomMatters }, () => randomFacts(random))

  it('learning never reverses, and worse never softens', () => {
    const started = performance.now()
    const broken: unknown[] = []
    const seen = new Set<string>()
    let learnt = 0
    let worsened = 0
    for (const facts of matters) {
      const before = assess(facts)
      for (const value of Object.entries(before)) if (typeof value[1] === 'string') seen.add(value.join(' '))
      for (const device of Object.values(before.devices)) seen.add(device.stance).add(device.return)
      const open = unknownPaths(facts)
      if (open.length > 0) {
        learnt++
        const path = oneOf(random, open)
        for (const answer of ['yes', 'no'] as const) {
          const found = reversed(before, assess(withAnswer(facts, path, answer)))
          if (found.length > 0) broken.push({ found, path, answer, facts })
        }
      }
      const absent = FEATURES.filter((feature) => facts.features?.[feature] === 'no')
      if (absent.length > 0) {
        worsened++
        const feature = oneOf(random, absent)
        const found = softened(before, assess(withAnswer(facts, `features.${feature}`, 'yes')))
        if (found.length > 0) broken.push({ found, feature, facts })
      }
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`laws: ${learnt} random matters learnt an answer and ${worsened} took a feature in ${seconds} s`)
    expect(broken.slice(0, 3)).toEqual([])
    expect(Math.min(learnt, worsened)).toBeGreaterThan(100_000)
    expect([...seen].sort()).toEqual(EVERY_VALUE)
  })

  it('an absent answer is the same as an unknown one', () => {
    for (const facts of matters.slice(0, 10_000)) {
      const spelt = unknownPaths(facts).reduce((said, path) => withAnswer(said, path, 'unknown'), facts)
      expect(answerPaths(spelt).every((path) => answerAt(spelt, path) === answerAt(facts, path))).toBe(true)
      const assessments = [facts, spelt].map(assess)
      if (JSON.stringify(assessments[0]) !== JSON.stringify(assessments[1]))
        expect(assessments[1]).toEqual(assessments[0])
    }
  })
})

const EVERY_VALUE = [
  'caid liaise',
  'caid not-now',
  'deletionDirection decide',
  'deletionDirection give',
  'deletionDirection not-now',
  'examine-first',
  'formalInterview consider',
  'formalInterview not-indicated',
  'formalInterview undetermined',
  'n/a',
  'not-routine',
  'outcome21 closed',
  'outcome21 open',
  'outcome21 undetermined',
  'referral consider',
  'referral immediate',
  'referral likely',
  'referral not-indicated',
  'referral undetermined',
  'return',
  'risk higher',
  'risk lower',
  'risk undetermined',
  'route full-investigation',
  'route proportionate-response',
  'route undetermined',
  'route weigh',
  'secure',
  'seize',
  'sign-off',
  'unlikely',
]
