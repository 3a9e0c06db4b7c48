import { type Bytes, systemRandom } from './bytes'
import type { Flushed, WholeCase } from './held-case'
import { asJson, seal, unseal } from './records'
import type { SealedDrafts } from './sealed-drafts'
import type { Unwritten, Waiting } from './unwritten'

const WAITING = { store: 'meta', caseId: 'waiting', number: 0, schema: 0 } as const

/** By case: answers that could not be written before a lock, in memory, under the vault's key. */
export class WaitingAnswers {
  readonly #sealed = new Map<string, Bytes>()

  get areThere(): boolean {
    return this.#sealed.size > 0
  }

  /** Seals it; nothing where the vault is locked. What waits already is kept until it is written. */
  async keep(waiting: Waiting, keyNow: () => Promise<CryptoKey | undefined>): Promise<Waiting | undefined> {
    const key = await keyNow()
    if (key === undefined) return undefined
    this.#sealed.set(waiting.id, await seal(key, WAITING, asJson(waiting), systemRandom))
    return waiting
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
      const there = await sealed.open(id)
      unwritten.add(waiting)
      if ('problem' in there && there.problem.kind === 'case-erased') {
        this.#sealed.delete(id)
        unwritten.gone(id)
      }
      // It was being written when the time for the lock was up.
      else if ('events' in there && waiting.events.length > 0) unwritten.areOnDisk(id, there.events)
      if (this.#sealed.has(id)) await sealed.append(id, waiting.after, waiting.events, waiting.place, waiting.summary)
    }
  }
}

/** What is not saved of a case: its answers, and what is begun in it. */
export function leftOf({ events, ...whole }: WholeCase, { saved, all }: Flushed): Waiting | undefined {
  const left = events.filter((event) => event.seq > saved)
  return left.length === 0 && (all || whole.place.halfDone === undefined)
    ? undefined
    : { ...whole, events: left, after: saved }
}
