import { type Bytes, systemRandom } from './bytes'
import type { WholeCase } from './held-case'
import { type Json, seal, unseal } from './records'
import type { SealedDrafts } from './sealed-drafts'

const WAITING = { store: 'meta', caseId: 'waiting', number: 0, schema: 0 } as const

/** By case: answers that could not be written before a lock, in memory, under the vault's key. */
export class WaitingAnswers {
  readonly #sealed = new Map<string, Bytes>()

  get areThere(): boolean {
    return this.#sealed.size > 0
  }

  /** Seals what is not saved of a case; `saved`: its last event that is on the disk. */
  async keep(whole: WholeCase, saved: number, keyNow: () => Promise<CryptoKey | undefined>): Promise<void> {
    const { id, place, summary } = whole
    const events = whole.events.filter((event) => event.seq > saved)
    if (events.length === 0) {
      this.#sealed.delete(id)
      return
    }
    const key = await keyNow()
    if (key === undefined) return
    const waiting = { id, after: saved, events, place, summary } as unknown as Json
    this.#sealed.set(id, await seal(key, WAITING, waiting, systemRandom))
  }

  /** With the next open vault. What can't be written then waits on. */
  async writeInto(sealed: SealedDrafts, key: CryptoKey): Promise<void> {
    for (const [id, bytes] of this.#sealed) {
      const opened = await unseal(key, WAITING, bytes)
      const waiting = opened?.content as unknown as (WholeCase & { after: number }) | undefined
      if (waiting === undefined) continue
      await sealed.open(id)
      const written = await sealed.append(id, waiting.after, waiting.events, waiting.place, waiting.summary)
      if ('saved' in written) this.#sealed.delete(id)
    }
  }
}
