import { assign, fromPromise, setup } from 'xstate'
import { elapsed, type Instant } from './clock'

export interface LockDuties {
  /** Writes what is typed and not yet written. Resolves when it is on the disk. */
  flush(): Promise<void>
  /** The same of the cases alone: the page may be gone in a moment. */
  flushHeld(): Promise<void>
  /** Forgets keys and decrypted state. May be called twice. */
  dropKeys(): void
  /** Reloads the page, or with a session PIN doesn't. */
  afterLock(): void
  /** What the force has set, never longer than ours. */
  limits?(): { hiddenMs: number; idleMs: number }
}

export const HIDDEN_LIMIT_MS = 60_000
export const IDLE_LIMIT_MS = 5 * 60_000
/** A write that hangs must not keep the phone open. */
export const FLUSH_LIMIT_MS = 3000

type Named<Type extends string> = { type: Type; at: Instant }
export type LockEvent =
  | Named<'hidden' | 'shown' | 'resumed' | 'going' | 'leaving' | 'touched' | 'tick'>
  | Named<'cover' | 'uncover' | 'lock'>
  | Named<'unlock' | 'opened' | 'refused' | 'made' | 'wiped'>
  | (Named<'found'> & { vault: boolean })

interface LockContext {
  lastSeen: Instant
  lastTouched: Instant
  hiddenSince: Instant | undefined
  coveredByHand: boolean
}

const over = (from: Instant | undefined, to: Instant, limit: number) => {
  if (from === undefined) return false
  const time = elapsed(from, to)
  return time === 'set-back' || time >= limit
}

/** Covered: content hidden, keys there. Locked: keys gone. Without a vault there is nothing to lock with, so only the cover. */
export const lockMachine = (duties: LockDuties, start: Instant) =>
  setup({
    types: { context: {} as LockContext, events: {} as LockEvent },
    actors: {
      secure: fromPromise(async () => {
        await duties.flush().finally(() => duties.dropKeys())
      }),
    },
    guards: {
      overdue: ({ context, event }) =>
        over(context.lastSeen, event.at, Number.POSITIVE_INFINITY) ||
        over(context.hiddenSince, event.at, Math.min(HIDDEN_LIMIT_MS, duties.limits?.().hiddenMs ?? HIDDEN_LIMIT_MS)) ||
        over(context.lastTouched, event.at, Math.min(IDLE_LIMIT_MS, duties.limits?.().idleMs ?? IDLE_LIMIT_MS)),
      coveredByHand: ({ context }) => context.coveredByHand,
      away: ({ context }) => context.hiddenSince !== undefined,
      thereIsAVault: ({ event }) => event.type === 'found' && event.vault,
    },
    actions: {
      see: assign({ lastSeen: ({ event }) => event.at }),
      touch: assign({ lastTouched: ({ event }) => event.at }),
      leave: assign({ hiddenSince: ({ context, event }) => context.hiddenSince ?? event.at }),
      comeBack: assign({ hiddenSince: undefined }),
      coverByHand: assign({ coveredByHand: true }),
      liftCover: assign({ coveredByHand: false }),
      flush: () => {
        duties.flush().catch(() => undefined)
      },
      flushHeld: () => {
        duties.flushHeld().catch(() => undefined)
      },
      dropKeys: () => duties.dropKeys(),
      afterLock: () => duties.afterLock(),
    },
    delays: { flushLimit: FLUSH_LIMIT_MS },
  }).createMachine({
    id: 'lock',
    initial: 'looking',
    context: { lastSeen: start, lastTouched: start, hiddenSince: undefined, coveredByHand: false },
    states: {
      looking: {
        on: {
          found: [
            { guard: 'thereIsAVault', target: 'locked' },
            { guard: 'away', target: 'noVault.covered' },
            { target: 'noVault' },
          ],
          hidden: { actions: 'leave' },
          shown: { actions: 'comeBack' },
        },
      },

      noVault: {
        initial: 'uncovered',
        on: {
          made: [
            { guard: 'away', target: 'unlocked.covered', actions: ['see', 'touch'] },
            { target: 'unlocked.uncovered', actions: ['see', 'touch', 'liftCover'] },
          ],
          /** Another tab has made one meanwhile. */
          found: { guard: 'thereIsAVault', target: 'locked' },
          hidden: { target: '.covered', actions: ['leave', 'flush'] },
          leaving: { target: '.covered', actions: 'flush' },
        },
        states: {
          uncovered: { on: { cover: { target: 'covered', actions: 'coverByHand' } } },
          covered: {
            on: {
              shown: [
                { guard: 'coveredByHand', actions: 'comeBack' },
                { target: 'uncovered', actions: 'comeBack' },
              ],
              uncover: { target: 'uncovered', actions: ['comeBack', 'liftCover'] },
            },
          },
        },
      },

      locked: {
        entry: 'liftCover',
        on: {
          unlock: 'unlocking',
          opened: { actions: 'dropKeys' },
          hidden: { actions: 'leave' },
          shown: { actions: 'comeBack' },
          wiped: 'noVault',
        },
      },

      unlocking: {
        on: {
          opened: [
            { guard: 'away', target: 'unlocked.covered', actions: ['see', 'touch'] },
            { target: 'unlocked.uncovered', actions: ['see', 'touch'] },
          ],
          refused: { target: 'locked', actions: 'dropKeys' },
          wiped: { target: 'noVault', actions: 'dropKeys' },
          hidden: { actions: 'leave' },
          shown: { actions: 'comeBack' },
          leaving: { target: 'locked', actions: 'dropKeys' },
        },
      },

      unlocked: {
        initial: 'uncovered',
        on: {
          lock: 'locking',
          going: { actions: 'flushHeld' },
          leaving: { target: 'locked', actions: ['flush', 'dropKeys'] },
          tick: [{ guard: 'overdue', target: 'locking' }, { actions: 'see' }],
          resumed: [{ guard: 'overdue', target: 'locking' }, { actions: 'see' }],
          hidden: [
            { guard: 'overdue', target: 'locking', actions: 'leave' },
            { target: '.covered', actions: ['see', 'leave', 'flush'] },
          ],
          wiped: [
            { guard: 'away', target: 'noVault.covered', actions: 'dropKeys' },
            { target: 'noVault', actions: 'dropKeys' },
          ],
        },
        states: {
          uncovered: {
            on: {
              touched: [{ guard: 'overdue', target: '#lock.locking' }, { actions: ['see', 'touch'] }],
              cover: { target: 'covered', actions: ['see', 'coverByHand'] },
            },
          },
          covered: {
            on: {
              shown: [
                { guard: 'overdue', target: '#lock.locking', actions: 'comeBack' },
                { guard: 'coveredByHand', actions: ['see', 'comeBack'] },
                { target: 'uncovered', actions: ['see', 'touch', 'comeBack'] },
              ],
              uncover: [
                { guard: 'overdue', target: '#lock.locking' },
                { target: 'uncovered', actions: ['see', 'touch', 'comeBack', 'liftCover'] },
              ],
            },
          },
        },
      },

      locking: {
        invoke: {
          src: 'secure',
          onDone: { target: 'locked', actions: 'afterLock' },
          onError: { target: 'locked', actions: 'afterLock' },
        },
        after: { flushLimit: { target: 'locked', actions: ['dropKeys', 'afterLock'] } },
        on: {
          wiped: { target: 'noVault', actions: 'dropKeys' },
          leaving: { target: 'locked', actions: 'dropKeys' },
          hidden: { actions: 'leave' },
          shown: { actions: 'comeBack' },
        },
      },
    },
  })
