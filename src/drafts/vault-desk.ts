import { type Actor, createActor } from 'xstate'
import { isAppleTouch } from './apple-touch'
import { BothDrafts } from './both-drafts'
import { systemRandom } from './bytes'
import { LIST_ROWS } from './case-list'
import { caseLock } from './case-lock'
import { systemClock } from './clock'
import { APP_EPOCH, SealedDatabase } from './database'
import { type DeskState, type DeskView, NOTHING_KNOWN } from './desk-view'
import type { Drafts } from './drafts'
import type { Tombstone } from './erasing'
import type { HeldCase } from './held-case'
import type { Kdf } from './kdf'
import { CLOCK_NOTE, KeptClock } from './kept-clock'
import type { SlotKind } from './key-slots'
import { type LockEvent, lockMachine } from './lock-machine'
import { watchPage } from './lock-watch'
import { MemoryDrafts } from './memory-drafts'
import { type MovedIn, moveIn } from './moving-in'
import { browserPasskeys, passkeysOffered } from './passkey'
import { generateWords, loadWordList, VAULT_WORDS } from './passphrase'
import { problemOf } from './problem-of'
import { bad, good, type Problem, type Result } from './problems'
import type { Json } from './records'
import type { Periods } from './retention'
import { SealedDrafts } from './sealed-drafts'
import { rowOf, SealedNotes } from './sealed-notes'
import { freshRows, type ReadAhead, readAhead, readSealedRows } from './sealed-rows'
import { type SlotFiles, shredSlots } from './shred-slots'
import { slotFilesHere } from './slot-files-here'
import { Stays } from './stays'
import { openVault, type Vault } from './vault'
import { rowsIn } from './vault-rows'
import { WaitingAnswers } from './waiting-answers'
import type { Proof } from './ways-in'
import { NO_TRIES } from './wrong-tries'

export interface DeskDeps {
  kdf: Kdf
  newShredWorker: () => Worker
  /** What the force has set, as far as it is known now. */
  arranged(): Arranged
  /** Cases that an earlier version kept in clear, to be sealed when the vault is made. */
  clearDrafts: () => Promise<Drafts | undefined>
  eraseClearDrafts: () => Promise<void>
  /** After a lock: nothing decrypted is left, the page begins anew. */
  reload: () => void
}

export interface Arranged {
  retention: Periods
  lock: { idleMinutes: number; hiddenSeconds: number }
  passkeysAllowed: boolean
  wipeAfterWrongTries: 'off' | number
}

const STATE_OF: Record<string, DeskState> = {
  looking: 'looking',
  noVault: 'no-vault',
  locked: 'locked',
  unlocking: 'unlocking',
  unlocked: 'unlocked',
  locking: 'locking',
}

/** The vault, the lock and the cases behind them, as the screens use them. One for each page. */
export class VaultDesk {
  readonly #deps: DeskDeps
  readonly #database: SealedDatabase
  readonly #memory = new MemoryDrafts(() => this.#memoryChanged())
  /** Lets go of the lock that says, to every tab, that a reload would lose a case or an answer. */
  #memoryIsSafe: (() => void) | undefined
  readonly #listeners = new Set<() => void>()
  readonly #held = new Set<HeldCase>()
  readonly #lock: Actor<ReturnType<typeof lockMachine>>
  #vault: Promise<Vault> | undefined
  #files: Promise<SlotFiles> | undefined
  #sealed: SealedDrafts | undefined
  #notes: SealedNotes | undefined
  #stays: Stays | undefined
  readonly #clock = new KeptClock(() => this.#notes)
  readonly #waiting = new WaitingAnswers()
  readonly #leftToDo: (() => Promise<unknown>)[] = []
  /** The page is about to begin anew: whatever is typed into it would be lost. */
  #reloads = false
  #view: DeskView = NOTHING_KNOWN

  constructor(deps: DeskDeps) {
    this.#deps = deps
    this.#database = new SealedDatabase('proportion-vault', {
      flush: () => this.#flush(),
      updatedElsewhere: () => this.#say({ updatedElsewhere: true }),
      erasedElsewhere: () => {
        this.#dropKeys()
        deps.reload()
      },
      closed: () => void this.#afterClose(),
    })
    this.#lock = createActor(
      lockMachine(
        {
          flush: () => this.#flush(),
          dropKeys: () => this.#dropKeys(),
          afterLock: () => {
            if (this.#view.hasPin || this.#waiting.areThere || this.#memory.holdsSomething) return
            this.#reloads = true
            deps.reload()
          },
          limits: () => {
            const { idleMinutes, hiddenSeconds } = deps.arranged().lock
            return { idleMs: idleMinutes * 60_000, hiddenMs: hiddenSeconds * 1000 }
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
      coverOnBlur: isAppleTouch(),
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
    if (this.#sealed === undefined) return this.#memory
    return this.#memory.holdsSomething ? new BothDrafts(this.#sealed, this.#memory) : this.#sealed
  }

  /** How long cases stay and what is due; only with an open vault. */
  stays(): Stays | undefined {
    return this.#stays
  }

  notes(): SealedNotes | undefined {
    return this.#notes
  }

  /** A case is open on the screen: it is asked before a lock, and taken into memory when the vault is gone. Returns what lets go. */
  hold(held: HeldCase): () => void {
    this.#held.add(held)
    return () => this.#held.delete(held)
  }

  async newWords(count = VAULT_WORDS): Promise<string[]> {
    return generateWords(count, await loadWordList(), systemRandom)
  }

  async waysIn(): Promise<SlotKind[]> {
    return (await this.#opened()).waysIn()
  }

  /** Whether deleting here is erasing. */
  async erases(): Promise<boolean> {
    return (await this.#opened()).erases()
  }

  passkeysOffered(): Promise<boolean> {
    return this.#deps.arranged().passkeysAllowed ? passkeysOffered(browserPasskeys(window)) : Promise.resolve(false)
  }

  /** Makes the vault, seals in it what was in memory or kept in clear, and leaves it open. One tab at a time. */
  create(words: readonly string[]): Promise<Result<{ code: string; moved: MovedIn; wereClear: MovedIn }>> {
    return navigator.locks.request('vault-making', () =>
      this.#try(async () => {
        const vault = await this.#opened()
        const made = await vault.create(words)
        if (!made.ok) {
          if (made.problem.kind === 'vault-already-there') this.#tellFound(true)
          return made
        }
        void navigator.storage?.persist?.().catch(() => false)
        await this.#flush()
        const sealed = await this.#begin(vault)
        if (sealed === undefined) return bad({ kind: 'locked' })
        await this.#notes?.put(PAPER, { written: false })
        const moved = await moveIn(this.#memory, sealed)
        const wereClear = await this.#sealWhatIsClear(sealed)
        await sealed.checkpoint().catch(() => undefined)
        this.#send('made')
        return good({ code: made.value.code, moved, wereClear })
      }),
    )
  }

  /** Once more, where there was no room for it when the vault was made. */
  keepWhatIsInMemory(): Promise<Result<MovedIn>> {
    return this.#try(async () => {
      await this.#flush()
      return this.#sealed === undefined ? bad({ kind: 'locked' }) : good(await moveIn(this.#memory, this.#sealed))
    })
  }

  /** A secret is being typed: what works out the key is made ready meanwhile. */
  warm(): void {
    this.#deps.kdf.warm?.()
  }

  unlock(proof: Proof, pin?: string): Promise<Result<void>> {
    return this.#try(async () => {
      const vault = await this.#found()
      this.#send('unlock')
      const opening = vault.unlock(proof, pin === undefined ? {} : { sessionsPin: pin })
      const ahead = this.#readAhead()
      return this.#after(vault, await opening, ahead)
    })
  }

  unlockWithPin(typed: string): Promise<Result<void>> {
    return this.#try(async () => {
      const vault = await this.#found()
      this.#send('unlock')
      const opening = vault.unlockWithPin(typed)
      const ahead = this.#readAhead()
      return this.#after(vault, await opening, ahead)
    })
  }

  /** A PIN for as long as this page lives; the key is unwrapped once more for it. */
  async setPin(proof: Proof, pin: string): Promise<Result<void>> {
    const vault = await this.#opened()
    const set = await this.#told(vault.unlock(proof, { sessionsPin: pin }))
    this.#say({ hasPin: vault.hasPin() })
    return set
  }

  async forgetPin(): Promise<void> {
    const vault = await this.#opened()
    vault.forgetPin()
    this.#say({ hasPin: false })
  }

  /** Step-up: asked again before an export, printing, wiping. */
  async prove(proof: Proof | { by: 'pin'; typed: string }): Promise<Result<void>> {
    const vault = await this.#opened()
    const proven = await this.#told(proof.by === 'pin' ? vault.proveWithPin(proof.typed) : vault.prove(proof))
    this.#say({ hasPin: vault.hasPin() })
    return proven
  }

  async changePassphrase(proof: Proof, words: readonly string[]): Promise<Result<void>> {
    return this.#told((await this.#opened()).changePassphrase(proof, words))
  }

  async renewRecoveryCode(proof: Proof): Promise<Result<{ code: string }>> {
    const renewed = await this.#told((await this.#opened()).renewRecoveryCode(proof))
    if (renewed.ok) await this.#notes?.put(PAPER, { written: false })
    return renewed
  }

  /** The officer has the recovery code on paper: a lock that comes while it is being written down takes it away. */
  async codeIsWritten(): Promise<void> {
    await this.#notes?.put(PAPER, { written: true })
    this.#say({ codeNotWritten: false })
  }

  async addPasskey(proof: Proof): Promise<Result<void>> {
    return this.#told((await this.#opened()).addPasskey(proof, 'Cases on this phone'))
  }

  async removePasskey(): Promise<Result<void>> {
    return (await this.#opened()).removePasskey()
  }

  /** Whose cases these are, in the officer's own words, sealed with them. */
  async owner(): Promise<string> {
    const kept = await this.#notes?.get(OWNER)
    return typeof kept === 'string' ? kept : ''
  }

  async nameOwner(owner: string): Promise<Result<void>> {
    return (await this.#notes?.put(OWNER, owner)) ?? bad({ kind: 'locked' })
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

  /** Erases one case: its key first, then its rows. On a full phone that makes room again. */
  eraseCase(id: string, reason: string): Promise<Result<void>> {
    return this.#orProblem(async () => {
      const { id: vaultId } = await this.#ids()
      const sealed = this.#sealed
      if (sealed === undefined || vaultId === undefined || this.#memory.holds(id)) {
        await this.#memory.erase(id)
        return good(undefined)
      }
      const erase = () => sealed.erase(id, reason, new Date().toISOString().slice(0, 10))
      // Whoever works on it in another tab is not robbed of it.
      const erased = await navigator.locks
        .request(caseLock(id), { signal: AbortSignal.timeout(LEFT_MS) }, erase)
        .catch((refused: Error) => {
          if (refused.name !== 'TimeoutError' && refused.name !== 'AbortError') throw refused
          return bad({ kind: 'open-in-another-tab' })
        })
      await this.#database.fillReserve(vaultId).catch(() => undefined)
      return erased
    })
  }

  /** What stays behind of the cases that were erased. */
  async erasedCases(): Promise<readonly Tombstone[]> {
    return (await this.#sealed?.erasedCases()) ?? []
  }

  /** The end of a case's sealed chain, for its handover. */
  lastOf(id: string): string | undefined {
    return this.#sealed?.lastOf(id)
  }

  /** Overwrites the key parts, then deletes. Resolves only when nothing here can be opened again. */
  async wipe(): Promise<Result<void>> {
    const wiped = await (await this.#opened()).wipe()
    if (!wiped.ok) return wiped
    await this.#deps.eraseClearDrafts().catch(() => undefined)
    this.#send('wiped')
    this.#deps.reload()
    return wiped
  }

  /** The officer says that the date which the clock shows is today's. */
  async clockIsRight(): Promise<void> {
    await this.#clock.isRight()
    this.#say({ clockAsks: false })
  }

  /** A write found the vault gone. What is on the screen is taken into memory, and can be kept anew or handed over. */
  async vaultIsGone(): Promise<void> {
    if (this.#view.state !== 'unlocked') return
    await this.#ofEachHeld(async (held) => {
      // Takes in what is half typed; that it can't be written is known.
      await held.flush().catch(() => 0)
      const { id, events, place, summary } = held.whole()
      // Of two copies of a case the one that knows more counts, whichever is asked first.
      const there = await this.#memory.open(id)
      const after = 'events' in there ? (there.events.at(-1)?.seq ?? 0) : 0
      const rest = events.filter((event) => event.seq > after)
      if (rest.length > 0) await this.#memory.append(id, after, rest, place, summary)
    })
    this.#dropKeys()
    this.#vault = undefined
    this.#say({ gone: true, hasPin: false })
    this.#send('wiped')
  }

  async #look(): Promise<void> {
    void this.#lookForClear()
    try {
      this.#tellFound(await (await this.#opened()).exists())
    } catch {
      this.#say({ unavailable: true })
      this.#tellFound(false)
    }
  }

  async #lookForClear(): Promise<void> {
    const clear = await this.#deps.clearDrafts().catch(() => undefined)
    const inClear = (await clear?.list().catch(() => []))?.length ?? 0
    if (inClear > 0) this.#say({ inClear })
  }

  /** A browser that refuses its storage is a value too. */
  async #orProblem<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await work()
    } catch (failure) {
      return bad(problemOf(failure, this.#database.isGivenUp))
    }
  }

  /** The same for what the lock waits for. */
  #try<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    return this.#orProblem(() =>
      work().catch((failure: unknown) => {
        this.#send('refused')
        throw failure
      }),
    )
  }

  /** The vault, once it is known whether there is one: the lock takes no key before. */
  async #found(): Promise<Vault> {
    await this.#until((state) => state !== 'looking')
    return this.#opened()
  }

  #tellFound(vault: boolean): void {
    this.#lock.send({ type: 'found', vault, at: systemClock() })
  }

  #opened(): Promise<Vault> {
    if (this.#vault === undefined) {
      const opening = this.#open()
      this.#vault = opening
      opening.catch(() => {
        if (this.#vault === opening) this.#vault = undefined
      })
    }
    return this.#vault
  }

  async #open(): Promise<Vault> {
    const { arranged, kdf } = this.#deps
    // Looked for while the vault's own rows are read: whether that went well is seen when a key part is needed.
    this.#slotFiles().catch(() => undefined)
    return openVault({
      rows: rowsIn(this.#database),
      shred: shredSlots(
        () => this.#slotFiles(),
        systemRandom,
        (work) => navigator.locks.request('shred-slots', work),
      ),
      kdf,
      random: systemRandom,
      now: () => Date.now(),
      monotonic: () => performance.now(),
      get passkeys() {
        return arranged().passkeysAllowed ? browserPasskeys(window) : undefined
      },
      get wipeAfterWrongTries() {
        const { wipeAfterWrongTries } = arranged()
        return wipeAfterWrongTries === 'off' ? undefined : wipeAfterWrongTries
      },
      later: (work) => this.#later(work),
    })
  }

  #slotFiles(): Promise<SlotFiles> {
    if (this.#files === undefined) {
      const looking = slotFilesHere(this.#database, this.#deps.newShredWorker).then((files) => {
        this.#database.reserve = files.reserve
        return files
      })
      this.#files = looking
      looking.catch(() => {
        if (this.#files === looking) this.#files = undefined
      })
    }
    return this.#files
  }

  /** After what the vault itself needs to open has been asked for. */
  #readAhead(): ReadAhead {
    return readAhead(this.#database, ['vault', rowOf(CLOCK_NOTE), ...LIST_ROWS], () => performance.now())
  }

  /** What an unlock leaves to do waits until the officer has been served: a write would keep a read waiting. */
  #later(work: () => Promise<unknown>): void {
    if (this.#leftToDo.push(work) === 1) setTimeout(() => void this.#doWhatIsLeft(), SERVED_MS)
  }

  async #doWhatIsLeft(): Promise<void> {
    await Promise.allSettled(this.#leftToDo.splice(0).map((work) => work()))
  }

  async #after(vault: Vault, opened: Result<void>, ahead: ReadAhead): Promise<Result<void>> {
    this.#say({ hasPin: vault.hasPin() })
    const sealed = opened.ok ? await this.#begin(vault, ahead) : undefined
    if (!opened.ok || sealed === undefined) {
      const problem: Problem = opened.ok ? { kind: 'locked' } : opened.problem
      this.#send('refused')
      this.#noteWiped(problem)
      return bad(problem)
    }
    if (this.#memory.holdsSomething) await moveIn(this.#memory, sealed)
    // Asked again: installed since, the app may be given what a tab was refused.
    void navigator.storage
      ?.persisted?.()
      .then((is) => is || navigator.storage.persist())
      .catch(() => false)
    if (this.#view.inClear > 0) this.#say({ wereClear: (await this.#sealWhatIsClear(sealed)).ids.length })
    // With what the list shows first: it is drawn once, and not empty before.
    await sealed.newest()
    this.#send('opened')
    return opened
  }

  /** Every proof counts as a try, and the last one may have erased everything. */
  async #told<Value>(proving: Promise<Result<Value>>): Promise<Result<Value>> {
    const proven = await proving
    if (!proven.ok) this.#noteWiped(proven.problem)
    return proven
  }

  #noteWiped({ kind }: Problem): void {
    if (kind !== 'no-vault' && kind !== 'wiped-after-wrong-tries') return
    if (kind === 'wiped-after-wrong-tries') void this.#deps.eraseClearDrafts().catch(() => undefined)
    this.#say(kind === 'no-vault' ? { gone: true } : { wipedAfterTries: true })
    this.#send('wiped')
  }

  /** The open vault's stores; nothing where a lock came in between. */
  async #begin(vault: Vault, ahead?: ReadAhead): Promise<SealedDrafts | undefined> {
    const vaultId = vault.vaultId()
    if (vaultId === undefined) return undefined
    const sealed = new SealedDrafts(this.#database, vault, systemRandom, ahead)
    const notes = new SealedNotes(this.#database, vault, systemRandom)
    this.#sealed = sealed
    this.#notes = notes
    const { meta } = (await freshRows(ahead)) ?? (await readSealedRows(this.#database, ['vault', rowOf(CLOCK_NOTE)]))
    const newerData = Number(meta.get('vault')?.epoch) > APP_EPOCH
    if (!newerData) {
      this.#readClock(await notes.opened(CLOCK_NOTE, meta.get(rowOf(CLOCK_NOTE))))
      sealed.clockSeen(this.#clock.mark.highWater)
      await this.#writeWaiting(vault, sealed)
      this.#later(async () => {
        if (vault.vaultId() !== vaultId) return
        await this.#noTries()
        await sealed.finishErasing()
        const paper = await notes.get(PAPER)
        this.#say({ codeNotWritten: paper instanceof Object && 'written' in paper && paper.written === false })
      })
      // At once: the phone may be full with the next answer. Where it is there, nothing is written.
      void this.#database.fillReserve(vaultId).catch(() => undefined)
    }
    this.#stays = new Stays({
      notes: this.#notes,
      drafts: sealed,
      erase: (id, reason) => this.eraseCase(id, reason),
      periods: () => this.#deps.arranged().retention,
      mark: () => this.#clock.mark,
      now: () => Date.now(),
    })
    this.#say({ newerData, hasPin: vault.hasPin(), gone: false })
    return sealed
  }

  /** Whichever way the vault was opened. */
  async #noTries(): Promise<void> {
    const rows = rowsIn(this.#database)
    if ((await rows.loadTries()).count > 0) await rows.saveTries(NO_TRIES)
  }

  #readClock(kept: Json | undefined): void {
    const found = this.#clock.read(kept)
    if (found === 'asks') this.#say({ clockAsks: true })
    // A new day counts once it is written down: the officer may be gone again in a moment.
    else if (found === 'new-day') void this.#clock.keep().catch(() => undefined)
    else this.#later(() => this.#clock.keep())
  }

  async #sealWhatIsClear(sealed: SealedDrafts): Promise<MovedIn> {
    const clear = await this.#deps.clearDrafts().catch(() => undefined)
    if (clear === undefined) return { ids: [], left: 0 }
    const moved = await moveIn(clear, sealed)
    if (moved.left === 0) await this.#deps.eraseClearDrafts().catch(() => undefined)
    this.#say({ inClear: moved.left })
    return moved
  }

  /** Before a lock. What can't be written is sealed in memory, so that no answer goes with the keys. */
  async #flush(): Promise<void> {
    const left = this.#doWhatIsLeft()
    await this.#ofEachHeld(async (held) => {
      const flushed = await held.flush().catch(() => undefined)
      const whole = held.whole()
      const saved = flushed ?? this.#sealed?.savedOf(whole.id) ?? 0
      await this.#waiting.keep(whole, saved, async () => {
        const key = (await this.#vault)?.vaultKey()
        return this.#sealed && key
      })
    })
    this.#holdWhatIsInMemory()
    await this.#sealed?.checkpoint().catch(() => undefined)
    // A clock that leapt counts once the officer has said that it is right.
    if (!this.#view.clockAsks) await this.#clock.hasShown(this.#sealed?.clockSeen() ?? 0)
    await left
  }

  /** What goes wrong with one of them takes nothing from the others. */
  async #ofEachHeld(work: (held: HeldCase) => Promise<void>): Promise<void> {
    for (const held of [...this.#held]) await work(held).catch(() => undefined)
  }

  async #writeWaiting(vault: Vault, sealed: SealedDrafts): Promise<void> {
    const key = vault.vaultKey()
    if (!key.ok) return
    await this.#waiting.writeInto(sealed, key.value)
    this.#holdWhatIsInMemory()
    this.#say({ waiting: this.#waiting.areThere })
  }

  async #afterClose(): Promise<void> {
    const { id } = await this.#ids()
    if (id === undefined) return
    await this.#database.reopen().catch(() => undefined)
    const there = await this.#database.holds(id).catch(() => true)
    if (!there) await this.vaultIsGone()
  }

  async #ids(): Promise<{ id: string | undefined }> {
    return { id: (await this.#vault)?.vaultId() }
  }

  #dropKeys(): void {
    this.#sealed = undefined
    this.#notes = undefined
    this.#stays = undefined
    void this.#vault?.then((vault) => vault.lock()).catch(() => undefined)
    if (this.#waiting.areThere) this.#say({ waiting: true })
  }

  #memoryChanged(): void {
    this.#say()
    this.#holdWhatIsInMemory()
  }

  #holdWhatIsInMemory(): void {
    if (!this.#memory.holdsSomething && !this.#waiting.areThere) {
      this.#memoryIsSafe?.()
      this.#memoryIsSafe = undefined
    } else if (this.#memoryIsSafe === undefined) {
      const safe = new Promise<void>((resolve) => {
        this.#memoryIsSafe = resolve
      })
      // Several tabs may each have one.
      void navigator.locks.request(IN_MEMORY, { mode: 'shared' }, () => safe).catch(() => undefined)
    }
  }

  #send(type: Exclude<LockEvent['type'], 'found'>): void {
    this.#lock.send({ type, at: systemClock() })
  }

  #say(known: Partial<DeskView> = {}): void {
    const { value } = this.#lock.getSnapshot()
    const top = typeof value === 'string' ? value : (Object.keys(value)[0] ?? '')
    const inner = typeof value === 'string' ? '' : String(Object.values(value)[0])
    const next: DeskView = {
      ...this.#view,
      ...known,
      state: this.#reloads ? 'locking' : (STATE_OF[top] ?? 'looking'),
      covered: inner === 'covered',
      notKept: this.#memory.holdsSomething,
    }
    if (JSON.stringify(next) === JSON.stringify(this.#view)) return
    this.#view = next
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

/** The desk as the screens see it; a test gives its own. */
export type Desk = Pick<VaultDesk, keyof VaultDesk>

/** A case that was left a moment ago on this page is still being closed. */
const LEFT_MS = 2_000

/** After an unlock: long enough to see the list and to open a case. A lock comes first. */
const SERVED_MS = 5_000

const PAPER = 'paper code'
const OWNER = 'owner'

/** Named as a case that is open is: no newer version comes in over it. */
const IN_MEMORY = caseLock('in-memory')
