/** Two clocks, in milliseconds: the wall's (since 1970, UTC) can be set, the other stops when the phone sleeps. */
export interface Instant {
  wall: number
  mono: number
}
export type Clock = () => Instant

export const systemClock: Clock = () => ({ wall: Date.now(), mono: performance.now() })

/** How many milliseconds it has been, at least: whichever clock says more. A wall clock that went backwards is `set-back`. */
export function elapsed(from: Instant, to: Instant): number | 'set-back' {
  if (to.wall < from.wall - JITTER_MS) return 'set-back'
  return Math.max(to.wall - from.wall, to.mono - from.mono, 0)
}

/** Network time nudges a clock by a few milliseconds. */
const JITTER_MS = 2000
/** A clock may stand that much earlier than it has stood, and is not called set back. */
export const SET_BACK_MS = 5 * 60_000
/** Further ahead than this a clock is asked about before it counts. */
export const LEAP_MS = 35 * 24 * 3_600_000
export const DAY_MS = 24 * 3_600_000

/** What the vault remembers of the wall's clock. */
export interface ClockMark {
  /** The latest that it has shown, in milliseconds. */
  highWater: number
  /** Distinct days on which the vault was opened. */
  days: number
  /** The latest of them, counted from 1970, UTC. */
  lastDay: number
}

export const NEW_MARK: ClockMark = { highWater: 0, days: 0, lastDay: -1 }

type ClockReading = 'as-expected' | 'moved-back' | 'leapt'

/** `moved-back` marks events 'device clock moved back'; `leapt` asks the officer before anything falls due. */
export function readClock(mark: ClockMark, wall: number): ClockReading {
  if (wall < mark.highWater - SET_BACK_MS) return 'moved-back'
  return mark.highWater > 0 && wall > mark.highWater + LEAP_MS ? 'leapt' : 'as-expected'
}

export const seen = (mark: ClockMark, wall: number): ClockMark => ({
  ...mark,
  highWater: Math.max(mark.highWater, wall),
})

/** What two tabs remember of one clock. */
export const bothOf = (a: ClockMark, b: ClockMark): ClockMark => ({
  ...(a.lastDay > b.lastDay ? a : b),
  highWater: Math.max(a.highWater, b.highWater),
})

/** On each unlock: one more day if it's a later one than any before. */
export function openedOn(mark: ClockMark, wall: number): ClockMark {
  const day = Math.floor(wall / DAY_MS)
  return day > mark.lastDay ? { ...seen(mark, wall), days: mark.days + 1, lastDay: day } : seen(mark, wall)
}

/** Due by the clock, `period` in milliseconds, and lived through: the vault was opened on at least half as many distinct days as the time has. */
export const lapsed = (since: { wall: number; days: number }, period: number, mark: ClockMark, wall: number) =>
  readClock(mark, wall) === 'as-expected' &&
  wall - since.wall >= period &&
  mark.days - since.days >= Math.ceil(period / DAY_MS / 2)
