import type { ClearCases } from './clear-cases'
import type { SealedDatabase } from './database'
import type { DeskLock } from './desk-lock'
import type { DeskView } from './desk-view'
import type { MemoryDrafts } from './memory-drafts'
import { type MovedIn, moveIn } from './moving-in'
import type { OpenCases } from './open-cases'
import { orProblem } from './problem-of'
import { bad, good, type Problem, type Result } from './problems'
import type { ReadAhead } from './sealed-rows'
import type { Vault } from './vault'
import type { VaultHere } from './vault-here'

interface DeskOpeningDeps {
  database: SealedDatabase
  vault: VaultHere
  open: OpenCases
  clear: ClearCases
  lock: DeskLock
  memory: MemoryDrafts
}

/** Making the vault and opening it: the lock is told of each step, and what was kept otherwise moves in. */
export class DeskOpening {
  readonly #deps: DeskOpeningDeps

  constructor(deps: DeskOpeningDeps) {
    this.#deps = deps
  }

  /** One tab at a time. */
  make(words: readonly string[]): Promise<Result<{ code: string; moved: MovedIn; wereClear: MovedIn }>> {
    const { clear, lock, memory, open, vault: here } = this.#deps
    return navigator.locks.request('vault-making', () =>
      this.#try(async () => {
        const vault = await here.get()
        const made = await vault.create(words)
        if (!made.ok) {
          if (made.problem.kind === 'vault-already-there') this.#isHereAfterAll({ madeElsewhere: true })
          return made
        }
        void navigator.storage?.persist?.().catch(() => false)
        await open.flush()
        const sealed = await open.begin(vault)
        if (sealed === undefined) return bad({ kind: 'locked' })
        const moved = await moveIn(memory, sealed)
        const wereClear = await clear.sealInto(sealed)
        await sealed.checkpoint().catch(() => undefined)
        lock.send('made')
        return good({ code: made.value.code, moved, wereClear })
      }),
    )
  }

  /** Another tab may have made one since; what this one has in memory stays in sight, unless it is about to be kept. */
  async lookAgain(keeps = false): Promise<void> {
    const { lock, memory, vault: here } = this.#deps
    const knowsOfNone = () => {
      const { state, outOfReach, unavailable } = lock.view
      return state === 'no-vault' && !outOfReach && !unavailable && (keeps || !memory.holdsSomething)
    }
    if (!knowsOfNone()) return
    await navigator.locks.request('vault-making', async () => {
      const isHere = await (await here.get()).exists()
      if (isHere && knowsOfNone()) this.#isHereAfterAll({ madeElsewhere: true })
    })
  }

  keepWhatIsInMemory(): Promise<Result<MovedIn>> {
    const { memory, open } = this.#deps
    return this.#try(async () => {
      await open.flush()
      const { sealed } = open
      return sealed === undefined ? bad({ kind: 'locked' }) : good(await moveIn(memory, sealed))
    })
  }

  by(how: (vault: Vault) => Promise<Result<void>>): Promise<Result<void>> {
    const { lock, open, vault: here } = this.#deps
    return this.#try(async () => {
      // The lock takes no key before it is known whether there is a vault.
      await lock.until((state) => state !== 'looking')
      const vault = await here.get()
      // Out of reach until a moment ago: without a lock nothing would shut it again.
      if (lock.view.state === 'no-vault' && (await vault.exists())) this.#isHereAfterAll()
      lock.send('unlock')
      const opening = how(vault)
      const ahead = open.readAhead()
      return this.#after(vault, await opening, ahead)
    })
  }

  /** Every proof counts as a try, and the last one may have erased everything. */
  noteWiped({ kind }: Problem): void {
    if (kind !== 'no-vault' && kind !== 'wiped-after-wrong-tries') return
    const { lock } = this.#deps
    lock.say(kind === 'no-vault' ? { gone: !lock.view.erased } : { wipedAfterTries: true })
    lock.send('wiped')
  }

  #isHereAfterAll(known: Partial<DeskView> = {}): void {
    this.#deps.lock.say({ outOfReach: false, unavailable: false, ...known })
    this.#deps.lock.found(true)
  }

  async #after(vault: Vault, opened: Result<void>, ahead: ReadAhead): Promise<Result<void>> {
    const { clear, lock, memory, open } = this.#deps
    lock.say({ hasPin: vault.hasPin() })
    const sealed = opened.ok ? await open.begin(vault, ahead) : undefined
    if (!opened.ok || sealed === undefined) {
      const problem: Problem = opened.ok ? { kind: 'locked' } : opened.problem
      lock.send('refused')
      this.noteWiped(problem)
      return bad(problem)
    }
    if (memory.holdsSomething) await moveIn(memory, sealed)
    // Asked again: installed since, the app may be given what a tab was refused.
    void navigator.storage
      ?.persisted?.()
      .then((is) => is || navigator.storage.persist())
      .catch(() => false)
    if (lock.view.inClear > 0) lock.say({ wereClear: (await clear.sealInto(sealed)).ids.length })
    // With what the list shows first: it is drawn once, and not empty before.
    await sealed.newest()
    lock.send('opened')
    return opened
  }

  /** What the lock waits for: where storage refuses, the lock is told too. */
  #try<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const { database, lock } = this.#deps
    return orProblem(
      () =>
        work().catch((failure: unknown) => {
          lock.send('refused')
          throw failure
        }),
      () => database.isGivenUp,
    )
  }
}
