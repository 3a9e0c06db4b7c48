import { BothDrafts } from './both-drafts'
import { ClearCases } from './clear-cases'
import { SealedDatabase } from './database'
import { DeskLock } from './desk-lock'
import { DeskOpening } from './desk-opening'
import { type DeskState, type DeskView, isShut } from './desk-view'
import type { Drafts, Leaving, Summary } from './drafts'
import type { Tombstone } from './erasing'
import { type Before, firstLook } from './first-look'
import { type HeldCase, HeldCases, type LeftCase } from './held-case'
import type { Kdf } from './kdf'
import { Keyring } from './keyring'
import { LeftToDo } from './left-to-do'
import { MemoryDrafts } from './memory-drafts'
import { type MovedIn, takeOver } from './moving-in'
import { OpenCases } from './open-cases'
import { accountsBeside, noteAccount } from './other-accounts'
import { orProblem } from './problem-of'
import { bad, good, type Result } from './problems'
import type { Periods } from './retention'
import type { SealedNotes } from './sealed-notes'
import type { Stays } from './stays'
import { VaultHere } from './vault-here'
import type { Proof } from './ways-in'
import { WouldBeLost } from './would-be-lost'

interface DeskDeps {
  kdf: Kdf
  newShredWorker: () => Worker
  /** What the force has set, as far as it is known now. */
  arranged(): Arranged
  before: Before
  /** Before everything is erased, on purpose or by wrong tries: nobody is to miss it. */
  erases(): void
  /** Cases that an earlier version kept in clear, to be sealed when the vault is made. */
  clearDrafts: () => Promise<Leaving | undefined>
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
  readonly #opening: DeskOpening
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
        say({ gone: false, hasPin: false, erased: true })
        this.#lock.send('wiped')
        // A case in memory was no part of it: it does not go with the page, and can be kept anew.
        if (this.#memory.holdsSomething) void this.#database.takeUp().catch(() => undefined)
        else deps.reload()
      },
      closed: () => void this.#afterClose(),
    })
    this.#vault = new VaultHere({
      ...deps,
      database: this.#database,
      leftToDo: this.#leftToDo,
      erases: (by) => {
        deps.erases()
        say({ erased: true, wipedAfterTries: by === 'tries' })
        void this.#clear.erase()
      },
    })
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
    this.#opening = new DeskOpening({
      database: this.#database,
      vault: this.#vault,
      open: this.#open,
      clear: this.#clear,
      lock: this.#lock,
      memory: this.#memory,
    })
    this.keyring = new Keyring({
      vault: this.#vault,
      open: this.#open,
      passkeysAllowed: () => deps.arranged().passkeysAllowed,
      refused: (problem) => this.#opening.noteWiped(problem),
      say,
    })
    void firstLook({
      before: deps.before,
      database: this.#database,
      vault: this.#vault,
      clear: this.#clear,
      lock: this.#lock,
      memory: this.#memory,
    })
    // As it comes into sight again, and when another tab leaves its mark.
    const looks = () => void this.#opening.lookAgain().catch(() => undefined)
    document.addEventListener('visibilitychange', looks)
    for (const what of ['pageshow', 'storage']) window.addEventListener(what, looks)
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#lock.subscribe(listener)

  readonly view = (): DeskView => this.#lock.view

  /** Where cases are kept now: sealed once the vault is open, in memory where there is none. Waits while it is locked. */
  async drafts(): Promise<Drafts> {
    const isToHand = (state: DeskState) => state === 'unlocked' || state === 'no-vault'
    do {
      await this.#lock.until(isToHand)
      // What is listed or opened next knows of what was left just now; a phone that hangs holds nothing up.
      await Promise.race([this.#leaving, new Promise((resolve) => setTimeout(resolve, LEAVING_MS))])
    } while (!isToHand(this.#lock.view.state))
    if (this.#open.sealed === undefined) return this.#memory
    return this.#memory.holdsSomething ? new BothDrafts(this.#open.sealed, this.#memory) : this.#open.sealed
  }

  /** What a list shows first, from the moment on in which the lock opens. */
  newestNow(): readonly Summary[] | undefined {
    const isOne = this.#lock.view.state === 'unlocked' && !this.#memory.holdsSomething
    return isOne ? this.#open.sealed?.newestNow() : undefined
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

  /** Makes the vault, seals in it what was in memory or kept in clear, and leaves it open. */
  create(words: readonly string[]): Promise<Result<{ code: string; moved: MovedIn; wereClear: MovedIn }>> {
    return this.#opening.make(words)
  }

  /** Whether new words are of use: not where another tab has made the vault. Its lock is on this screen then, too. */
  async wantsWords(): Promise<boolean> {
    await this.#opening.lookAgain(true).catch(() => undefined)
    return !isShut(this.#lock.view.state)
  }

  /** Once more, where there was no room for it when the vault was made. */
  keepWhatIsInMemory(): Promise<Result<MovedIn>> {
    return this.#opening.keepWhatIsInMemory()
  }

  /** A secret is being typed: what works out the key is made ready meanwhile. */
  warm(): void {
    this.#deps.kdf.warm?.()
  }

  unlock(proof: Proof): Promise<Result<void>> {
    return this.#opening.by((vault) => vault.unlock(proof))
  }

  unlockWithPin(typed: string): Promise<Result<void>> {
    return this.#opening.by((vault) => vault.unlockWithPin(typed))
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
    const erase = async () => {
      const vaultId = await this.#vault.id()
      const { sealed } = this.#open
      if (this.#memory.holds(id) || this.#lock.view.state === 'no-vault') {
        await this.#memory.erase(id)
        return good(undefined)
      }
      if (sealed === undefined || vaultId === undefined) return bad({ kind: 'locked' })
      return this.#open.erase(sealed, vaultId, id, reason, still)
    }
    return orProblem(erase, () => this.#database.isGivenUp)
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
      await takeOver(held.whole(), this.#memory)
    })
    this.#open.drop()
    this.#vault.forget()
    this.#lock.say({ gone: true, hasPin: false })
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
