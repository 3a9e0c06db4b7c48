import { BothDrafts } from './both-drafts'
import { ClearCases } from './clear-cases'
import { SealedDatabase } from './database'
import { DeskLock } from './desk-lock'
import type { DeskView } from './desk-view'
import type { Drafts } from './drafts'
import type { Tombstone } from './erasing'
import { type HeldCase, HeldCases, type LeftCase } from './held-case'
import type { Kdf } from './kdf'
import { Keyring } from './keyring'
import { LeftToDo } from './left-to-do'
import { MemoryDrafts } from './memory-drafts'
import { type MovedIn, moveIn } from './moving-in'
import { OpenCases, PAPER } from './open-cases'
import { accountsBeside, noteAccount } from './other-accounts'
import { problemOf } from './problem-of'
import { bad, good, type Problem, type Result } from './problems'
import type { Periods } from './retention'
import type { SealedNotes } from './sealed-notes'
import type { ReadAhead } from './sealed-rows'
import type { Stays } from './stays'
import type { Vault } from './vault'
import { VaultHere } from './vault-here'
import type { Proof } from './ways-in'
import { WouldBeLost } from './would-be-lost'

interface DeskDeps {
  kdf: Kdf
  newShredWorker: () => Worker
  /** What the force has set, as far as it is known now. */
  arranged(): Arranged
  /** What the last opening of the app has left to know: something is kept here, or was and the browser has removed it. */
  before: 'kept' | 'lost' | 'nothing'
  /** Before everything is erased on purpose: nobody is to miss it. */
  erases(): void
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

/** The vault, the lock and the cases behind them, as the screens use them. One for each page. */
export class VaultDesk {
  readonly #deps: DeskDeps
  readonly #database: SealedDatabase
  readonly #memory = new MemoryDrafts(() => this.#memoryChanged())
  readonly #wouldBeLost = new WouldBeLost()
  readonly #held = new HeldCases()
  readonly #leftToDo = new LeftToDo()
  readonly #vault: VaultHere
  readonly #open: OpenCases
  readonly #clear: ClearCases
  readonly #lock: DeskLock
  readonly keyring: Keyring

  #leaving: Promise<unknown> = Promise.resolve()

  constructor(deps: DeskDeps) {
    this.#deps = deps
    const say = (known: Partial<DeskView>) => this.#lock.say(known)
    this.#database = new SealedDatabase('proportion-vault', {
      flush: () => this.#open.flush(),
      updatedElsewhere: () => say({ updatedElsewhere: true }),
      erasedElsewhere: () => {
        this.#open.drop()
        // On purpose, and by the officer: nothing is locked here any more, and nothing is missed.
        this.#vault.forget()
        say({ gone: false, hasPin: false })
        this.#lock.send('wiped')
        // A case in memory was no part of it: it does not go with the page, and can be kept anew.
        if (this.#memory.holdsSomething) void this.#database.takeUp().catch(() => undefined)
        else deps.reload()
      },
      closed: () => void this.#afterClose(),
    })
    this.#vault = new VaultHere({ ...deps, database: this.#database, leftToDo: this.#leftToDo })
    this.#open = new OpenCases({
      database: this.#database,
      vault: this.#vault,
      held: this.#held,
      leftToDo: this.#leftToDo,
      periods: () => deps.arranged().retention,
      erase: (id, reason, still) => this.eraseCase(id, reason, still),
      noteAccount: (one, other) => this.noteAccount(one, other),
      waitingChanged: () => this.#tellWhatWouldBeLost(),
      say,
    })
    this.#clear = new ClearCases(deps, say)
    this.#lock = new DeskLock({
      flush: () => this.#open.flush(),
      flushHeld: () => this.#open.flushHeld(),
      dropKeys: () => this.#open.drop(),
      limits: () => {
        const { idleMinutes, hiddenSeconds } = deps.arranged().lock
        return { idleMs: idleMinutes * 60_000, hiddenMs: hiddenSeconds * 1000 }
      },
      keepsPage: () => this.#lock.view.hasPin || this.#open.someWait || this.#memory.holdsSomething,
      notKept: () => this.#memory.holdsSomething,
      reload: deps.reload,
    })
    this.keyring = new Keyring({
      vault: this.#vault,
      open: this.#open,
      passkeysAllowed: () => deps.arranged().passkeysAllowed,
      refused: (problem) => this.#noteWiped(problem),
      say,
    })
    void this.#look()
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#lock.subscribe(listener)

  readonly view = (): DeskView => this.#lock.view

  /** Where cases are kept now: sealed once the vault is open, in memory where there is none. Waits while it is locked. */
  async drafts(): Promise<Drafts> {
    await this.#lock.until((state) => state === 'unlocked' || state === 'no-vault')
    // What is listed or opened next knows of what was left just now; a phone that hangs holds nothing up.
    await Promise.race([this.#leaving, new Promise((resolve) => setTimeout(resolve, LEAVING_MS))])
    if (this.#open.sealed === undefined) return this.#memory
    return this.#memory.holdsSomething ? new BothDrafts(this.#open.sealed, this.#memory) : this.#open.sealed
  }

  /** How long cases stay and what is due; only with an open vault. */
  stays(): Stays | undefined {
    return this.#open.stays
  }

  notes(): SealedNotes | undefined {
    return this.#open.notes
  }

  /** Two cases tell of the same, and went different ways. What can't be noted now is owed. */
  async noteAccount(one: string, other: string): Promise<void> {
    const { notes } = this.#open
    if (notes === undefined) return
    const note = async () => {
      const noted = await noteAccount(notes, one, other)
      if (noted.ok) return
      const hasRoom = noted.problem.kind === 'storage-full' && this.#database.spendReserve().catch(() => false)
      if (await hasRoom) await note()
      else this.#leftToDo.add(note)
    }
    await note()
  }

  /** The other accounts of a case, whether or not they are still here. */
  async accountsBeside(id: string): Promise<readonly string[]> {
    const { notes } = this.#open
    return notes === undefined ? [] : accountsBeside(notes, id)
  }

  /** A case is open on the screen: it is asked before a lock, and taken into memory when the vault is gone. Returns what lets go. */
  hold(held: HeldCase): () => void {
    return this.#held.hold(held)
  }

  /** It is left: what could not be written of it waits in memory, sealed, and stands in it when it is opened again. */
  left(one: LeftCase): Promise<void> {
    const left = one.close().then((flushed) => this.#open.leave(one.whole(), flushed))
    this.#leaving = left.catch(() => undefined)
    return left
  }

  /** Whether deleting here is erasing. */
  async erases(): Promise<boolean> {
    return (await this.#vault.get()).erases()
  }

  /** Makes the vault, seals in it what was in memory or kept in clear, and leaves it open. One tab at a time. */
  create(words: readonly string[]): Promise<Result<{ code: string; moved: MovedIn; wereClear: MovedIn }>> {
    return navigator.locks.request('vault-making', () =>
      this.#try(async () => {
        const vault = await this.#vault.get()
        const made = await vault.create(words)
        if (!made.ok) {
          if (made.problem.kind === 'vault-already-there') this.#isHereAfterAll()
          return made
        }
        void navigator.storage?.persist?.().catch(() => false)
        await this.#open.flush()
        const sealed = await this.#open.begin(vault)
        if (sealed === undefined) return bad({ kind: 'locked' })
        await this.#open.notes?.put(PAPER, { written: false })
        const moved = await moveIn(this.#memory, sealed)
        const wereClear = await this.#clear.sealInto(sealed)
        await sealed.checkpoint().catch(() => undefined)
        this.#lock.send('made')
        return good({ code: made.value.code, moved, wereClear })
      }),
    )
  }

  /** Once more, where there was no room for it when the vault was made. */
  keepWhatIsInMemory(): Promise<Result<MovedIn>> {
    return this.#try(async () => {
      await this.#open.flush()
      const { sealed } = this.#open
      return sealed === undefined ? bad({ kind: 'locked' }) : good(await moveIn(this.#memory, sealed))
    })
  }

  /** A secret is being typed: what works out the key is made ready meanwhile. */
  warm(): void {
    this.#deps.kdf.warm?.()
  }

  unlock(proof: Proof, pin?: string): Promise<Result<void>> {
    return this.#opens((vault) => vault.unlock(proof, pin === undefined ? {} : { sessionsPin: pin }))
  }

  unlockWithPin(typed: string): Promise<Result<void>> {
    return this.#opens((vault) => vault.unlockWithPin(typed))
  }

  /** Whose cases these are, in the officer's own words, sealed with them. */
  async owner(): Promise<string> {
    const kept = await this.#open.notes?.get(OWNER)
    return typeof kept === 'string' ? kept : ''
  }

  async nameOwner(owner: string): Promise<Result<void>> {
    return (await this.#open.notes?.put(OWNER, owner)) ?? bad({ kind: 'locked' })
  }

  lock(): void {
    this.#lock.send('lock')
  }

  cover(): void {
    this.#lock.send('cover')
  }

  uncover(): void {
    this.#lock.send('uncover')
  }

  /** Erases one case: its key first, then its rows. On a full phone that makes room again. */
  eraseCase(id: string, reason: string, still?: () => Promise<boolean>): Promise<Result<void>> {
    return this.#orProblem(async () => {
      const vaultId = await this.#vault.id()
      const { sealed } = this.#open
      if (sealed === undefined || vaultId === undefined || this.#memory.holds(id)) {
        await this.#memory.erase(id)
        return good(undefined)
      }
      return this.#open.erase(sealed, vaultId, id, reason, still)
    })
  }

  /** What stays behind of the cases that were erased. */
  async erasedCases(): Promise<readonly Tombstone[]> {
    return (await this.#open.sealed?.erasedCases()) ?? []
  }

  /** The end of a case's sealed chain, for its handover. */
  lastOf(id: string): string | undefined {
    return this.#open.sealed?.lastOf(id)
  }

  /** Overwrites the key parts, then deletes. Resolves only when nothing here can be opened again. */
  async wipe(): Promise<Result<void>> {
    const wiped = await (await this.#vault.get()).wipe()
    if (!wiped.ok) return wiped
    await this.#clear.erase()
    this.#lock.send('wiped')
    this.#deps.reload()
    return wiped
  }

  /** The officer says that the date which the clock shows is today's. */
  clockIsRight(): Promise<void> {
    return this.#open.clockIsRight()
  }

  /** A write found the vault gone. What is on the screen is taken into memory, and can be kept anew or handed over. */
  async vaultIsGone(): Promise<void> {
    if (this.#lock.view.state !== 'unlocked') return
    await this.#held.each(async (held) => {
      // Takes in what is half typed; that it can't be written is known.
      await held.flush().catch(() => undefined)
      const { id, events, place, summary } = held.whole()
      // Of two copies of a case the one that knows more counts, whichever is asked first.
      const there = await this.#memory.open(id)
      const after = 'events' in there ? (there.events.at(-1)?.seq ?? 0) : 0
      const rest = events.filter((event) => event.seq > after)
      if (rest.length > 0) await this.#memory.append(id, after, rest, place, summary)
    })
    this.#open.drop()
    this.#vault.forget()
    this.#lock.say({ gone: true, hasPin: false })
    this.#lock.send('wiped')
  }

  async #look(): Promise<void> {
    const { before } = this.#deps
    void this.#clear.look()
    try {
      const isHere = await this.#isHere().catch(async (refused: unknown) => {
        if (before !== 'kept') throw refused
        // Right after an app was ended by force its storage may not be free yet.
        await this.#database.reopen()
        return this.#isHere()
      })
      this.#lock.say({ gone: !isHere && before !== 'nothing' })
      this.#lock.found(isHere)
    } catch {
      // With the next use it is asked for anew.
      this.#database.close({ disableAutoOpen: false })
      this.#lock.say(before === 'kept' ? { outOfReach: true } : { unavailable: true })
      this.#lock.found(false)
    }
  }

  async #isHere(): Promise<boolean> {
    return (await this.#vault.get()).exists()
  }

  #isHereAfterAll(): void {
    this.#lock.say({ outOfReach: false, unavailable: false })
    this.#lock.found(true)
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
        this.#lock.send('refused')
        throw failure
      }),
    )
  }

  /** The vault, once it is known whether there is one: the lock takes no key before. */
  async #found(): Promise<Vault> {
    await this.#lock.until((state) => state !== 'looking')
    const vault = await this.#vault.get()
    // Out of reach until a moment ago: without a lock nothing would shut it again.
    if (this.#lock.view.state === 'no-vault' && (await vault.exists())) this.#isHereAfterAll()
    return vault
  }

  #opens(how: (vault: Vault) => Promise<Result<void>>): Promise<Result<void>> {
    return this.#try(async () => {
      const vault = await this.#found()
      this.#lock.send('unlock')
      const opening = how(vault)
      const ahead = this.#open.readAhead()
      return this.#after(vault, await opening, ahead)
    })
  }

  async #after(vault: Vault, opened: Result<void>, ahead: ReadAhead): Promise<Result<void>> {
    this.#lock.say({ hasPin: vault.hasPin() })
    const sealed = opened.ok ? await this.#open.begin(vault, ahead) : undefined
    if (!opened.ok || sealed === undefined) {
      const problem: Problem = opened.ok ? { kind: 'locked' } : opened.problem
      this.#lock.send('refused')
      this.#noteWiped(problem)
      return bad(problem)
    }
    if (this.#memory.holdsSomething) await moveIn(this.#memory, sealed)
    // Asked again: installed since, the app may be given what a tab was refused.
    void navigator.storage
      ?.persisted?.()
      .then((is) => is || navigator.storage.persist())
      .catch(() => false)
    if (this.#lock.view.inClear > 0) this.#lock.say({ wereClear: (await this.#clear.sealInto(sealed)).ids.length })
    // With what the list shows first: it is drawn once, and not empty before.
    await sealed.newest()
    this.#lock.send('opened')
    return opened
  }

  #noteWiped({ kind }: Problem): void {
    if (kind !== 'no-vault' && kind !== 'wiped-after-wrong-tries') return
    if (kind === 'wiped-after-wrong-tries') void this.#clear.erase()
    this.#lock.say(kind === 'no-vault' ? { gone: true } : { wipedAfterTries: true })
    this.#lock.send('wiped')
  }

  async #afterClose(): Promise<void> {
    const id = await this.#vault.id()
    if (id === undefined) return
    await this.#database.reopen().catch(() => undefined)
    const there = await this.#database.holds(id).catch(() => true)
    if (!there) await this.vaultIsGone()
  }

  #memoryChanged(): void {
    this.#lock.say()
    this.#tellWhatWouldBeLost()
  }

  #tellWhatWouldBeLost(): void {
    this.#wouldBeLost.tell(this.#memory.holdsSomething || this.#open.someWait)
  }
}

/** The desk as the screens see it; a test gives its own. */
export type Desk = Pick<VaultDesk, keyof VaultDesk>

const OWNER = 'owner'
const LEAVING_MS = 1_000
