import { MONTHS } from '../case/days'

let london: Intl.DateTimeFormat | undefined

/** An instant as London's clocks show it: '25 Nov 2026 14:02'. */
export function when(instant: string): string {
  london ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: 'numeric',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(london.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const month = MONTHS[Number(parts.get('month')) - 1]
  return `${parts.get('day')} ${month} ${parts.get('year')} ${parts.get('hour')}:${parts.get('minute')}`
}

/** '25 November 2026', for letters. */
export function dayOf(instant: string): string {
  return new Date(instant).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  })
}
