import { problemOf } from './problem-of'

/** What is kept, in clear, of wrong tries. `at` is there only once there is something to wait for. */
export interface Tries {
  count: number
  at?: number
}

export interface TriesStore {
  loadTries(): Promise<Tries>
  /** In one transaction, for another tab may be counting too; undefined: as they are. Resolves when the row is on the disk. */
  changeTries(to: (now: Tries) => Tries | undefined): Promise<void>
  noTries(): Promise<void>
}

export const NO_TRIES: Tries = { count: 0 }

const DELAYS_S = [0, 0, 0, 0, 5, 15, 60, 300]
const LONGEST_S = 15 * 60

/** How long to wait after so many wrong tries in a row. */
export const delayAfter = (count: number) => (DELAYS_S[count] ?? LONGEST_S) * 1000

/** Milliseconds until the next try. Slows a person at the screen, and nobody who has copied the phone's storage. */
export const waitLeft = ({ count, at }: Tries, now: number) =>
  at === undefined ? 0 : Math.max(0, delayAfter(count) - Math.max(0, now - at))

type Admission =
  | {
      kind: 'go'
      tries: Tries
      /** Where nothing was tried after all. */
      takeBack(): Promise<void>
    }
  | { kind: 'wait'; ms: number }

/**
 * Counts the try as wrong before anything is derived, so that killing the app in the middle wins nothing.
 * A full phone can't count, and must not keep the officer from the cases that would have to go to make room.
 */
export async function admit(store: TriesStore, now: number): Promise<Admission> {
  let found: Tries | undefined
  const isWritten = await hasRoom(
    store.changeTries((tries) => {
      found = tries
      if (waitLeft(tries, now) === 0) return countedAt(tries.count + 1, now)
      return isBack(tries, now) ? { ...tries, at: now } : undefined
    }),
  )
  const before = found ?? NO_TRIES
  const ms = waitLeft(before, now)
  // The wait begins anew by a clock that was set back; one that could not be written down would never end.
  if (ms > 0 && (isWritten || !isBack(before, now))) return { kind: 'wait', ms }
  const tries = countedAt(before.count + 1, now)
  const takeBack = () =>
    store.changeTries(({ count, ...then }) =>
      count === tries.count ? before : { ...then, count: Math.max(0, count - 1) },
    )
  return { kind: 'go', tries, takeBack }
}

const isBack = ({ at }: Tries, now: number) => at !== undefined && at > now

/** Whether they are written now. Any failure but a full phone stops the try. */
const hasRoom = (writing: Promise<void>) =>
  writing.then(
    () => true,
    (error: unknown) => {
      if (problemOf(error).kind === 'storage-full') return false
      throw error
    },
  )

const countedAt = (count: number, now: number): Tries => (delayAfter(count) > 0 ? { count, at: now } : { count })

/** From a stored row; a row that makes no sense counts as none, which the screen can't do harm with. */
export const triesFrom = (row: unknown): Tries => {
  if (typeof row !== 'object' || row === null || !('count' in row) || !Number.isSafeInteger(row.count)) return NO_TRIES
  const count = Math.max(0, Number(row.count))
  return 'at' in row && Number.isFinite(row.at) ? { count, at: Number(row.at) } : { count }
}
