import { expect, test } from 'vitest'
import { happen } from '../../src/case/replay'
import { putBy } from '../../src/flow/put'
import { STAGES } from '../../src/flow/stages'
import { answered } from '../case/case-from-facts'
import { v02 } from '../documents/scenarios'

test('a referral that was made stays in sight where none is indicated', () => {
  const asked = (kase: ReturnType<typeof v02>) => putBy(kase, 'm1', 'referral').map(({ fact }) => fact)
  expect(asked(v02())).not.toContain('referral')
  expect(asked(happen(v02(), answered('case', 'referral', 'made'), '2026-11-27T08:15:00.000Z'))).toContain('referral')
})

test('where the features are asked about, a no on what a third party says alone is said to be none (P20)', () => {
  expect(STAGES.features.help).toMatch(/“No” means that you looked\. On a third party’s word alone answer “not known”/)
})
