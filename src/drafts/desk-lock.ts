import { type Actor, createActor } from 'xstate'
import { isAppleTouch } from './apple-touch'
import { systemClock } from './clock'
import { type DeskState, type DeskView, NOTHING_KNOWN } from './desk-view'
import { Listeners } from './listeners'
import { type LockDuties, type LockEvent, lockMachine } from './lock-machine'
import { watchPage } from './lock-watch'

const STATE_OF: Record<string, DeskState> = {
  looking: 'looking',
  noVault: 'no-vault',
  locked: 'locked',
  unlocking: 'unlocking',
  unlocked: 'unlocked',
  locking: 'locking',
}

interface DeskLockDeps extends Pick<Required<LockDuties>, 'flush' | 'flushHeld' | 'dropKeys' | 'limits'> {
  /** Whether a page that begins anew would lose something. */
  keepsPage(): boolean
  notKept(): boolean
  reload(): void
}

/** The lock of this page, watched and told; and what of it, and of the vault behind it, the screens may know. */
export class DeskLock {
  readonly #deps: DeskLockDeps
  readonly #listeners = new Listeners()
  readonly #machine: Actor<ReturnType<typeof lockMachine>>
  /** The page is about to begin anew: whatever is typed into it would be lost. */
  #reloads = false
  #view: DeskView = NOTHING_KNOWN

  constructor(deps: DeskLockDeps) {
    this.#deps = deps
    const duties: LockDuties = {
      flush: () => deps.flush(),
      flushHeld: () => deps.flushHeld(),
      dropKeys: () => deps.dropKeys(),
      limits: () => deps.limits(),
      afterLock: () => {
        if (deps.keepsPage()) return
        this.#reloads = true
        deps.reload()
      },
    }
    this.#machine = createActor(lockMachine(duties, systemClock()))
    this.#machine.subscribe(() => this.say())
    this.#machine.start()
    watchPage((event) => this.#machine.send(event), {
      document,
      window,
      clock: systemClock,
      coverOnBlur: isAppleTouch(),
    })
  }

  readonly subscribe = this.#listeners.subscribe

  get view(): DeskView {
    return this.#view
  }

  send(type: Exclude<LockEvent['type'], 'found'>): void {
    this.#machine.send({ type, at: systemClock() })
  }

  /** Whether there is a vault on this phone. */
  found(vault: boolean): void {
    this.#machine.send({ type: 'found', vault, at: systemClock() })
  }

  /** What is known now, beside what the lock itself says. */
  say(known: Partial<DeskView> = {}): void {
    const { value } = this.#machine.getSnapshot()
    const top = typeof value === 'string' ? value : (Object.keys(value)[0] ?? '')
    const inner = typeof value === 'string' ? '' : String(Object.values(value)[0])
    const next: DeskView = {
      ...this.#view,
      ...known,
      state: this.#reloads ? 'locking' : (STATE_OF[top] ?? 'looking'),
      covered: inner === 'covered',
      notKept: this.#deps.notKept(),
    }
    if (JSON.stringify(next) === JSON.stringify(this.#view)) return
    this.#view = next
    this.#listeners.tell()
  }

  until(holds: (state: DeskState) => boolean): Promise<void> {
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
