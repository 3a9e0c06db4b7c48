import { problemOf } from './problem-of'

/** What is kept, in clear, of wrong tries. `at` is there only once there is something to wait for. */
export interface Tries {
  count: number
  at?: number
}

export interface TriesStore {
  loadTries(): Promise<Tries>
  /** Resolves when the row is on the disk. */
  saveTries(tries: Tries): Promise<void>
}

export const NO_TRIES: Tries = { count: 0 }

const DELAYS_S = [0, 0, 0, 0, 5, 15, 60, 300]
const LONGEST_S = 15 * 60

/** How long to wait after so many wrong tries in a row. */
export const delayAfter = (count: number) => (DELAYS_S[count] ?? LONGEST_S) * 1000

/** Milliseconds until the next try. Slows a person at the screen, and nobody who has copied the phone's storage. */
export const waitLeft = ({ count, at }: Tries, now: number) =>
  at === undefined ? 0 : Math.max(0, delayAfter(count) - Math.max(0, now - at))

/** `before`: as it was until this try was counted. */
type Admission = { kind: 'go'; tries: Tries; before: Tries } | { kind: 'wait'; ms: number }

/**
 * Counts the try as wrong before anything is derived, so that killing the app in the middle wins nothing.
 * A full phone can't count, and must not keep the officer from the cases that would have to go to make room.
 */
export async function admit(store: TriesStore, now: number): Promise<Admission> {
  const tries = await store.loadTries()
  const isBack = tries.at !== undefined && tries.at > now
  // The wait begins anew by a clock that was set back; one that could not be written down would never end.
  const waits = !isBack || (await hasRoom(store, { ...tries, at: now }))
  const ms = waits ? waitLeft(tries, now) : 0
  if (ms > 0) return { kind: 'wait', ms }
  const counted = countedAt(tries.count + 1, now)
  await hasRoom(store, counted)
  return { kind: 'go', tries: counted, before: tries }
}

/** Whether they are written now. Any failure but a full phone stops the try. */
const hasRoom = (store: TriesStore, tries: Tries) =>
  store.saveTries(tries).then(
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
