import type { CaseEvent } from '../case/event'
import type { Draft, Summary } from './drafts'
import type { WholeCase } from './held-case'

/** What could not be written of a case before it was left or locked. `after`: its last event that is on the disk. */
export type Waiting = WholeCase & { readonly after: number }

/** While the vault is open: what could not be written before stands on top of what is on the disk, until it is there too. */
export class Unwritten {
  readonly #cases = new Map<string, Waiting>()
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
    const waiting = this.#cases.get(id)
    if (waiting === undefined || draft.events.at(-1)?.seq !== waiting.after) return draft
    const { after, events, place } = waiting
    return { ...draft, events: [...draft.events, ...events], place, saved: after }
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
