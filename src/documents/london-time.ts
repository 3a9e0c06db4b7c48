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
  return `${part('day')} ${MONTHS[Number(part('month')) - 1]} ${part('year')} ${part('hour')}:${part('minute')}${whichHour(instant, part)}`
}

/** In the one hour of the year that comes twice, which of the two: what came later would read as earlier. */
function whichHour(instant: string, part: ReturnType<typeof partsOf>): string {
  if (part('month') !== '10' || part('hour') !== '01') return ''
  const isHourAt = (hours: number) =>
    partsOf(new Date(Date.parse(instant) + hours * 3_600_000).toISOString())('hour') === '01'
  return isHourAt(1) ? ' BST' : isHourAt(-1) ? ' GMT' : ''
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
