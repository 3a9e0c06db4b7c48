import { createActor, SimulatedClock, type StateValue } from 'xstate'
import { type LockDuties, type LockEvent, lockMachine } from '../../src/drafts/lock-machine'

type Plain = Exclude<LockEvent['type'], 'found'>

interface Begins {
  vault?: boolean
  /** What happens to the page while the vault is still looked for. */
  before?: readonly Plain[]
  /** What the force has set. */
  limits?: ReturnType<NonNullable<LockDuties['limits']>>
}

/** The officer's phone: two clocks, a lock, and what the lock did. */
export class LockPhone {
  readonly did: string[] = []
  readonly timers = new SimulatedClock()
  readonly clock = { wall: Date.UTC(2026, 10, 25, 9), mono: 1000 }
  flush: () => Promise<void> = async () => undefined
  private readonly actor

  constructor({ vault = true, before = [], limits }: Begins = {}) {
    const duties: LockDuties = {
      flush: () => {
        this.did.push('flush')
        return this.flush()
      },
      flushHeld: async () => void this.did.push('flush cases'),
      dropKeys: () => void this.did.push('drop keys'),
      afterLock: () => void this.did.push('after lock'),
      ...(limits && { limits: () => limits }),
    }
    this.actor = createActor(lockMachine(duties, this.now()), { clock: this.timers }).start()
    this.tell(...before)
    this.actor.send({ type: 'found', vault, at: this.now() })
  }

  now = () => ({ ...this.clock })
  send = (event: LockEvent) => this.actor.send(event)

  tell(...types: Plain[]) {
    for (const type of types) this.send({ type, at: this.now() })
    return this
  }

  passes(ms: number) {
    this.clock.wall += ms
    this.clock.mono += ms
    return this
  }

  async settled() {
    await new Promise((resolve) => setImmediate(resolve))
    return this
  }

  get state(): StateValue {
    return this.actor.getSnapshot().value
  }
}
