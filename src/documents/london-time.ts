import { MONTHS } from '../case/days'

let london: Intl.DateTimeFormat | undefined

function partsOf(instant: string): (part: Intl.DateTimeFormatPartTypes) => string {
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
  return (part) => parts.get(part) ?? ''
}

/** An instant as London's clocks show it: '25 Nov 2026 14:02'. */
export function when(instant: string): string {
  const part = partsOf(instant)
  return `${part('day')} ${MONTHS[Number(part('month')) - 1]} ${part('year')} ${part('hour')}:${part('minute')}`
}

/** Its day there: '2026-11-25'. */
export function isoDayOf(instant: string): string {
  const part = partsOf(instant)
  return `${part('year')}-${part('month').padStart(2, '0')}-${part('day')}`
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
