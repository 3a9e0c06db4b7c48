import type { SealedDatabase } from './database'
import type { SlotFile, SlotFiles } from './shred-slots'
import { opfsSlotFiles, rowSlotFiles } from './slot-files'
import { byteRow } from './vault-rows'

/**
 * The shred files of this phone. Where they were made once, there they are: a browser that refuses them for a moment
 * must not make the vault look for its key parts in another place.
 */
export async function slotFilesHere(database: SealedDatabase, newWorker: () => Worker): Promise<SlotFiles> {
  const inRows = rowSlotFiles(byteRow(database, 'shred-a'), byteRow(database, 'shred-b'))
  if ((await database.meta.get('shred-a')) !== undefined) return inRows
  const files = await navigator.locks.request('shred-slots', () => opfsSlotFiles(newWorker))
  if (files !== undefined) return files
  return (await database.meta.get('vault')) === undefined ? inRows : { a: REFUSED, b: REFUSED, erases: true }
}

const refuse = () => Promise.reject(new Error('The browser refuses its private files'))
export const REFUSED: SlotFile = { read: refuse, write: refuse, remove: refuse }
