import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { assessmentOf } from '../../src/case/facts-of'
import { happen } from '../../src/case/replay'

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 25, hour, minute)).toISOString()
const said = (kase: ReturnType<typeof happen> | undefined, when: string, notBefore?: string) =>
  happen(kase, { type: 'answered', subject: 'matter:m1', fact: 'violence', value: 'no' }, when, notBefore)
const marks = (kase: ReturnType<typeof happen>) => kase.events.map(({ clockMovedBack }) => clockMovedBack ?? false)

test('while the clock stands back each answer is marked, and none once it is right again', () => {
  const times = [at(9), at(14), at(12), at(12, 1), at(13), at(14, 1)]
  const kase = times.reduce<ReturnType<typeof happen> | undefined>((so, time) => said(so, time), undefined)
  expect(marks(kase as ReturnType<typeof happen>)).toEqual([false, false, true, true, true, false])
  expect(kase?.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
})

test('what the phone’s clock has shown in another case marks a new one too', () => {
  expect(marks(said(said(undefined, at(9), at(10)), at(11), at(10)))).toEqual([true, false])
})

test('a review from a phone whose clock is ahead marks nothing', () => {
  const reviewed = happen(
    said(undefined, at(9)),
    { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' },
    at(11),
  )
  expect(marks(said(reviewed, at(10)))).toEqual([false, false, false])
})

test('a note stays with its question when the answer to it changes', () => {
  const noted = happen(
    said(undefined, at(9)),
    { type: 'noted', subject: 'matter:m1', fact: 'violence', text: 'Both say so.' },
    at(10),
  )
  const changed = happen(noted, { type: 'answered', subject: 'matter:m1', fact: 'violence', value: 'yes' }, at(11))
  expect(changed.answers['matter:m1']?.violence).toEqual({
    value: 'yes',
    note: 'Both say so.',
    seq: 3,
    at: at(11),
    earlier: [{ value: 'no', seq: 1, at: at(9) }],
  })
})

test('whether an activity took place reaches the rules', () => {
  const begun = [
    { type: 'opened', case: 'c', edition: '1', reviewAsked: true },
    { type: 'matter-added', matter: 'm1' },
    { type: 'chosen', matter: 'm1', outcome: '22' },
  ] as const satisfies readonly Happening[]
  const kase = begun.reduce<Case | undefined>((so, one) => happen(so, one, at(9)), undefined) as Case
  const done = happen(kase, { type: 'answered', subject: 'matter:m1', fact: 'activityDelivered', value: 'yes' }, at(10))
  expect(assessmentOf(kase, 'm1').cautions).toContain('no-activity')
  expect(assessmentOf(done, 'm1').cautions).not.toContain('no-activity')
})

test('what stood there while it was typed, or blank beside a note, is nothing that an answer was before', () => {
  const answer = (value: string, typing?: true): Happening => ({
    ...{ type: 'answered', subject: 'matter:m1', fact: 'crimeNumber', value },
    ...(typing && { typing }),
  })
  const all = [answer('4', true), answer('42', true), answer('42/1', true), answer('42/26')]
  const typed = all.reduce<Case | undefined>((so, one) => happen(so, one, at(9)), undefined)
  expect(typed?.answers['matter:m1']?.crimeNumber?.earlier).toEqual([])
  const changed = happen(typed, answer('43/26'), at(10))
  expect(changed.answers['matter:m1']?.crimeNumber?.earlier.map(({ value }) => value)).toEqual(['42/26'])
  const noted = happen(undefined, { type: 'noted', subject: 'matter:m1', fact: 'crimeNumber', text: 'Rung.' }, at(9))
  expect(happen(noted, answer('42/26'), at(10)).answers['matter:m1']?.crimeNumber).toMatchObject({
    earlier: [],
    note: 'Rung.',
  })
})

const all = (...happenings: readonly (readonly [Happening, string])[]) =>
  happenings.reduce<Case | undefined>((so, [one, when]) => happen(so, one, when), undefined) as Case

test('what was done for one child is put right for them alone, and keeps when it was first said', () => {
  const met = (person: string, text: string, instead?: string): Happening => ({
    ...{ type: 'urgent-met', person, actions: ['something-else'], text },
    ...(instead === undefined ? {} : { instead }),
  })
  const kase = all(
    [met('child-a', 'Aunt'), at(9)],
    [met('child-b', 'Fathr'), at(9)],
    [met('child-b', 'Fater', at(9)), at(10)],
    [met('child-b', 'Father', at(10)), at(11)],
  )
  expect(kase.urgentMet.map(({ person, text, putRight, first }) => [person, text, putRight, first])).toEqual([
    ['child-a', 'Aunt', undefined, undefined],
    ['child-b', 'Fathr', at(10), undefined],
    ['child-b', 'Fater', at(11), at(9)],
    ['child-b', 'Father', undefined, at(9)],
  ])
})

test('of a departure from the same advice the last one stands, and of others each', () => {
  const departs = (from: 'risk' | 'referral', why: string): Happening => ({ type: 'departed', matter: 'm1', from, why })
  const kase = all(
    [{ type: 'matter-added', matter: 'm1' }, at(9)],
    [departs('risk', 'The DI'), at(10)],
    [departs('referral', 'The MASH'), at(10)],
    [departs('risk', 'The DI, 10:30'), at(11)],
  )
  expect(kase.matters[0]?.departures.map(({ from, why }) => [from, why])).toEqual([
    ['referral', 'The MASH'],
    ['risk', 'The DI, 10:30'],
  ])
})

test('the report for removal that is taken off is the one that was noted then, and no other', () => {
  const report = (place: string): Happening => ({ type: 'removal-reported', report: { place, by: '', what: '' } })
  const kase = all(
    [report('Snapchat'), at(9)],
    [report('TikTok'), at(10)],
    [{ type: 'removal-withdrawn', noted: at(9), why: 'A slip' }, at(11)],
  )
  expect(kase.removals.map(({ place }) => place)).toEqual(['TikTok'])
})

test('half a character, as a paste leaves it, is no part of an entry: another phone could not read it', () => {
  const kase = all([{ type: 'noted', subject: 'matter:m1', fact: 'violence', text: 'ok \ud83d' }, at(9)])
  expect(kase.events[0]).toMatchObject({ text: 'ok \ufffd' })
  const whole = all([{ type: 'noted', subject: 'matter:m1', fact: 'violence', text: 'ok \ud83d\ude00' }, at(9)])
  expect(whole.events[0]).toMatchObject({ text: 'ok \ud83d\ude00' })
})
