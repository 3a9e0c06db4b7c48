import { expect, test } from 'vitest'
import { happen } from '../../src/case/replay'
import { putBy } from '../../src/flow/put'
import { STAGE_IDS, STAGES } from '../../src/flow/stages'
import type { ConclusionKey } from '../../src/guidance/facts'
import { answered } from '../case/case-from-facts'
import { v02 } from '../documents/scenarios'

const AT = '2026-11-27T08:15:00.000Z'

test('a referral that was made stays in sight where none is indicated', () => {
  const asked = (kase: ReturnType<typeof v02>) => putBy(kase, 'm1', 'referral').map(({ fact }) => fact)
  expect(asked(v02())).not.toContain('referral')
  expect(asked(happen(v02(), answered('case', 'referral', 'made'), AT))).toContain('referral')
})

test('what the officer decides on against the advice is asked about: a referral, a formal interview, the image database', () => {
  const kase = v02()
  const asked = (from: ConclusionKey) => {
    const departed = happen(kase, { type: 'departed', matter: 'm1', from, why: 'All the same.' }, AT)
    return STAGE_IDS.flatMap((stage) => putBy(departed, 'm1', stage)).filter(
      (put) => !STAGE_IDS.some((stage) => putBy(kase, 'm1', stage).some((one) => one.fact === put.fact)),
    )
  }
  expect(asked('risk')).toEqual([])
  expect(asked('referral').map(({ fact }) => fact)).toEqual(['referral'])
  expect(asked('caid').map(({ fact }) => fact)).toEqual(['caidLiaison'])
  expect(asked('formalInterview').map(({ fact }) => fact)).toEqual(['formalInterview'])
})

test('where the features are asked about, a no on what a third party says alone is said to be none (P20)', () => {
  expect(STAGES.features.help).toMatch(/“No” means that you looked\. On a third party’s word alone answer “not known”/)
})

test('where accounts are taken, families are said to hear what happens next from then on, and not with the outcome alone (P17)', () => {
  expect(STAGES.accounts.help).toMatch(
    /When you have an account.* in writing\. Do so only where it is safe, .* specialists .* agree\. You need not wait for the outcome/,
  )
  expect(STAGES.accounts.help).toContain(STAGES.telling.title)
})
