import type { SeenId } from './seen-in'

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
type Weekday = (typeof WEEK)[number]

/** Clock times in London, '09:00'; closes may be '24:00'. A span ends on the day it began. */
interface Span {
  readonly opens: string
  readonly closes: string
}

export type Week = { readonly [day in Weekday]?: readonly Span[] }

/**
 * confirmed false: hours were seen, but not that they still hold; then nothing is called open or closed.
 * toRead: there are pages to read or to search there, and nothing to send.
 */
export type Hours =
  | { readonly kind: 'always'; readonly confirmed: boolean; readonly seen: readonly SeenId[] }
  | { readonly kind: 'weekly'; readonly confirmed: boolean; readonly week: Week; readonly seen: readonly SeenId[] }
  | { readonly kind: 'online'; readonly toRead?: true; readonly seen: readonly SeenId[] }
  | { readonly kind: 'unknown'; readonly note?: string; readonly seen: readonly SeenId[] }

type Open = 'open' | 'closed' | 'unknown'

interface HasHours {
  readonly hours: Hours
}

export function openNow({ hours }: HasHours, instant: Date): Open {
  if (hours.kind === 'online' || hours.kind === 'unknown' || !hours.confirmed) return 'unknown'
  if (hours.kind === 'always') return 'open'
  const { weekday, clock } = inLondon(instant)
  const spans = hours.week[weekday] ?? []
  return spans.some(({ opens, closes }) => opens <= clock && clock < closes) ? 'open' : 'closed'
}

/** When a closed line opens next; undefined when it is open, or when nothing is known. */
export function opensNext(contact: HasHours, instant: Date): Date | undefined {
  const { hours } = contact
  if (hours.kind !== 'weekly' || openNow(contact, instant) !== 'closed') return undefined
  const today = inLondon(instant)
  for (let ahead = 0; ahead <= WEEK.length; ahead++) {
    const noon = new Date(Date.UTC(today.year, today.month - 1, today.day + ahead, 12))
    const spans = hours.week[inLondon(noon).weekday] ?? []
    for (const opening of spans.map(({ opens }) => londonTime(noon, opens)).sort((a, b) => +a - +b)) {
      if (opening > instant) return opening
    }
  }
  return undefined
}

/** 'today at 10am', 'tomorrow at 10am', 'on Monday at 10am'. */
export function whenItOpens(opening: Date, instant: Date): string {
  const then = inLondon(opening)
  const days = Math.round((dayOf(opening) - dayOf(instant)) / 86_400_000)
  const day = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `on ${then.weekday}`
  return `${day} at ${spoken(then.clock)}`
}

export function hoursText({ hours }: HasHours): string {
  switch (hours.kind) {
    case 'always':
      return hours.confirmed ? 'Day and night, every day' : 'Said to be open day and night: check first'
    case 'weekly': {
      const table = weekText(hours.week)
      return hours.confirmed
        ? `${table}. May differ on bank holidays`
        : `Given as ${table}: check first. May differ on bank holidays`
    }
    case 'online':
      return hours.toRead
        ? 'Online, at any time'
        : 'Online: send it at any time. How soon it is read is not established'
    case 'unknown':
      return hours.note === undefined ? 'Hours not established' : `Hours not established. ${hours.note}`
  }
}

let clockInLondon: Intl.DateTimeFormat | undefined

function inLondon(instant: Date) {
  clockInLondon ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'long',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(clockInLondon.formatToParts(instant).map(({ type, value }) => [type, value]))
  const weekday = WEEK.find((day) => day === parts.get('weekday'))
  if (weekday === undefined) throw new Error('No weekday in London')
  return {
    weekday,
    clock: `${parts.get('hour')}:${parts.get('minute')}`,
    year: Number(parts.get('year')),
    month: Number(parts.get('month')),
    day: Number(parts.get('day')),
  }
}

function dayOf(instant: Date): number {
  const { year, month, day } = inLondon(instant)
  return Date.UTC(year, month - 1, day)
}

const HOUR = 3_600_000

/**
 * The instant at which London's clocks show this time on this day; London is on UTC or one hour ahead.
 * A time in the hour skipped in spring: the moment of the skip.
 */
function londonTime(day: Date, clock: string): Date {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const asUtc = dayOf(day) + (hour * 60 + minute) * 60_000
  const summer = new Date(asUtc - HOUR)
  if (inLondon(summer).clock === clock) return summer
  const winter = new Date(asUtc)
  return inLondon(winter).clock === clock ? winter : new Date(asUtc - (asUtc % HOUR))
}

function weekText(week: Week): string {
  const lines: { first: Weekday; last: Weekday; spans: string }[] = []
  for (const day of WEEK) {
    const spans = (week[day] ?? []).map(({ opens, closes }) => `${spoken(opens)} to ${spoken(closes)}`).join(' and ')
    const line = lines.at(-1)
    if (line?.spans === spans) line.last = day
    else lines.push({ first: day, last: day, spans })
  }
  return lines
    .filter(({ spans }) => spans !== '')
    .map(({ first, last, spans }) => `${first === last ? first : `${first} to ${last}`}, ${spans}`)
    .join('; ')
}

/** '10:00' → '10am', '16:30' → '4.30pm'. */
function spoken(clock: string): string {
  if (clock === '24:00' || clock === '00:00') return 'midnight'
  if (clock === '12:00') return 'noon'
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
