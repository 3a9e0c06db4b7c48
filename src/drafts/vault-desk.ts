import { type Actor, createActor } from 'xstate'
import { systemRandom } from './bytes'
import { systemClock } from './clock'
import type { Drafts } from './drafts'
import type { Kdf } from './kdf'
import type { SlotKind } from './key-slots'
import { type LockEvent, lockMachine } from './lock-machine'
import { watchPage } from './lock-watch'
import { MemoryDrafts } from './memory-drafts'
import { browserPasskeys, passkeysOffered } from './passkey'
import { generateWords, loadWordList, VAULT_WORDS } from './passphrase'
import { bad, good, type Result } from './problems'
import { byteRow, rowsIn, SealedDatabase } from './sealed-database'
import { SealedDrafts } from './sealed-drafts'
import { shredSlots } from './shred-slots'
import { opfsSlotFiles, rowSlotFiles } from './slot-files'
import { openVault, type Vault } from './vault'
import type { Proof } from './ways-in'

export interface DeskDeps {
  kdf: Kdf
  newShredWorker: () => Worker
  passkeysAllowed: boolean
  wipeAfterWrongTries?: number
  /** Clear cases of an earlier version, to be sealed when the vault is made. */
  clearDrafts: () => Promise<Drafts | undefined>
  eraseClearDrafts: () => Promise<void>
  /** After a lock: nothing decrypted is left, the page begins anew. */
  reload: () => void
}

export type DeskState = 'looking' | 'no-vault' | 'locked' | 'unlocking' | 'unlocked'

export interface DeskView {
  state: DeskState
  covered: boolean
  /** There are cases in memory that closing the app would lose. */
  notKept: boolean
  updatedElsewhere: boolean
}

const STATE_OF: Record<string, DeskState> = {
  looking: 'looking',
  noVault: 'no-vault',
  locked: 'locked',
  unlocking: 'unlocking',
  unlocked: 'unlocked',
  locking: 'locked',
}

/** The vault, the lock and the cases behind them, as the screens use them. One for each page. */
export class VaultDesk {
  readonly #deps: DeskDeps
  readonly #database: SealedDatabase
  readonly #memory = new MemoryDrafts()
  readonly #listeners = new Set<() => void>()
  readonly #flushes = new Set<() => Promise<void>>()
  readonly #lock: Actor<ReturnType<typeof lockMachine>>
  #vault: Promise<Vault> | undefined
  #sealed: SealedDrafts | undefined
  #hasPin = false
  #notKept = false
  #updatedElsewhere = false
  #view: DeskView = { state: 'looking', covered: false, notKept: false, updatedElsewhere: false }

  constructor(deps: DeskDeps) {
    this.#deps = deps
    this.#database = new SealedDatabase('proportion-vault', () => {
      void this.#flush()
      this.#updatedElsewhere = true
      this.#say()
    })
    this.#lock = createActor(
      lockMachine(
        {
          flush: () => this.#flush(),
          dropKeys: () => this.#dropKeys(),
          afterLock: () => {
            if (!this.#hasPin) this.#deps.reload()
          },
        },
        systemClock(),
      ),
    )
    this.#lock.subscribe(() => this.#say())
    this.#lock.start()
    watchPage((event) => this.#lock.send(event), {
      document,
      window,
      clock: systemClock,
      coverOnBlur: /iPhone|iPad/.test(navigator.userAgent),
    })
    void this.#look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): DeskView => this.#view

  /** Where cases are kept now: sealed once the vault is open, in memory where there is none. Waits while it is locked. */
  async drafts(): Promise<Drafts> {
    await this.#until((state) => state === 'unlocked' || state === 'no-vault')
    return this.#sealed ?? this.#memory
  }

  /** Something typed may not be written yet: asked before a lock. Returns what takes it off again. */
  onFlush(flush: () => Promise<void>): () => void {
    this.#flushes.add(flush)
    return () => this.#flushes.delete(flush)
  }

  async newWords(): Promise<string[]> {
    return generateWords(VAULT_WORDS, await loadWordList(), systemRandom)
  }

  async waysIn(): Promise<SlotKind[]> {
    return (await this.#opened()).waysIn()
  }

  async erases(): Promise<boolean> {
    return (await this.#opened()).erases
  }

  passkeysOffered(): Promise<boolean> {
    return this.#deps.passkeysAllowed ? passkeysOffered(browserPasskeys(window)) : Promise.resolve(false)
  }

  /** Makes the vault, seals in it what was in memory or kept in clear, and leaves it open. */
  async create(
    words: readonly string[],
    pin?: string,
  ): Promise<Result<{ code: string; sealed: number; wasClear: number }>> {
    const vault = await this.#opened()
    const made = await vault.create(words, pin === undefined ? {} : { sessionsPin: pin })
    if (!made.ok) return made
    this.#hasPin = pin !== undefined
    this.#begin(vault)
    const fromMemory = await this.#moveIn(this.#memory)
    const clear = await this.#deps.clearDrafts()
    const fromClear = clear === undefined ? 0 : await this.#moveIn(clear)
    if (fromMemory === undefined || fromClear === undefined) return bad({ kind: 'storage-failed' })
    if (fromClear > 0) await this.#deps.eraseClearDrafts()
    this.#notKept = false
    await this.#sealed?.checkpoint()
    await this.#database.fillReserve().catch(() => undefined)
    this.#send('made')
    void navigator.storage?.persist?.()
    return good({ code: made.value.code, sealed: fromMemory + fromClear, wasClear: fromClear })
  }

  async unlock(proof: Proof, pin?: string): Promise<Result<void>> {
    const vault = await this.#opened()
    this.#send('unlock')
    const opened = await vault.unlock(proof, pin === undefined ? {} : { sessionsPin: pin })
    if (opened.ok && pin !== undefined) this.#hasPin = true
    return this.#after(vault, opened)
  }

  async unlockWithPin(typed: string): Promise<Result<void>> {
    const vault = await this.#opened()
    this.#send('unlock')
    return this.#after(vault, await vault.unlockWithPin(typed))
  }

  get hasPin(): boolean {
    return this.#hasPin
  }

  /** Step-up: asked again before an export, printing, wiping. */
  async prove(proof: Proof | { by: 'pin'; typed: string }): Promise<Result<void>> {
    const vault = await this.#opened()
    return proof.by === 'pin' ? vault.proveWithPin(proof.typed) : vault.prove(proof)
  }

  async changePassphrase(proof: Proof, words: readonly string[]) {
    return (await this.#opened()).changePassphrase(proof, words)
  }

  async renewRecoveryCode(proof: Proof) {
    return (await this.#opened()).renewRecoveryCode(proof)
  }

  async addPasskey(proof: Proof) {
    return (await this.#opened()).addPasskey(proof, 'Cases on this phone')
  }

  async removePasskey() {
    return (await this.#opened()).removePasskey()
  }

  lock(): void {
    this.#send('lock')
  }

  cover(): void {
    this.#send('cover')
  }

  uncover(): void {
    this.#send('uncover')
  }

  /** Overwrites the key parts, then deletes. Resolves only when nothing here can be opened again. */
  async wipe(): Promise<Result<void>> {
    const wiped = await (await this.#opened()).wipe()
    if (wiped.ok) {
      this.#sealed = undefined
      this.#send('wiped')
      this.#deps.reload()
    }
    return wiped
  }

  /** A case was begun without a vault. */
  noteNotKept(): void {
    this.#notKept = true
    this.#say()
  }

  async #look(): Promise<void> {
    const vault = await (await this.#opened()).exists()
    this.#lock.send({ type: 'found', vault, at: systemClock() })
  }

  #opened(): Promise<Vault> {
    this.#vault ??= this.#open()
    return this.#vault
  }

  async #open(): Promise<Vault> {
    const files =
      (await opfsSlotFiles(this.#deps.newShredWorker)) ??
      rowSlotFiles(byteRow(this.#database, 'shred-a'), byteRow(this.#database, 'shred-b'))
    return openVault({
      rows: rowsIn(this.#database),
      shred: shredSlots(files, systemRandom),
      kdf: this.#deps.kdf,
      random: systemRandom,
      now: () => Date.now(),
      monotonic: () => performance.now(),
      passkeys: this.#deps.passkeysAllowed ? browserPasskeys(window) : undefined,
      wipeAfterWrongTries: this.#deps.wipeAfterWrongTries,
    })
  }

  async #after(vault: Vault, opened: Result<void>): Promise<Result<void>> {
    if (!opened.ok) {
      this.#send('refused')
      return opened
    }
    this.#begin(vault)
    this.#send('opened')
    void this.#database.fillReserve().catch(() => undefined)
    return opened
  }

  #begin(vault: Vault): void {
    this.#sealed = new SealedDrafts(this.#database, vault, systemRandom)
  }

  /** Seals every case of another store; each is read back before it counts. Undefined where one could not be. */
  async #moveIn(from: Drafts): Promise<number | undefined> {
    const sealed = this.#sealed
    if (sealed === undefined) return undefined
    let moved = 0
    for (const summary of await from.list()) {
      const draft = await from.open(summary.case)
      if ('problem' in draft) return undefined
      const written = await sealed.append(summary.case, 0, draft.events, draft.place, summary)
      if ('problem' in written) return undefined
      const back = await sealed.open(summary.case)
      if ('problem' in back || JSON.stringify(back.events) !== JSON.stringify(draft.events)) return undefined
      await from.erase(summary.case)
      moved += 1
    }
    return moved
  }

  async #flush(): Promise<void> {
    await Promise.all([...this.#flushes].map((flush) => flush()))
    await this.#sealed?.checkpoint().catch(() => undefined)
  }

  #dropKeys(): void {
    this.#sealed = undefined
    void this.#vault?.then((vault) => vault.lock())
  }

  #send(type: Exclude<LockEvent['type'], 'found'>): void {
    this.#lock.send({ type, at: systemClock() })
  }

  #say(): void {
    const { value } = this.#lock.getSnapshot()
    const top = typeof value === 'string' ? value : (Object.keys(value)[0] ?? '')
    const inner = typeof value === 'string' ? '' : String(Object.values(value)[0])
    this.#view = {
      state: STATE_OF[top] ?? 'looking',
      covered: inner === 'covered',
      notKept: this.#notKept,
      updatedElsewhere: this.#updatedElsewhere,
    }
    for (const listener of this.#listeners) listener()
  }

  #until(holds: (state: DeskState) => boolean): Promise<void> {
    if (holds(this.#view.state)) return Promise.resolve()
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (!holds(this.#view.state)) return
        stop()
        resolve()
      })
    })
  }
}
