import { isoDay } from '../case/days'
import { systemRandom } from './bytes'
import { LIST_ROWS } from './case-list'
import { aloneWith } from './case-lock'
import { APP_EPOCH, type SealedDatabase } from './database'
import type { DeskView } from './desk-view'
import type { Flushed, HeldCases, WholeCase } from './held-case'
import { CLOCK_NOTE, KeptClock } from './kept-clock'
import { LeftCases } from './left-cases'
import type { LeftToDo } from './left-to-do'
import { bad, type Result } from './problems'
import type { Json } from './records'
import type { Periods } from './retention'
import { SealedDrafts } from './sealed-drafts'
import { rowOf, SealedNotes } from './sealed-notes'
import { freshRows, type ReadAhead, readAhead, readSealedRows } from './sealed-rows'
import { Stays } from './stays'
import type { Vault } from './vault'
import type { VaultHere } from './vault-here'
import { rowsIn } from './vault-rows'

interface OpenCasesDeps {
  database: SealedDatabase
  vault: VaultHere
  held: HeldCases
  leftToDo: LeftToDo
  periods(): Periods
  erase(id: string, reason: string, still?: () => Promise<boolean>): Promise<Result<void>>
  /** Two cases tell of the same. */
  noteAccount(one: string, other: string): Promise<void>
  say(known: Partial<DeskView>): void
  /** Answers that wait to be written have come or gone. */
  waitingChanged(): void
}

/** Whether the recovery code is on paper. */
export const PAPER = 'paper code'

const VAULT_ROWS = ['vault', rowOf(CLOCK_NOTE)] as const

/** The stores behind an open vault. At a lock they go with its keys; what could not be written waits, sealed in memory. */
export class OpenCases {
  readonly #deps: OpenCasesDeps
  readonly #clock = new KeptClock(() => this.notes)
  readonly #left: LeftCases
  sealed: SealedDrafts | undefined
  notes: SealedNotes | undefined
  stays: Stays | undefined

  constructor(deps: OpenCasesDeps) {
    this.#deps = deps
    this.#left = new LeftCases({
      sealed: () => this.sealed,
      key: () => this.#keyNow(),
      noteAccount: (one, other) => deps.noteAccount(one, other),
      written: () => this.#waitingChanged(),
    })
  }

  get someWait(): boolean {
    return this.#left.someWait
  }

  /** After what the vault itself needs to open has been asked for. */
  readAhead(): ReadAhead {
    return readAhead(this.#deps.database, [...VAULT_ROWS, ...LIST_ROWS], () => performance.now())
  }

  /** Nothing where a lock came in between. */
  async begin(vault: Vault, ahead?: ReadAhead): Promise<SealedDrafts | undefined> {
    const { database, say } = this.#deps
    const vaultId = vault.vaultId()
    if (vaultId === undefined) return undefined
    const sealed = new SealedDrafts(database, vault, systemRandom, ahead, this.#left.begin())
    const notes = new SealedNotes(database, vault, systemRandom)
    this.sealed = sealed
    this.notes = notes
    const { meta } = (await freshRows(ahead)) ?? (await readSealedRows(database, VAULT_ROWS))
    const newerData = Number(meta.get('vault')?.epoch) > APP_EPOCH
    if (!newerData) {
      this.#readClock(await notes.opened(CLOCK_NOTE, meta.get(rowOf(CLOCK_NOTE))))
      sealed.clockSeen(this.#clock.mark.highWater)
      await this.#left.write()
      this.#waitingChanged()
      this.#finishLater(vault, vaultId, sealed, notes)
      // At once: the phone may be full with the next answer. Where it is there, nothing is written.
      void database.fillReserve(vaultId).catch(() => undefined)
    }
    this.stays = new Stays({
      notes,
      drafts: sealed,
      erase: this.#deps.erase,
      periods: () => this.#deps.periods(),
      mark: () => this.#clock.mark,
      now: () => Date.now(),
    })
    const lost = { gone: false, wipedAfterTries: false, erased: false, outOfReach: false, unavailable: false }
    const by = vault.openedBy()
    // With a PIN, or a finger, nothing is known of the words that was not before.
    if (by === 'recovery' || by === 'passphrase') say({ openedByCode: by === 'recovery' })
    say({ newerData, hasPin: vault.hasPin(), madeElsewhere: false, ...lost })
    return sealed
  }

  drop(): void {
    this.sealed = undefined
    this.#left.drop()
    this.notes = undefined
    this.stays = undefined
    this.#deps.vault.lock()
    if (this.someWait) this.#deps.say({ waiting: true })
  }

  /** Before a lock. What can't be written is sealed in memory, so that no answer goes with the keys. */
  async flush(): Promise<void> {
    const { leftToDo, waitingChanged } = this.#deps
    const left = leftToDo.now()
    await this.flushHeld()
    waitingChanged()
    await this.sealed?.checkpoint().catch(() => undefined)
    await this.#clock.hasShown(this.sealed?.clockSeen() ?? 0)
    await left
  }

  /** The cases alone: a page that is about to go has no time for more. */
  flushHeld(): Promise<void> {
    return this.#deps.held.each(async (one) => {
      const flushing = one.flush().catch(() => undefined)
      // Sealed meanwhile: a phone that hangs must not take with it what it is writing when the time for the lock is up.
      await this.left(one.whole())
      const flushed = await flushing
      await this.left(one.whole(), flushed)
    })
  }

  /** A case that is left, or about to be locked. */
  left(whole: WholeCase, flushed?: Flushed): Promise<void> {
    return this.#left.left(whole, flushed)
  }

  /** One that is left on an open page: whoever goes on is told what would be lost. */
  async leave(whole: WholeCase, flushed: Flushed): Promise<void> {
    await this.left(whole, flushed)
    this.#waitingChanged()
  }

  async clockIsRight(): Promise<void> {
    await this.#clock.isRight()
    this.#askOfClock(false)
  }

  /**
   * First its key, then its rows. On a full phone that makes room again. Whoever works on it in another tab is not robbed
   * of it. `still`: whether it is to go, asked once nobody can write to it any more.
   */
  async erase(
    sealed: SealedDrafts,
    vaultId: string,
    id: string,
    reason: string,
    still: () => Promise<boolean> = async () => true,
  ): Promise<Result<void>> {
    const erased = await aloneWith(id, async () =>
      (await still()) ? sealed.erase(id, reason, isoDay(new Date())) : bad({ kind: 'changed-elsewhere' }),
    )
    await this.#deps.database.fillReserve(vaultId).catch(() => undefined)
    return erased
  }

  #finishLater(vault: Vault, vaultId: string, sealed: SealedDrafts, notes: SealedNotes): void {
    this.#deps.leftToDo.add(async () => {
      if (vault.vaultId() !== vaultId) return
      await this.#noTries()
      await sealed.finishErasing()
      const paper = await notes.get(PAPER)
      // Of the first one nothing is noted before it is said to be on paper.
      const written = paper instanceof Object && 'written' in paper && paper.written === true
      // Whoever has opened them with it has it, whether or not that was said.
      this.#deps.say({ codeNotWritten: !written && vault.openedBy() !== 'recovery' })
    })
    this.#deps.leftToDo.add(async () => {
      if (vault.vaultId() === vaultId) this.#deps.say({ damagedWays: await vault.damagedWays() })
    })
  }

  /** Whichever way the vault was opened. */
  async #noTries(): Promise<void> {
    const rows = rowsIn(this.#deps.database)
    if ((await rows.loadTries()).count > 0) await rows.noTries()
  }

  #readClock(kept: Json | undefined): void {
    const found = this.#clock.read(kept)
    if (found === 'asks') this.#askOfClock(true)
    // A new day counts once it is written down: the officer may be gone again in a moment.
    else if (found === 'new-day') void this.#clock.keep().catch(() => undefined)
    else this.#deps.leftToDo.add(() => this.#clock.keep())
  }

  #askOfClock(clockAsks: boolean): void {
    this.#deps.say({ clockAsks })
  }

  #waitingChanged(): void {
    this.#deps.waitingChanged()
    this.#deps.say({ waiting: this.someWait })
  }

  async #keyNow(): Promise<CryptoKey | undefined> {
    const key = await this.#deps.vault.key()
    return this.sealed && key
  }
}
