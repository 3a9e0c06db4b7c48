import { clockTime as clock, dayAndMonth } from '../../case/days'

/** '11:42' */
export const clockTime = (iso: string): string => clock(new Date(iso))

/** '25 Nov, 11:42' */
export function dayAndTime(iso: string): string {
  const instant = new Date(iso)
  return `${dayAndMonth(instant)}, ${clock(instant)}`
}

/** As the browser's own inputs for a date and a time take it. */
export function localParts(instant: Date): { date: string; time: string } {
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    date: `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`,
    time: clock(instant),
  }
}

/** Digit by digit a year passes through 0002 and 0202, and may go on to 20261. */
export const yearProblem = (date: string) => (!date || /^(19|2\d)\d\d-/.test(date) ? undefined : 'Check the year.')
