import type { Problem } from '../drafts/problems'

/** What reading from this phone fails with; a script that does not come has none of these names. */
const OF_STORAGE: Readonly<Record<string, 'storage-unread' | 'storage-full' | 'newer-data'>> = {
  AbortError: 'storage-unread',
  DatabaseClosedError: 'storage-unread',
  FileWorkerStopped: 'storage-unread',
  InvalidStateError: 'storage-unread',
  OpenFailedError: 'storage-unread',
  UnknownError: 'storage-unread',
  QuotaExceededError: 'storage-full',
  VersionError: 'newer-data',
}

/** Does what a screen waits for. What can fail there is a value; what throws all the same is one with this. */
export const tried = <Outcome>(work: () => Promise<Outcome>): Promise<Outcome | { ok: false; problem: Problem }> =>
  work().catch((failure: { name?: string } | undefined) => ({
    ok: false,
    problem: { kind: OF_STORAGE[failure?.name ?? ''] ?? 'app-part-missing' },
  }))
