import type { CaseEvent } from '../case/event'
import type { Draft, Drafts, Place, Summary, Written } from './drafts'
import type { Problem } from './problems'

interface Held extends Draft {
  summary: Summary
}

/** Cases that closing the app loses: practice, and cases not kept yet. */
export class MemoryDrafts implements Drafts {
  readonly kept = 'in-memory'
  readonly #held = new Map<string, Held>()
  readonly #changed: () => void

  constructor(changed: () => void = () => {}) {
    this.#changed = changed
  }

  /** Whether closing the app would lose anything: a made-up case is nothing. */
  get holdsSomething(): boolean {
    return [...this.#held.values()].some(({ events }) => !isPractice(events))
  }

  holds(id: string): boolean {
    return this.#held.has(id)
  }

  async list(): Promise<readonly Summary[]> {
    return [...this.#held.values()].map((held) => held.summary).reverse()
  }

  async open(id: string): Promise<Draft | { problem: Problem }> {
    return this.#held.get(id) ?? { problem: { kind: 'case-missing' } }
  }

  async append(
    id: string,
    after: number,
    events: readonly CaseEvent[],
    place: Place,
    summary: Summary,
  ): Promise<Written> {
    const before = this.#held.get(id)?.events ?? []
    if ((before.at(-1)?.seq ?? 0) !== after) return { problem: { kind: 'changed-elsewhere' } }
    this.#held.set(id, { events: [...before, ...events], place, summary })
    this.#changed()
    return { saved: events.at(-1)?.seq ?? after }
  }

  async erase(id: string): Promise<void> {
    this.#held.delete(id)
    this.#changed()
  }
}

/** A made-up case says so from its first event on. */
export const isPractice = ([opened]: readonly CaseEvent[]): boolean =>
  opened?.type === 'opened' && opened.practice !== undefined
