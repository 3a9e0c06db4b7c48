import { newId, systemRandom } from './bytes'
import type { Flushed, WholeCase } from './held-case'
import type { SealedDrafts } from './sealed-drafts'
import { apartFrom, Unwritten, type Waiting } from './unwritten'
import { leftOf, WaitingAnswers } from './waiting-answers'

interface LeftCasesDeps {
  /** Those of the open vault, and its key. */
  sealed(): SealedDrafts | undefined
  key(): Promise<CryptoKey | undefined>
  /** Two cases tell of the same. */
  noteAccount(one: string, other: string): Promise<void>
  /** Nothing of a case waits any more. */
  written(): void
}

/** What is not on the disk of cases that are left or locked: it stands on top of them while the vault is open, and waits. */
export class LeftCases {
  readonly #deps: LeftCasesDeps
  readonly #waiting = new WaitingAnswers()
  #unwritten: Unwritten | undefined

  constructor(deps: LeftCasesDeps) {
    this.#deps = deps
  }

  get someWait(): boolean {
    return this.#waiting.areThere
  }

  /** With an open vault: what stands on top of its cases. */
  begin(): Unwritten {
    this.#unwritten = new Unwritten((id) => this.#isWritten(id))
    return this.#unwritten
  }

  /** What waited before the vault was opened. */
  async write(): Promise<void> {
    const [sealed, key] = [this.#deps.sealed(), await this.#deps.key()]
    if (sealed && key && this.#unwritten) await this.#waiting.writeInto(sealed, this.#unwritten, key)
  }

  drop(): void {
    this.#unwritten = undefined
  }

  /** What is not on the disk waits, and stands in its case when that is opened again. */
  async left(whole: WholeCase, flushed?: Flushed): Promise<void> {
    const account = await this.#takenApart(whole)
    await this.#leave(whole, flushed)
    if (account === undefined) return
    // Named before it is written: a page that ends in between leaves no account that nobody is told of.
    await this.#deps.noteAccount(whole.id, account.id)
    await this.#deps.sealed()?.append(account.id, 0, account.events, account.place, account.summary)
  }

  async #leave(whole: WholeCase, flushed?: Flushed): Promise<void> {
    const known = flushed ?? { saved: this.#deps.sealed()?.savedOf(whole.id) ?? 0, all: false }
    const waiting = leftOf(whole, known)
    if (waiting === undefined) this.#unwritten?.areOnDisk(whole.id, whole.events)
    else await this.#waits(waiting)
  }

  /**
   * What waited, and can't come after what another tab wrote since, is a case of its own from now on, a second account:
   * nobody could get at it otherwise.
   */
  async #takenApart(whole: WholeCase): Promise<Waiting | undefined> {
    const apart = this.#unwritten?.takeApart(whole.id)
    const account = apart && (await this.#waits(apartFrom(apart, whole.events, newId(systemRandom))))
    if (account !== undefined) this.#waiting.forget(whole.id)
    return account
  }

  async #waits(waiting: Waiting): Promise<Waiting | undefined> {
    const kept = await this.#waiting.keep(waiting, this.#deps.key)
    if (kept !== undefined) this.#unwritten?.add(kept)
    return kept
  }

  #isWritten(id: string): void {
    this.#waiting.forget(id)
    this.#deps.written()
  }
}
