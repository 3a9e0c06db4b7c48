const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const DAY_AND_CLOCK = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** '11:42' */
export const clockTime = (iso: string): string => CLOCK.format(new Date(iso))

/** '25 Nov, 11:42' */
export const dayAndTime = (iso: string): string => DAY_AND_CLOCK.format(new Date(iso))

/** As the browser's own inputs for a date and a time take it. */
export function localParts(instant: Date): { date: string; time: string } {
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    date: `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`,
    time: `${two(instant.getHours())}:${two(instant.getMinutes())}`,
  }
}
