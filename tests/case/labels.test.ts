import { expect, test } from 'vitest'
import type { Happening } from '../../src/case/event'
import { caseLabel, caseTitle, deviceLabel, matterLabel } from '../../src/case/labels'
import { happen } from '../../src/case/replay'
import { answerWords, said, within } from '../../src/case/said'
import { matterKey } from '../../src/case/subject'
import { QUESTIONS } from '../../src/guidance/questions'
import { after, begun, says } from '../flow/told'
import { caseFromFacts } from './case-from-facts'

const M = matterKey('m1')
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

test('of many people in a case the first three are named, and how many more there are', () => {
  const adds = (count: number) =>
    titles(
      ...Array.from(
        { length: count },
        (_, at): Happening => ({ type: 'person-added', person: `child-${at}`, kind: 'child' }),
      ),
    ).at(-1)
  expect([4, 5, 20].map(adds)).toEqual(['A, B, C and D', 'A, B, C and 2 more', 'A, B, C and 17 more'])
})

test('two phones of people who were taken off the case are not one and the same', () => {
  const children = ['child-a', 'child-b', 'child-c'].map((id) => ({ id, kind: 'child', part: 'involved' }) as const)
  const devices = children.map(({ id }, at) => ({ id: `phone-${at + 1}`, owner: id, held: 'owner' }) as const)
  const off = (person: string): Happening => ({ type: 'person-withdrawn', person, why: 'A slip' })
  const labels = (...also: Happening[]) => {
    const kase = caseFromFacts({ people: children, devices }, { also })
    return devices.map(({ id }) => deviceLabel(kase, id))
  }
  expect(labels()).toEqual(['Child A’s phone', 'Child B’s phone', 'Child C’s phone'])
  expect(labels(off('child-a'))[0]).toBe('Someone taken off this case’s phone')
  expect(labels(off('child-a'), off('child-c'))).toEqual([
    'Someone taken off this case’s phone 1',
    'Child B’s phone',
    'Someone taken off this case’s phone 2',
  ])
})

test('what is said of an answer in a paper or a title is so in words', () => {
  const kase = after(begun, says(M, 'crimeNumber', 'unknown'), says(M, 'matterTitle', 'a\u202eb'))
  // Not known is no number to find it by.
  expect(caseLabel(kase)).toMatch(/^Visit \d+ Nov · A$/)
  expect(matterLabel(kase, 'm1')).toBe('a[U+202E]b')
  expect(caseLabel(after(begun, says(M, 'crimeNumber', ' 1187\u202e ')))).toBe('Ref 1187[U+202E] · A')
  const { asked } = QUESTIONS.communication
  expect(said(kase, 'communication', [])).toBe(asked.as === 'several' && asked.none)
  expect([within('PNC and CAID'), within('Local systems')]).toEqual(['PNC and CAID', 'local systems'])
  expect([said(kase, 'age', 1), said(kase, 'age', 0), said(kase, 'age', 12)]).toEqual(['1 year', '0 years', '12 years'])
  expect(answerWords(kase, 'decision.outcome', 'm1', 'unknown')).toBe('Not chosen yet')
  const reviewed = (reviewAsked: boolean) => answerWords({ ...kase, reviewAsked }, 'decision.seniorReview', 'm1', 'yes')
  expect([reviewed(true), reviewed(false)]).toEqual(['Yes', 'Not asked for by the force'])
})
