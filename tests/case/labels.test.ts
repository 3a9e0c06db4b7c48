import { expect, test } from 'vitest'
import type { Happening } from '../../src/case/event'
import { caseTitle } from '../../src/case/labels'
import { happen } from '../../src/case/replay'

const opened = happen(undefined, { type: 'opened', case: 'c', edition: '1', reviewAsked: true }, '2026-11-25T11:40:00Z')
const titles = (...happened: Happening[]) =>
  happened.reduce(
    ({ kase, said }, one) => {
      const next = happen(kase, one, '2026-11-25T11:41:00Z')
      return { kase: next, said: [...said, caseTitle(next)] }
    },
    { kase: opened, said: [caseTitle(opened)] },
  ).said

test('a case is named by its people, and one of them alone not by a bare letter', () => {
  expect(
    titles(
      { type: 'person-added', person: 'child-a', kind: 'child' },
      { type: 'person-added', person: 'adult-b', kind: 'adult' },
      { type: 'person-added', person: 'child-c', kind: 'child' },
    ),
  ).toEqual(['New case', 'Child A', 'A and B', 'A, B and C'])
})
