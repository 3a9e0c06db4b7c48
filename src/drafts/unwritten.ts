import { lastSeq } from '../case/case'
import type { CaseEvent } from '../case/event'
import { personKey } from '../case/subject'
import type { HARM_RISKS } from '../guidance/facts'
import type { Draft, Summary } from './drafts'
import type { WholeCase } from './held-case'

/**
 * What could not be written of a case before it was left or locked. `after`: its last event that is on the disk.
 * `afterAnotherTab`: another tab wrote that one.
 */
export type Waiting = WholeCase & { readonly after: number; readonly afterAnotherTab?: true }

/** While the vault is open: what could not be written before stands on top of what is on the disk, until it is there too. */
export class Unwritten {
  readonly #cases = new Map<string, Waiting>()
  /** Those that another tab has taken another way. */
  readonly #apart = new Set<string>()
  readonly #written: (id: string) => void

  /** `written`: nothing of a case waits any more. */
  constructor(written: (id: string) => void = () => undefined) {
    this.#written = written
  }

  add(waiting: Waiting): void {
    this.#cases.set(waiting.id, waiting)
  }

  /** A case as it was left, where the disk has not gone another way since. */
  over(id: string, draft: Draft): Draft {
    const left = this.#cases.get(id)
    const waiting = left && (lastSeq(draft) === left.after ? left : afterTheirs(left, draft))
    if (waiting === undefined) {
      if (left !== undefined && wentAnotherWay(left, draft)) this.#apart.add(id)
      return draft
    }
    const { after, events, place, afterAnotherTab } = waiting
    if (waiting !== left && events.length === 0 && place.halfDone === undefined) {
      this.gone(id)
      return draft
    }
    this.#cases.set(id, waiting)
    const whole = { ...draft, events: [...draft.events, ...events], place, saved: after }
    return afterAnotherTab ? { ...whole, afterAnotherTab } : whole
  }

  /** What waits of a case that was opened and had gone another way: whoever asks has it from then on. */
  takeApart(id: string): Waiting | undefined {
    const apart = this.#apart.delete(id) ? this.#cases.get(id) : undefined
    if (apart !== undefined) this.#cases.delete(id)
    return apart
  }

  /** A case of which nothing is on the disk yet. */
  begun(id: string): Draft | undefined {
    const waiting = this.#cases.get(id)
    return waiting?.after === 0 ? { events: waiting.events, place: waiting.place, saved: 0 } : undefined
  }

  /** Cases as the list shows them, in no order; `listed` of what is on the disk. */
  listed(listed: readonly Summary[]): readonly Summary[] {
    const waiting = [...this.#cases.values()].filter(({ events, after }) => events.length > 0 || after === 0)
    if (waiting.length === 0) return listed
    const ids = new Set(waiting.map(({ id }) => id))
    return [
      ...waiting.map(({ summary }): Summary => ({ ...summary, inMemory: true })),
      ...listed.filter((one) => !ids.has(one.case)),
    ]
  }

  /** The disk has these entries of a case: all that waits, where it waited for no less. */
  isOnDisk(id: string, after: number, seq: number): void {
    const waiting = this.#cases.get(id)
    if (waiting === undefined || after > waiting.after) return
    if (seq >= (waiting.events.at(-1)?.seq ?? waiting.after)) this.gone(id)
  }

  /** All entries of a case that there are on the disk: nothing waits that is among them. */
  areOnDisk(id: string, there: readonly CaseEvent[]): void {
    const written = new Map(there.map((event) => [event.seq, JSON.stringify(event)]))
    const isThere = (event: CaseEvent) => written.get(event.seq) === JSON.stringify(event)
    if (this.#cases.get(id)?.events.every(isThere)) this.gone(id)
  }

  gone(id: string): void {
    if (this.#cases.delete(id)) this.#written(id)
  }
}

/** What waits as a case of its own, `id`, of which nothing is on the disk yet; `there`: the events that it would have come after. */
export function apartFrom(
  { after, events, place, summary }: Waiting,
  there: readonly CaseEvent[],
  id: string,
): Waiting {
  const all = [...there.filter(({ seq }) => seq <= after), ...events]
  return {
    id,
    after: 0,
    events: all.map((event) => (event.type === 'opened' ? { ...event, case: id } : event)),
    place,
    summary: { ...summary, case: id },
  }
}

const wentAnotherWay = ({ after, events }: Waiting, draft: Draft): boolean =>
  after > 0 && lastSeq(draft) > after && without(events, draft.events).length > 0

/** What waited, after what another tab wrote since; nothing where the two don't stand beside each other. */
function afterTheirs(waiting: Waiting, draft: Draft): Waiting | undefined {
  const { events, place } = draft
  const last = lastSeq(draft)
  if (waiting.after === 0 || last < waiting.after) return undefined
  const since = events.filter(({ seq }) => seq > waiting.after)
  const ours = without(waiting.events, since)
  const theirs = without(since, waiting.events)
  const taken = new Set(theirs.map(aboutOf))
  if (theirs.some(({ type }) => ENDS.has(type)) || !ours.every((one) => isFree(one, taken))) return undefined
  const begun = { ...waiting.place.halfDone, ...place.halfDone }
  if (Object.entries(waiting.place.halfDone ?? {}).some(([name, form]) => begun[name] !== form)) return undefined
  return {
    ...waiting,
    after: last,
    events: ours.map((event, at) => ({
      ...event,
      seq: last + 1 + at,
      // It left before they wrote theirs.
      ...(event.type === 'document-issued' && theirs.length > 0 && { upTo: event.upTo ?? waiting.after }),
    })),
    place: Object.keys(begun).length === 0 ? place : { ...place, halfDone: begun },
    ...(theirs.length === 0 ? {} : { afterAnotherTab: true }),
  }
}

/** What may take from an answer what it is about. */
const ENDS: ReadonlySet<CaseEvent['type']> = new Set([
  'closed',
  'matter-withdrawn',
  'person-withdrawn',
  'device-withdrawn',
  'removal-withdrawn',
])
const aboutOf = (event: CaseEvent) =>
  'fact' in event ? `${event.subject} ${event.fact}` : 'instead' in event ? `${event.person} ${event.instead}` : ''

/** By name: what is kept knows only the types of the guidance. */
const OF_HARM: typeof HARM_RISKS = ['selfHarmRisk', 'otherHarmRisk']

/**
 * What was done was done, whatever was said since; about a child at risk it was done for what was said by then. Of two
 * that put the same right only one can stand.
 */
function isFree(event: CaseEvent, taken: ReadonlySet<string>): boolean {
  if ('fact' in event) return event.fact !== 'part' && !taken.has(aboutOf(event))
  if (event.type === 'urgent-met')
    return (
      !('instead' in event && taken.has(aboutOf(event))) &&
      !OF_HARM.some((fact) => taken.has(`${personKey(event.person)} ${fact}`))
    )
  return event.type === 'removal-reported' || event.type === 'document-issued'
}

function without(events: readonly CaseEvent[], others: readonly CaseEvent[]) {
  const there = new Set(others.map((event) => JSON.stringify(event)))
  return events.filter((event) => !there.has(JSON.stringify(event)))
}
