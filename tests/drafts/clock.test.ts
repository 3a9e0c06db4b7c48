import { describe, expect, test } from 'vitest'
import { elapsed, lapsed, NEW_MARK, openedOn, readClock, seen } from '../../src/drafts/clock'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 10, 25, 9)

describe('elapsed time', () => {
  const from = { wall: START, mono: 1000 }
  test('is what the wall clock says when the other one slept', () => {
    expect(elapsed(from, { wall: START + HOUR, mono: 1003 })).toBe(HOUR)
  })
  test('is what the other one says when the wall clock was set back a little', () => {
    expect(elapsed(from, { wall: START - 500, mono: 61_000 })).toBe(60_000)
  })
  test('is none where both stand a little earlier, and network time may nudge a clock by two seconds', () => {
    expect(elapsed(from, { wall: START - 500, mono: 900 })).toBe(0)
    expect(elapsed(from, { wall: START - 2000, mono: 1000 })).toBe(0)
  })
  test('is not believed when the wall clock was set back', () => {
    expect(elapsed(from, { wall: START - 2001, mono: 2000 })).toBe('set-back')
  })
})

describe('the high-water mark', () => {
  const mark = openedOn(NEW_MARK, START)
  test('never goes down', () => {
    expect(seen(mark, START - DAY)).toEqual(mark)
    expect(seen(mark, START + 5)).toEqual({ ...mark, highWater: START + 5 })
  })
  test('tells a clock moved back, one that leapt, and one as expected', () => {
    const readings = [-5 * DAY, -5 * 60_000 - 1, -5 * 60_000, 0, DAY, 35 * DAY, 35 * DAY + 1, 400 * DAY]
    expect(readings.map((by) => readClock(mark, START + by))).toEqual([
      'moved-back',
      'moved-back',
      'as-expected',
      'as-expected',
      'as-expected',
      'as-expected',
      'leapt',
      'leapt',
    ])
  })
  test('a phone that wakes at 1970 has a clock moved back', () => {
    expect(readClock(mark, 0)).toBe('moved-back')
  })
  test('counts distinct days, later ones only', () => {
    const opened = [START + HOUR, START + DAY, START + DAY + HOUR, START, START + 3 * DAY]
    expect(opened.reduce(openedOn, mark).days).toBe(3)
  })
})

describe('a period has lapsed', () => {
  const handedOver = openedOn(NEW_MARK, START)
  const since = { wall: START, days: handedOver.days }
  const period = 3 * DAY
  const livedThrough = [1, 2, 3].map((day) => START + day * DAY).reduce(openedOn, handedOver)

  test('when the clock says so and the vault was opened on at least half the days', () => {
    expect(lapsed(since, period, livedThrough, START + period)).toBe(true)
  })
  test('not before', () => {
    expect(lapsed(since, period, livedThrough, START + period - 1)).toBe(false)
  })
  test('not by one jump forward, however far', () => {
    for (const by of [period, 30 * DAY, 400 * DAY])
      expect(lapsed(since, period, openedOn(handedOver, START + by), START + by)).toBe(false)
  })
  test('not while the clock stands back', () => {
    const ahead = openedOn(livedThrough, START + 20 * DAY)
    expect(lapsed(since, period, ahead, START + period)).toBe(false)
  })
})
