import type { CaseEvent } from '../case/event'
import type { Draft, Drafts, Place, Summary, Written } from './drafts'
import type { MemoryDrafts } from './memory-drafts'
import type { Problem } from './problems'
import type { SealedDrafts } from './sealed-drafts'

/** Cases kept sealed, and beside them those that could not be sealed yet: they are in memory, and say so. */
export class BothDrafts implements Drafts {
  readonly kept = 'on-this-phone'
  readonly #sealed: SealedDrafts
  readonly #memory: MemoryDrafts

  constructor(sealed: SealedDrafts, memory: MemoryDrafts) {
    this.#sealed = sealed
    this.#memory = memory
  }

  async list(): Promise<readonly Summary[]> {
    const inMemory = (await this.#memory.list()).map((one): Summary => ({ ...one, inMemory: true }))
    return [...inMemory, ...(await this.#sealed.list())]
  }

  async open(id: string): Promise<Draft | { problem: Problem }> {
    if (!this.#memory.holds(id)) return this.#sealed.open(id)
    return { ...(await this.#memory.open(id)), kept: 'in-memory' }
  }

  append(id: string, after: number, events: readonly CaseEvent[], place: Place, summary: Summary): Promise<Written> {
    return (this.#memory.holds(id) ? this.#memory : this.#sealed).append(id, after, events, place, summary)
  }

  erase(id: string): Promise<unknown> {
    return (this.#memory.holds(id) ? this.#memory : this.#sealed).erase(id)
  }

  notBefore(): string {
    return this.#sealed.notBefore()
  }

  codeOf(id: string): string | undefined {
    return this.#sealed.codeOf(id)
  }
}
