import { clockTime as clock, dayAndMonth, isoDay, withDaysWhole } from '../../case/days'

/** '11:42' */
export const clockTime = (iso: string): string => clock(new Date(iso))

/** '25 Nov, 11:42' */
export function dayAndTime(iso: string): string {
  const instant = new Date(iso)
  return withDaysWhole(`${dayAndMonth(instant)}, ${clock(instant)}`)
}

/** As the browser's own inputs for a date and a time take it. */
export const localParts = (instant: Date): { date: string; time: string } => ({
  date: isoDay(instant),
  time: clock(instant),
})

/** Digit by digit a year passes through 0002 and 0202, and may go on to 20261. */
export const yearProblem = (date: string) => (!date || /^(19|2\d)\d\d-/.test(date) ? undefined : 'Check the year.')
