import { expect, test } from 'vitest'
import { asItWas } from '../../src/case/as-it-was'
import { answerTo } from '../../src/case/case'
import { happen } from '../../src/case/replay'
import { matterKey } from '../../src/case/subject'
import { caseFromFacts } from './case-from-facts'

const at = '2099-01-01T09:00:00.000Z'
const said = (kase: ReturnType<typeof caseFromFacts>, value: 'yes' | 'no') =>
  happen(kase, { type: 'answered', subject: matterKey(kase.matters[0]?.id ?? ''), fact: 'coercion', value }, at)

test('a case as it was says what was answered then, and is worked out once for each state of the case', () => {
  const before = said(caseFromFacts({ people: [{ id: 'child-a', kind: 'child', part: 'involved', age: 15 }] }), 'no')
  const then = before.events.length
  const now = said(before, 'yes')
  const was = asItWas(now, then)
  const coercion = (kase: typeof now) => answerTo(kase, matterKey(now.matters[0]?.id ?? ''), 'coercion')
  expect([coercion(was), coercion(now), coercion(asItWas(now, then + 1))]).toEqual(['no', 'yes', 'yes'])
  expect(asItWas(now, then)).toBe(was)
  expect(asItWas(said(now, 'no'), then)).not.toBe(was)
})
