import { systemRandom } from './bytes'
import type { SealedDatabase } from './database'
import { type ShredSlots, SLOTS_LOCK, type SlotFile, shredSlots } from './shred-slots'
import { rowSlotFiles } from './slot-files'
import { slotsInFiles } from './slots-in-files'
import { byteRow } from './vault-rows'

/** Key parts, and where there is a file for it, room for the last answer on a full phone. */
interface SlotsHere {
  slots: ShredSlots
  reserve?: SlotFile
}

/**
 * The key parts of this phone. Where their files were made once, there they are: a browser that refuses them for a
 * moment must not make the vault look for its key parts in another place. Throws meanwhile.
 */
export async function slotsHere(database: SealedDatabase, newWorker: () => Worker): Promise<SlotsHere> {
  const inRows = () => {
    const files = rowSlotFiles(byteRow(database, 'shred-a'), byteRow(database, 'shred-b'))
    return { slots: shredSlots(files, systemRandom, (work) => navigator.locks.request(SLOTS_LOCK, work)) }
  }
  if ((await database.meta.get('shred-a')) !== undefined) return inRows()
  const inFiles = await slotsInFiles(newWorker)
  if (inFiles !== undefined) return inFiles
  if ((await database.meta.get('vault')) !== undefined) throw new Error('The browser refuses its private files')
  return inRows()
}
