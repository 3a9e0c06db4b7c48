/** Written out: the browser's own formatters take a slow phone 40 ms before they have said their first word. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const two = (number: number) => String(number).padStart(2, '0')

/** By the phone's own clock: '25 Nov'. */
export const dayAndMonth = (instant: Date): string => `${instant.getDate()} ${MONTHS[instant.getMonth()]}`

const DAY_AND_MONTH = new RegExp(`(?<=\\b\\d\\d?) (?=${MONTHS.join('|')})`, 'g')

/** As it is shown and set: at the end of a line a day is not left without its month. */
export const withDaysWhole = (text: string): string => text.replaceAll(DAY_AND_MONTH, '\u00a0')

/** By the phone's own clock, as a date is written for a browser's own input: '2026-11-25'. */
export const isoDay = (instant: Date): string =>
  `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`

/** By the phone's own clock: '11:42'. */
export const clockTime = (instant: Date): string => `${two(instant.getHours())}:${two(instant.getMinutes())}`

/** A local time as it was given, '2026-11-25T11:40', in the same shape. */
export function whenGiven(local: string): string {
  const [year = '', month = '', day = '', time = ''] = local.split(/[-T]/)
  const name = MONTHS[Number(month) - 1]
  return name === undefined || time === '' ? local : `${day} ${name} ${year} ${time}`
}
