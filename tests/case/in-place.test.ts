import { expect, test } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { inPlaceOf } from '../../src/case/in-place'
import { happen, replay } from '../../src/case/replay'
import { highestOf } from '../../src/flow/highest'
import { standsInTheWay } from '../../src/flow/in-the-way'
import { EDITION_NOW } from '../../src/guidance/edition'

const ID = 'c'.repeat(32)
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 9, minute)).toISOString()

const all: readonly CaseEvent[] = (
  [
    { type: 'opened', case: ID, edition: '1', reviewAsked: false },
    { type: 'matter-added', matter: 'm1' },
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: 'part:m1/child-a', fact: 'part', value: 'involved' },
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    { type: 'answered', subject: 'part:m1/adult-b', fact: 'part', value: 'involved' },
    { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
    { type: 'answered', subject: 'device:phone-1', fact: 'held', value: 'seized' },
    { type: 'chosen', matter: 'm1', outcome: '22' },
  ] as const
).map((one, minute) => ({ ...one, seq: minute + 1, at: at(minute) }))

const without = (...gone: number[]) => {
  const events = all.filter(({ seq }) => !gone.includes(seq))
  return replay(events, inPlaceOf(ID, events))
}
const people = (kase: ReturnType<typeof without>) => kase.people.map(({ id, letter }) => `${id} ${letter}`)

test('a case that is whole needs nothing in its places, nor does one whose lost entry nobody speaks of', () => {
  expect(inPlaceOf(ID, all)).toEqual([])
  expect(
    inPlaceOf(
      ID,
      all.filter(({ seq }) => seq !== 4),
    ),
  ).toEqual([])
})

test('what is lost of the start is put in its place, and is no event of the case', () => {
  const kase = without(1)
  expect(kase).toMatchObject({ id: ID, edition: EDITION_NOW, reviewAsked: true })
  expect(kase.events.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
})

test('a matter whose beginning is lost keeps its answers and its choice', () => {
  expect(without(2).matters).toMatchObject([{ id: 'm1', choices: [{ outcome: '22' }] }])
})

test('people whose entry is lost stay, with their letters and as what they are', () => {
  const whole = people(without())
  for (const gone of [3, 5]) expect(people(without(gone))).toEqual(whole)
  expect(without(5).answers['person:adult-b']?.kind?.value).toBe('adult')
})

test('a device whose entry is lost stays, and whose it is is not known', () => {
  const kase = without(7)
  expect(kase.devices).toEqual([{ id: 'phone-1', kind: 'phone' }])
  expect(kase.answers['device:phone-1']?.owner?.value).toBe('')
})

test('one whose id begins with no kind that is known here is another device', () => {
  const events: readonly CaseEvent[] = [
    ...all.slice(0, 6),
    { type: 'answered', subject: 'device:drone-1', fact: 'held', value: 'seized', seq: 8, at: at(8) },
  ]
  expect(replay(events, inPlaceOf(ID, events)).devices).toEqual([{ id: 'drone-1', kind: 'other' }])
})

test('a case of which nothing is known is of no known risk, and can’t be closed', () => {
  const kase = replay([])
  expect(highestOf(kase)).toEqual({ risk: 'undetermined', referral: 'undetermined' })
  expect(standsInTheWay(kase)).toContain('no-outcome')
  expect(highestOf(without(2)).risk).toBe(highestOf(without()).risk)
})

test('a case whose last readable matter was taken off has one again', () => {
  const later = [
    { type: 'matter-withdrawn', matter: 'm1', why: 'A slip', seq: 11, at: at(11) },
    { type: 'answered', subject: 'case', fact: 'evidence', value: 'secured', seq: 12, at: at(12) },
  ] as const
  const events = [...all.slice(0, 8), ...later]
  const { matters } = replay(events, inPlaceOf(ID, events))
  expect(matters.length).toBe(1)
  expect(matters[0]?.id).not.toBe('m1')
})

test('a case in which nothing speaks of a matter has its first one', () => {
  const events: readonly CaseEvent[] = [
    ...all.slice(0, 1),
    { type: 'answered', subject: 'case', fact: 'evidence', value: 'secured', seq: 3, at: at(3) },
  ]
  expect(replay(events, inPlaceOf(ID, events)).matters).toMatchObject([{ id: 'm1' }])
})

test('an event that only a newer app knows leaves the case as it was', () => {
  const newer = { type: 'matter-joined', seq: 10, at: at(10) } as unknown as CaseEvent
  expect(replay([...all, newer])).toEqual({ ...replay(all), events: [...all, newer] })
})

test('what happens next goes on from the last event that could be read', () => {
  expect(happen(without(1, 2), { type: 'closed' }, at(20)).events.at(-1)?.seq).toBe(10)
})

test('where no entry is missing nobody is put in place of one, whomever an entry speaks of', () => {
  const told: CaseEvent = {
    ...{ type: 'answered', subject: 'person:child-z', fact: 'age', value: 14 },
    ...{ seq: all.length + 1, at: at(30) },
  }
  expect(inPlaceOf(ID, [...all, told])).toEqual([])
})
