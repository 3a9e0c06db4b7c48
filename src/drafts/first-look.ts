import type { ClearCases } from './clear-cases'
import type { SealedDatabase } from './database'
import type { DeskLock } from './desk-lock'
import type { MemoryDrafts } from './memory-drafts'
import type { VaultHere } from './vault-here'

/** What the last opening has left to know: something is kept here, or was and the browser, wrong tries or somebody on purpose have removed it. */
export type Before = 'kept' | 'lost' | 'wiped' | 'erased' | 'nothing'

interface FirstLookDeps {
  before: Before
  database: SealedDatabase
  vault: VaultHere
  clear: ClearCases
  lock: DeskLock
  memory: MemoryDrafts
}

/**
 * Whether there is a vault, as the page begins: the lock is told, and what became of one that was here.
 * `againMs`: when it is looked once more, where the browser refuses its storage.
 */
export async function firstLook(deps: FirstLookDeps, againMs = 5_000): Promise<void> {
  const { before, clear, database, lock, memory, vault } = deps
  const isThere = async () => (await vault.get()).exists()
  void clear.look()
  try {
    const isHere = await isThere().catch(async (refused: unknown) => {
      if (before !== 'kept') throw refused
      // Right after an app was ended by force its storage may not be free yet.
      await database.reopen()
      return isThere()
    })
    const erasedBy = isHere || before !== 'kept' ? undefined : (await database.meta.get('erased'))?.by
    // A wipe that was cut short is finished by this look.
    const erased = lock.view.erased || before === 'erased' || erasedBy !== undefined
    const gone = !erased && (before === 'kept' || before === 'lost')
    lock.say({ outOfReach: false, unavailable: false })
    const wipedAfterTries = lock.view.wipedAfterTries || before === 'wiped' || erasedBy === 'tries'
    if (!isHere) {
      lock.say({ gone, erased, wipedAfterTries })
      setTimeout(() => void database.meta.delete('erased').catch(() => undefined), MARKS_ARE_WRITTEN_MS)
    }
    lock.found(isHere)
  } catch {
    // With the next use it is asked for anew.
    database.close({ disableAutoOpen: false })
    lock.say(before === 'kept' ? { outOfReach: true } : { unavailable: true })
    lock.found(false)
    // A browser that was ended by force may hold it for a while: a phone that keeps cases would seem to keep none.
    setTimeout(() => {
      const { outOfReach, unavailable } = lock.view
      if ((outOfReach || unavailable) && !memory.holdsSomething) void firstLook(deps, againMs * 2)
    }, againMs)
  }
}

const MARKS_ARE_WRITTEN_MS = 60_000
