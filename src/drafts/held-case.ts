import type { CaseEvent } from '../case/event'
import type { Place, Summary } from './drafts'

/** A case that is open on the screen, as the lock sees it. */
export interface HeldCase {
  /** Writes what is typed and not yet written. */
  flush(): Promise<Flushed>
  whole(): WholeCase
}

/** A case that is left. */
export interface LeftCase {
  /** Lets go of it, and answers what became of it. What could not be written is still in `whole`. */
  close(): Promise<Flushed>
  whole(): WholeCase
}

/** `saved`: the last `seq` that is safe. `all`: so is everything else, what is begun among it. */
export interface Flushed {
  saved: number
  all: boolean
}

export interface WholeCase {
  id: string
  events: readonly CaseEvent[]
  place: Place
  summary: Summary
}

/** Those that are open on this page. */
export class HeldCases {
  readonly #held = new Set<HeldCase>()

  /** Returns what lets go. */
  hold(held: HeldCase): () => void {
    this.#held.add(held)
    return () => this.#held.delete(held)
  }

  /** One after another. What goes wrong with one of them takes nothing from the others. */
  async each(work: (held: HeldCase) => Promise<void>): Promise<void> {
    for (const held of [...this.#held]) await work(held).catch(() => undefined)
  }
}
