import { expect, test } from 'vitest'
import { matterKey } from '../../src/case/subject'
import { reasonsTogether } from '../../src/documents/reasons'
import type { Reason } from '../../src/guidance/facts'
import { after, begun, says } from '../flow/told'

const because = (fact: string, answer: string, ...paragraphs: Reason['paragraphs']): Reason => ({
  fact,
  answer,
  paragraphs,
  rule: 'a-rule',
})

const IN_MATTER = matterKey('m1')

test('what was never asked is not said to be not known', () => {
  const kase = after(begun, says(IN_MATTER, 'grooming', 'unknown'))
  const reasons = [because('features.adultInvolved', 'unknown', 2), because('features.grooming', 'unknown', 2)]
  expect(reasonsTogether(kase, 'm1', reasons)).toEqual([
    { text: 'An adult took part: Not asked', answer: 'not asked', paragraphs: [2] },
    { text: 'Grooming: Not known', answer: 'not known', paragraphs: [2] },
  ])
})

test('nor is an outcome that nobody has chosen yet an answer', () => {
  expect(reasonsTogether(begun, 'm1', [because('decision.outcome', 'unknown', 21)])).toEqual([
    { text: 'Outcome: Not chosen yet', answer: 'not asked', paragraphs: [21] },
  ])
})

test('nor is what was taken back', () => {
  const kase = after(begun, says(IN_MATTER, 'grooming', 'yes'), says(IN_MATTER, 'grooming', null))
  expect(reasonsTogether(kase, 'm1', [because('features.grooming', 'unknown', 2)])[0]?.answer).toBe('not asked')
})

test('what was answered alike is one line, with each paragraph once', () => {
  const reasons = [
    because('features.violence', 'no', 4, 10),
    because('features.profitMotive', 'no', 10, 13),
    because('features.coercion', 'yes', 6),
  ]
  expect(reasonsTogether(begun, 'm1', reasons)).toEqual([
    { text: 'No: Violence; Money or gain', answer: 'given', paragraphs: [4, 10, 13] },
    { text: 'Pressure, threats or blackmail: Yes', answer: 'given', paragraphs: [6] },
  ])
})

test('a no that weighs stands by itself among others that speak for the lower risk', () => {
  const reasons = [
    because('features.violence', 'no', 4),
    because('consent', 'no', 2),
    because('features.grooming', 'no', 4),
  ]
  expect(reasonsTogether(begun, 'm1', reasons).map(({ text }) => text)).toEqual([
    'No: Violence; Grooming',
    'Everyone agreed: No',
  ])
})
