import type { Draft } from './drafts'
import type { WholeCase } from './held-case'

/** What could not be written of a case before a lock. `after`: its last event that is on the disk. */
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

  /** The disk has a case up to this event. */
  isOnDisk(id: string, seq: number): void {
    const waiting = this.#cases.get(id)
    if (waiting !== undefined && seq >= (waiting.events.at(-1)?.seq ?? waiting.after)) this.gone(id)
  }

  gone(id: string): void {
    if (this.#cases.delete(id)) this.#written(id)
  }
}
