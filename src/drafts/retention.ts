import { type ClockMark, DAY_MS, lapsed, readClock } from './clock'

const HOUR_MS = 3_600_000

/** A moment by the wall clock, and on how many distinct days the vault had been opened by then. */
export interface Moment {
  wall: number
  days: number
}

/** What is remembered of a case's stay on this phone. */
export interface Stay {
  /** When it was last saved before it was first seen here. */
  since: Moment
  /** When it was first seen handed over, with nothing added since. */
  handedOver?: Moment
  /** The day of its stay on which the officer last put a reminder aside. */
  remindedOn?: number
  /** The choice of day 28, answered: the day of its stay, and why it stays. */
  kept?: { on: number; why: string }
}

/** What the force has set. */
export interface Periods {
  hoursAfterHandover: number
  remindFromDay: number
  remindDailyFromDay: number
  chooseFromDay: number
}

export type Due =
  | { kind: 'nothing' }
  /** Handed over: erased at that time by the wall clock, at the earliest. */
  | { kind: 'leaves'; at: number }
  | { kind: 'erase' }
  | { kind: 'remind'; day: number }
  | { kind: 'choose'; day: number }

/** Nothing that may be the only record is due to be erased by itself: only what was handed over, and after both counts. */
export function dueOf(stay: Stay, periods: Periods, mark: ClockMark, wall: number): Due {
  if (stay.handedOver !== undefined) {
    const period = periods.hoursAfterHandover * HOUR_MS
    return lapsed(stay.handedOver, period, mark, wall)
      ? { kind: 'erase' }
      : { kind: 'leaves', at: stay.handedOver.wall + period }
  }
  // Nothing falls due by a clock that leapt, before the officer has said that it is right.
  if (clockAsks(mark, wall)) return { kind: 'nothing' }
  const day = dayOf(stay, wall)
  const { remindFromDay, remindDailyFromDay, chooseFromDay } = periods
  if (day >= chooseFromDay && (stay.kept === undefined || day >= stay.kept.on + chooseFromDay)) {
    return { kind: 'choose', day }
  }
  const last = stay.remindedOn ?? -1
  const isDue = day >= remindDailyFromDay ? last < day : day >= remindFromDay && last < remindFromDay
  return isDue ? { kind: 'remind', day } : { kind: 'nothing' }
}

/** Whole days that a case has been here; a clock set back counts none. */
export const dayOf = ({ since }: Stay, wall: number) => Math.max(0, Math.floor((wall - since.wall) / DAY_MS))

/** The stay of a case as it is seen now. Something added after a handover makes it the only record again. */
export function stayOf(before: Stay | undefined, handedOver: boolean, now: Moment): Stay {
  const { handedOver: was, ...stay } = before ?? { since: now }
  return handedOver ? { ...stay, handedOver: was ?? now } : stay
}

/** A clock that leapt far ahead is asked about before it counts for anything. */
export const clockAsks = (mark: ClockMark, wall: number) => readClock(mark, wall) === 'leapt'
