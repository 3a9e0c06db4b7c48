import { describe, expect, test } from 'vitest'
import { type ClockMark, DAY_MS, NEW_MARK, openedOn } from '../../src/drafts/clock'
import { clockAsks, dayOf, dueOf, type Periods, type Stay, stayOf } from '../../src/drafts/retention'

const START = Date.UTC(2026, 10, 25, 9)
const PERIODS: Periods = { hoursAfterHandover: 72, remindFromDay: 3, remindDailyFromDay: 7, chooseFromDay: 28 }
const day = (count: number) => START + count * DAY_MS
const hours = (count: number) => START + count * 3_600_000

/** The clock's mark after the vault was opened on these days. */
const openedDays = (...days: number[]): ClockMark =>
  days.reduce((mark, one) => openedOn(mark, day(one)), openedOn(NEW_MARK, START))

const here: Stay = { since: { wall: START, days: 1 } }
const handedOver: Stay = { ...here, handedOver: { wall: START, days: 1 } }
const due = (stay: Stay, wall: number, mark: ClockMark) => dueOf(stay, PERIODS, mark, wall)

describe('a case that was not handed over', () => {
  test('is reminded of on day 3, daily from day 7, and asks for a choice from day 28', () => {
    const kinds = [0, 2, 3, 6, 7, 27, 28, 400].map((at) => due(here, day(at), openedDays(at)).kind)
    expect(kinds).toEqual(['nothing', 'nothing', 'remind', 'remind', 'remind', 'remind', 'choose', 'choose'])
  })

  test('is reminded of once before day 7, and once a day after', () => {
    const asideOn = (remindedOn: number, at: number) => due({ ...here, remindedOn }, day(at), openedDays(at)).kind
    expect([asideOn(3, 4), asideOn(3, 7), asideOn(7, 7), asideOn(7, 8)]).toEqual([
      'nothing',
      'remind',
      'nothing',
      'remind',
    ])
  })

  test('is reminded of at once where the force sets no days before it', () => {
    const kind = (stay: Stay) => dueOf(stay, { ...PERIODS, remindFromDay: 0 }, openedDays(0), START).kind
    expect([kind(here), kind({ ...here, remindedOn: 0 })]).toEqual(['remind', 'nothing'])
  })

  test('has been here for no less than no days by a clock that was set back', () => {
    expect([-5, 0, 0.9, 1, 28].map((days) => dayOf(here, day(days)))).toEqual([0, 0, 0, 1, 28])
  })

  test('is asked about again a period after it was kept with a reason', () => {
    const kept: Stay = { ...here, kept: { on: 28, why: 'Court date in May' }, remindedOn: 56 }
    expect([29, 55, 56].map((at) => due({ ...kept, remindedOn: at }, day(at), openedDays(at)).kind)).toEqual([
      'nothing',
      'nothing',
      'choose',
    ])
  })

  test('asks for nothing by a clock that leapt, until that is said to be right', () => {
    const leapt = openedDays(2)
    expect(due(here, day(400), leapt).kind).toBe('nothing')
    expect(due(here, day(400), openedOn(leapt, day(400))).kind).toBe('choose')
  })

  test('is never erased, whatever the clock says and however often the vault was opened', () => {
    const marks = [NEW_MARK, openedDays(1), openedDays(...Array.from({ length: 400 }, (_, at) => at))]
    const times = [0, START - 400 * DAY_MS, START, day(28), day(4000), Number.MAX_SAFE_INTEGER]
    const kinds = marks.flatMap((mark) => times.map((wall) => due(here, wall, mark).kind))
    expect(kinds.length).toBe(18)
    expect(kinds).not.toContain('erase')
  })
})

describe('a case that was handed over', () => {
  test('leaves after the force’s time, when the vault was opened on enough days', () => {
    expect([
      due(handedOver, hours(71), openedDays(1, 2)),
      due(handedOver, hours(72), openedDays(1, 2)),
      due(handedOver, hours(72), openedDays(2)),
    ]).toEqual([{ kind: 'leaves', at: hours(72) }, { kind: 'erase' }, { kind: 'leaves', at: hours(72) }])
  })

  test('is not erased by one jump of the clock, forward or back', () => {
    const leapt = openedDays(400)
    expect([
      due(handedOver, day(400), openedDays(1)).kind,
      due(handedOver, day(400), leapt).kind,
      due(handedOver, day(5), openedOn(leapt, day(5))).kind,
      due(handedOver, 0, openedDays(1, 2)).kind,
    ]).toEqual(['leaves', 'leaves', 'leaves', 'leaves'])
  })

  test('leaves at once where the force sets no time', () => {
    expect(dueOf(handedOver, { ...PERIODS, hoursAfterHandover: 0 }, openedDays(0), hours(1))).toEqual({ kind: 'erase' })
  })

  test('begins to count when it is first seen handed over, and stops when something is added', () => {
    const first = stayOf(undefined, false, { wall: START, days: 1 })
    const handed = stayOf(first, true, { wall: day(2), days: 2 })
    expect(handed).toEqual({ since: { wall: START, days: 1 }, handedOver: { wall: day(2), days: 2 } })
    expect(stayOf(handed, true, { wall: day(3), days: 3 })).toEqual(handed)
    expect(stayOf(handed, false, { wall: day(3), days: 3 })).toEqual(first)
  })
})

test('a clock that leapt more than 35 days ahead is asked about, one that didn’t isn’t', () => {
  expect([clockAsks(openedDays(0), day(34)), clockAsks(openedDays(0), day(36)), clockAsks(NEW_MARK, day(400))]).toEqual(
    [false, true, false],
  )
})
