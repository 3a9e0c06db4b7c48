import { expect, it } from 'vitest'
import { calledBackAt } from '../../src/case/called-back'
import type { Happening } from '../../src/case/event'
import { replay } from '../../src/case/replay'
import { matterKey } from '../../src/case/subject'
import { answered } from './case-from-facts'

const AT = '2026-11-25T14:00:00.000Z'
const says = (value: string | null): Happening => answered(matterKey('m1'), 'deletionGiven', value)
const BACK = says('called-back')
const gives = (kind: string, matter: string): Happening => ({
  type: 'document-issued',
  document: { kind, matter, title: 'x', text: 'x', edition: 'x' },
})
/** The first of these is entry 2. */
const calledBack = (...these: readonly Happening[]) =>
  calledBackAt(
    replay(
      [{ type: 'opened', case: 'c', edition: 'x', reviewAsked: true } as const, ...these].map((one, at) => ({
        ...one,
        seq: at + 1,
        at: AT,
      })),
    ),
    'm1',
  )

it('a direction that was called back stays so, whatever is said since', () => {
  expect(calledBack()).toBe(0)
  expect(calledBack(BACK)).toBe(2)
  expect(calledBack(BACK, gives('letter-child', 'm1'), says(null))).toBe(2)
  expect(calledBack(says('in-person'), BACK, says('in-person'), BACK)).toBe(5)
})

it('put right at once where nothing had been given, it was a slip', () => {
  expect(calledBack(BACK, says('not-yet'))).toBe(0)
  expect(calledBack(says('not-yet'), BACK, says('not-yet'))).toBe(0)
  // What is given after it says nothing of what was called back.
  expect(calledBack(BACK, says('in-person'))).toBe(0)
  expect(calledBack(BACK, says('not-yet'), gives('deletion-direction', 'm1'))).toBe(0)
  for (const given of ['in-writing', 'in-person']) expect(calledBack(says(given), BACK, says('not-yet'))).toBe(3)
})

it('the paper itself says that one was given: this matter’s, and no other paper', () => {
  const slip = [BACK, says('not-yet')]
  expect(calledBack(gives('deletion-direction', 'm1'), ...slip)).toBe(3)
  expect(calledBack(gives('deletion-direction', 'm2'), ...slip)).toBe(0)
  expect(calledBack(gives('letter-child', 'm1'), ...slip)).toBe(0)
})
