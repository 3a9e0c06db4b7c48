import { type Case, lastSeq } from './case'
import type { CaseEvent, Happening } from './event'

/**
 * The event that makes a happening the case's next one. A clock that went back is marked, and nothing is reordered.
 * `notBefore`: ISO 8601; what is earlier was made by a clock that stood later once, in whatever case.
 */
export function stamped(kase: Case | undefined, happening: Happening, at: string, notBefore = ''): CaseEvent {
  const events = kase?.events ?? []
  const seq = kase === undefined ? 1 : lastSeq(kase) + 1
  const event = { ...inWholeCharacters(happening), seq, at }
  return at < notBefore || at < latestOf(events) ? { ...event, clockMovedBack: true } : event
}

/** Half a character, as a cut-off paste leaves it: a file with one in it could not be read again on another phone. */
const inWholeCharacters = (happening: Happening): Happening =>
  JSON.parse(JSON.stringify(happening), (_, part) =>
    typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\uFFFD') : part,
  )

/** The events with one more at their end. */
export function withNext(events: readonly CaseEvent[], event: CaseEvent): readonly CaseEvent[] {
  const all = [...events, event]
  latest.set(all, later(latestOf(events), event))
  return all
}

/** By list of events, so that a long case is looked through once and not at each answer. */
const latest = new WeakMap<readonly CaseEvent[], string>()

const latestOf = (events: readonly CaseEvent[]): string => latest.get(events) ?? events.reduce(later, '')

/** A review may have come in from a phone whose clock is another. */
const later = (at: string, event: CaseEvent): string => (event.type === 'reviewed' || event.at < at ? at : event.at)
