import { type Bytes, systemRandom } from './bytes'
import type { Flushed, WholeCase } from './held-case'
import { type Json, seal, unseal } from './records'
import type { SealedDrafts } from './sealed-drafts'
import type { Unwritten, Waiting } from './unwritten'

const WAITING = { store: 'meta', caseId: 'waiting', number: 0, schema: 0 } as const

/** By case: answers that could not be written before a lock, in memory, under the vault's key. */
export class WaitingAnswers {
  readonly #sealed = new Map<string, Bytes>()

  get areThere(): boolean {
    return this.#sealed.size > 0
  }

  /** Seals what is not saved of a case: its answers, and what is begun in it. What waits already is kept until it is written. */
  async keep(whole: WholeCase, { saved, all }: Flushed, keyNow: () => Promise<CryptoKey | undefined>): Promise<void> {
    const { id, place, summary } = whole
    const events = whole.events.filter((event) => event.seq > saved)
    if (events.length === 0 && (all || place.halfDone === undefined)) return
    const key = await keyNow()
    if (key === undefined) return
    const waiting = { id, after: saved, events, place, summary } as unknown as Json
    this.#sealed.set(id, await seal(key, WAITING, waiting, systemRandom))
  }

  /** It is on the disk, or erased. */
  forget(id: string): void {
    this.#sealed.delete(id)
  }

  /** With the next open vault. What can't be written then waits on, and stands on top of its case meanwhile. */
  async writeInto(sealed: SealedDrafts, unwritten: Unwritten, key: CryptoKey): Promise<void> {
    for (const [id, bytes] of this.#sealed) {
      const opened = await unseal(key, WAITING, bytes)
      const waiting = opened?.content as unknown as Waiting | undefined
      if (waiting === undefined) continue
      await sealed.open(id)
      unwritten.add(waiting)
      await sealed.append(id, waiting.after, waiting.events, waiting.place, waiting.summary)
    }
  }
}
