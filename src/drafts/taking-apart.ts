import type { CaseEvent } from '../case/event'
import { canonicalJson } from './chain'
import { asJson } from './records'

/** What neither changes what a review is about, nor is lost when it isn't joined. */
const ON_THE_WAY: ReadonlySet<CaseEvent['type']> = new Set(['handed-over', 'document-issued', 'edition-seen'])

/** That it was handed over there does not make it handed over here: it would be erased here too when its time is up. */
export function asReceived(theirs: readonly CaseEvent[]): readonly CaseEvent[] {
  const last = theirs.findLastIndex((event) => event.type !== 'handed-over')
  return theirs.slice(0, last + 1)
}

/**
 * What an event says. The same one may have another number here than there, a review be of less where it joined late,
 * and the words that were typed on from be there no more.
 */
export function said(event: CaseEvent): string {
  const { seq: _, upTo: __, ...rest } = { upTo: undefined, ...event }
  return canonicalJson(asJson({ ...rest, ...('typing' in event && { value: null }) }))
}

export const isOnTheWay = ({ type }: CaseEvent) => ON_THE_WAY.has(type)

/** A review may have joined later than it was made, and what is on the way may be on one side only. */
export const keepsItsPlace = (event: CaseEvent) => event.type !== 'reviewed' && !isOnTheWay(event)

/** What of a history another has not. What keeps its place is the same up to the first that differs. */
export function lackedBy(other: readonly CaseEvent[], history: readonly CaseEvent[]): readonly CaseEvent[] {
  const there = new Set(other.map(said))
  const before = other.filter(keepsItsPlace).map(said)
  const inPlace = history.filter(keepsItsPlace)
  const parted = inPlace.findIndex((event, at) => said(event) !== before[at])
  const onward = new Set(parted === -1 ? [] : inPlace.slice(parted))
  return history.filter((event) => (keepsItsPlace(event) ? onward.has(event) : !there.has(said(event))))
}

/** What stood before a review where it was made. */
const knownTo = (review: CaseEvent, theirs: readonly CaseEvent[]) =>
  new Set(theirs.slice(0, theirs.indexOf(review)).map(said))

/** Whoever agreed saw nothing of what is here and did not stand before it there: they have not looked at it. */
export function ofWhatWasSeen(
  event: CaseEvent,
  sent: CaseEvent,
  ours: readonly CaseEvent[],
  theirs: readonly CaseEvent[],
): CaseEvent {
  if (event.type !== 'reviewed' || !event.agreed) return event
  const known = knownTo(sent, theirs)
  const first = ours.find((one) => !isOnTheWay(one) && !known.has(said(one)))?.seq
  return first === undefined ? event : { ...event, upTo: Math.max(1, Math.min(event.upTo ?? first, first - 1)) }
}

/** Something was chosen or reviewed here that it knew nothing of. */
export function isOvertaken(
  review: Extract<CaseEvent, { type: 'reviewed' }>,
  ours: readonly CaseEvent[],
  theirs: readonly CaseEvent[],
): boolean {
  const known = knownTo(review, theirs)
  return ours.some(
    (event) =>
      (event.type === 'chosen' || event.type === 'reviewed') &&
      event.matter === review.matter &&
      !known.has(said(event)),
  )
}

/**
 * They follow our last one, and one another. Where the sender's phone could not read an entry of `whole` among them, its
 * place stays empty here too: what hung on it must not seem never to have been.
 */
export function numberedAfter(
  last: number,
  events: readonly CaseEvent[],
  whole: readonly CaseEvent[] = [],
): readonly CaseEvent[] {
  const emptyBefore = new Map(whole.map((event, at) => [event, event.seq - at - 1]))
  const [first] = events
  const before = first && whole[whole.indexOf(first) - 1]
  const known = (before && emptyBefore.get(before)) ?? 0
  return events.map((event, at) => {
    const seq = last + 1 + at + Math.max(0, (emptyBefore.get(event) ?? 0) - known)
    if (event.type !== 'reviewed' || event.upTo === undefined) return { ...event, seq }
    // By numbers of another phone, rather of too little than of what nobody looked at.
    return { ...event, seq, upTo: Math.max(1, Math.min(event.upTo, event.upTo + seq - event.seq)) }
  })
}
