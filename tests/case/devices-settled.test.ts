import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { assessmentOf, factsOf, isReturned } from '../../src/case/facts-of'
import { happen } from '../../src/case/replay'
import { deviceKey, matterKey } from '../../src/case/subject'
import { directionAllowed } from '../../src/documents/deletion-direction'
import { asText } from '../../src/documents/document-text'
import { changeWords } from '../../src/documents/outlook-words'
import { owedBy } from '../../src/flow/owed'
import { progressOf } from '../../src/flow/progress'
import { isAsked } from '../../src/flow/put'
import { assess } from '../../src/guidance/assess'
import type { DutyId, Risk } from '../../src/guidance/facts'
import { extrasFor, sharedFacts, thePaper } from '../documents/made'
import { beside } from '../flow/told'
import { answered, caseFromFacts } from './case-from-facts'

const AT = '2026-11-27T09:00:00.000Z'
const PHONE = deviceKey('phone-b')
const later = (kase: Case, ...happenings: readonly Happening[]) =>
  happenings.reduce((one, happening) => happen(one, happening, AT), kase)

/** Outcome 21, reviewed and agreed, all checks done, evidence settled: the direction to delete is due. */
const due = (devices: 'none' | 'one' = 'none', otherMatters: readonly Risk[] = []) =>
  later(
    caseFromFacts({
      ...sharedFacts('V02', 1),
      otherMatters: [...otherMatters],
      devices: devices === 'none' ? [] : [{ id: 'phone-b', owner: 'child-b', held: 'owner' }],
    }),
    answered('case', 'evidence', 'secured'),
    answered('case', 'reportRemove', 'done'),
  )
const deleting = (kase: Case) => assessmentOf(kase, 'm1').deletionDirection
const allowed = (kase: Case) => directionAllowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
const isDirected = (kase: Case) => [
  deleting(kase),
  isAsked(kase, 'm1', matterKey('m1'), 'deletionGiven'),
  owedBy(kase, 'm1').some(({ duty }) => duty === 'deletion-direction' || duty === 'deletion-confirmed'),
  allowed(kase) === true,
]
const YES = ['give', true, true, true]
const NO = ['not-now', false, false, false]

test('nothing is deleted before it is said whether a device is part of this', () => {
  const none = due()
  expect(isDirected(none)).toEqual(YES)
  for (const said of ['yes', 'unknown', null] as const) {
    const kase = later(none, answered('case', 'anyDevices', said))
    expect(isDirected(kase)).toEqual(NO)
    expect(assessmentOf(kase, 'm1').because.deletionDirection).toEqual([
      { fact: 'anyDevices', answer: 'unknown', paragraphs: [15, 23], rule: 'devices-settled' },
    ])
    // What the rules make of the facts that they are given is as the contract has it.
    expect(assess(factsOf(kase, 'm1')).deletionDirection).toBe('give')
  }
})

test('nor is it asked what is to become of copies before that is said, where the outcome leaves it to the officer', () => {
  const facts = sharedFacts('V02', 1)
  const kase = caseFromFacts({ ...facts, decision: { ...facts.decision, outcome: '10' }, devices: [] })
  const decides = (one: Case) => [deleting(one), owedBy(one, 'm1').some(({ duty }) => duty === 'deletion-decision')]
  expect(decides(kase)).toEqual(['decide', true])
  expect(decides(later(kase, answered('case', 'anyDevices', 'unknown')))).toEqual(['not-now', false])
})

test('nor before it is said where each is; and no paper says a place that nobody has said', () => {
  const one = due('one')
  expect(isDirected(one)).toEqual(YES)
  for (const said of ['unknown', null] as const) {
    const kase = later(one, answered(PHONE, 'held', said))
    expect(isDirected(kase)).toEqual(NO)
    expect(assessmentOf(kase, 'm1').because.deletionDirection).toEqual([
      { fact: 'devices.phone-b.held', answer: 'unknown', paragraphs: [15, 23], rule: 'devices-settled' },
    ])
    const places = Object.values(assessmentOf(kase, 'm1').because)
      .flat()
      .filter((reason) => reason?.fact === 'devices.phone-b.held')
    expect(places.map((reason) => reason?.answer)).not.toContain('owner')
    const [, followed = ''] = asText(thePaper(kase, 'm1', 'decision-record')).split('WHAT FOLLOWS FROM THE ANSWERS')
    expect(followed.split('NOT KNOWN WHEN THIS WAS MADE')[0]).not.toContain('With its owner')
    expect(followed).toContain(`Where Child B’s phone is: ${said === null ? 'Not asked' : 'Not known'}`)
  }
  const another = later(one, { type: 'device-added', device: 'tablet-a', kind: 'tablet', owner: 'child-a' })
  expect(isDirected(another)).toEqual(NO)
  expect(isDirected(later(another, answered(deviceKey('tablet-a'), 'held', 'school')))).toEqual(YES)
})

test('and what would change deleting is not worked out from a place that nobody has said', () => {
  const open = later(due('one'), answered(matterKey('m1'), 'nonAbusive', 'unknown'))
  const titles = (kase: Case) => changeWords(kase, 'm1').map(([title]) => title)
  expect(titles(open)).toContain('Deleting the images')
  const unsaid = titles(later(open, answered(PHONE, 'held', null)))
  expect(unsaid).not.toContain('Deleting the images')
  expect(unsaid.length).toBeGreaterThan(0)
})

test('a place that nobody has said is still unknown while deleting hangs on it, and not once a device is to be seized', () => {
  const open = (kase: Case) => assessmentOf(kase, 'm1').unknowns
  const one = due('one')
  expect(open(one)).toEqual([])
  const unsaid = later(one, answered(PHONE, 'held', null))
  expect(open(unsaid)).toEqual([{ fact: 'devices.phone-b.held', wouldChange: ['deletionDirection'] }])
  const record = asText(thePaper(unsaid, 'm1', 'decision-record'))
  expect(record).toContain('Where Child B’s phone is: not asked yet (could change: Deleting the images)')
  expect(record).not.toContain('Nothing that was not known')
  expect(open(later(due(), answered('case', 'anyDevices', 'unknown')))).toMatchObject([{ fact: 'anyDevices' }])
  const tablet: Happening = { type: 'device-added', device: 'tablet-a', kind: 'tablet', owner: 'child-a' }
  const toSeize = later(one, answered(PHONE, 'deviceDecision', 'seize'), tablet)
  expect(open(toSeize)).toEqual([])
  // Nobody is to delete for another reason.
  expect(open(later(unsaid, answered(matterKey('m1'), 'coercion', 'yes')))).not.toContainEqual(
    expect.objectContaining({ fact: 'devices.phone-b.held' }),
  )
})

test('a device of another matter alone stands in nobody’s way', () => {
  const elsewhere = later(
    due('one', ['lower']),
    { type: 'device-added', device: 'tablet-a', kind: 'tablet', owner: 'child-a' },
    answered(deviceKey('tablet-a'), 'deviceMatters', ['m2']),
  )
  expect(isDirected(elsewhere)).toEqual(YES)
  // Where that matter is taken off, it may have to do with this one.
  const off = later(elsewhere, { type: 'matter-withdrawn', matter: 'm2', why: 'A slip' })
  expect(isDirected(off)).toEqual(NO)
})

test('nor while a device that is to be seized has not been', () => {
  const decided = later(due('one'), answered(PHONE, 'deviceDecision', 'seize'))
  expect(isDirected(decided)).toEqual(NO)
  expect(beside(decided, 'm1', PHONE, 'deviceDecision')).toMatch(/not recorded as seized/)
  expect(beside(later(decided, answered(PHONE, 'held', 'seized')), 'm1', PHONE, 'deviceDecision')).toBeUndefined()
  expect(isDirected(later(decided, answered(PHONE, 'deviceDecision', 'leave')))).toEqual(YES)
  // Seized, given back, and said to be with its owner again.
  const back = later(
    decided,
    answered(PHONE, 'held', 'seized'),
    answered(PHONE, 'returnDecision', 'returned'),
    answered(PHONE, 'held', 'owner'),
  )
  expect(isDirected(back)).toEqual(YES)
  expect(beside(back, 'm1', PHONE, 'deviceDecision')).toBeUndefined()
})

test('a device that is part of this and was never added keeps the stage open', () => {
  const said = (value: 'yes' | 'no') => later(due(), answered('case', 'anyDevices', value))
  expect(progressOf(said('no'), 'm1', 'devices')).toBe('done')
  expect(progressOf(said('yes'), 'm1', 'devices')).toBe('in-progress')
  expect(beside(said('yes'), 'm1', 'case', 'anyDevices')).toMatch(/^Add it here/)
  expect(beside(said('no'), 'm1', 'case', 'anyDevices')).toBeUndefined()
})

test('a direction that was given before evidence and the removal tools are settled is no duty done', () => {
  const M = matterKey('m1')
  const state = (kase: Case) => owedBy(kase, 'm1').find(({ duty }) => duty === 'deletion-direction')?.state
  const given = later(due(), answered(M, 'deletionGiven', 'in-person'))
  expect([state(given), beside(given, 'm1', M, 'deletionGiven')]).toEqual(['done', undefined])
  for (const fact of ['evidence', 'reportRemove'] as const) {
    const early = later(given, answered(M, 'uploaded', 'yes'), answered('case', fact, null))
    expect(state(early)).toBe('owed')
    expect(beside(early, 'm1', M, 'deletionGiven')).toMatch(/come before deleting/)
  }
  // Why nobody helped with the removal tools is enough; why evidence waits leaves it unsettled, and what is deleted is gone.
  const explains = (duty: DutyId) =>
    ({ type: 'duty-explained', matter: 'm1', duty, why: 'Agreed with the unit.' }) as const
  const uploaded = later(given, answered(M, 'uploaded', 'yes'), answered('case', 'reportRemove', null))
  expect(state(later(uploaded, explains('online-removal')))).toBe('done')
  const waiting = later(given, answered('case', 'evidence', null), explains('evidence-before-deletion'))
  expect(state(waiting)).toBe('owed')
  expect(beside(waiting, 'm1', M, 'deletionGiven')).toMatch(/come before deleting/)
  expect(state(later(due(), answered(M, 'deletionGiven', 'not-yet')))).toBe('owed')
})

test('a place that nobody has said is no reason, also where nothing is to be deleted for another', () => {
  const kase = caseFromFacts({ ...sharedFacts('V02', 1), consent: 'no', devices: [] }, { also: [] })
  const phone = later(kase, { type: 'device-added', device: 'phone-b', kind: 'phone', owner: 'child-b' })
  const { because, deletionDirection } = assessmentOf(phone, 'm1')
  expect(deletionDirection).toBe('not-now')
  const places = Object.values(because).flatMap(
    (reasons) => reasons?.filter(({ fact }) => fact === 'devices.phone-b.held') ?? [],
  )
  expect(places.length).toBeGreaterThan(0)
  expect(new Set(places.map(({ answer }) => answer))).toEqual(new Set(['unknown']))
})

test('one that was given back is returned also where it had been decided about twice before', () => {
  const decided = (value: string) => answered(PHONE, 'deviceDecision', value)
  const back = later(due('one'), decided('secure'), decided('seize'), answered(PHONE, 'returnDecision', 'returned'))
  expect(isReturned(back, 'phone-b')).toBe(true)
  expect(isReturned(later(back, decided('leave')), 'phone-b')).toBe(false)
})
