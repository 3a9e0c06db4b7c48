import type { Bytes } from './bytes'
import type { SlotFile, SlotFiles } from './shred-slots'

/** Where bytes can be kept whole, in a row of a database, say. */
export interface ByteRow {
  load(): Promise<Bytes | undefined>
  save(bytes: Bytes): Promise<void>
  remove(): Promise<void>
}

/** The way out where there is no file system: it works the same, but what was deleted may be recoverable. */
export const rowSlotFiles = (a: ByteRow, b: ByteRow): SlotFiles => ({ a: fileIn(a), b: fileIn(b), erases: false })

const fileIn = (row: ByteRow): SlotFile => ({
  read: async () => (await row.load()) ?? new Uint8Array(),
  write: async (patches) => {
    const before = (await row.load()) ?? new Uint8Array()
    const after = new Uint8Array(Math.max(before.length, ...patches.map(({ at, bytes }) => at + bytes.length)))
    after.set(before)
    for (const { at, bytes } of patches) after.set(bytes, at)
    await row.save(after)
  },
  remove: () => row.remove(),
})
