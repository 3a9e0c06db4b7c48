import type { Bytes } from './bytes'
import type { Patch, SlotFile, SlotFiles } from './shred-slots'

export interface ShredRequest {
  id: number
  name: string
  work: { kind: 'read' } | { kind: 'write'; patches: readonly Patch[] } | { kind: 'remove' }
}
export type ShredReply = { id: number; bytes: Uint8Array } | { id: number; failed: string }

const NAMES = ['shred-a', 'shred-b', 'reserve'] as const

/** In the origin's private file system, through one worker; nothing where the browser can't overwrite in place there. */
export async function opfsSlotFiles(newWorker: () => Worker): Promise<SlotFiles | undefined> {
  try {
    const ask = asker(newWorker())
    const [a, b, reserve] = NAMES.map((name) => fileNamed(name, ask))
    // Opening one is proof enough: on a full phone a new file could not be written, and what is kept must open all the same.
    await a?.read()
    return a && b && reserve && { a, b, reserve, erases: true }
  } catch {
    return undefined
  }
}

type Ask = (name: string, work: ShredRequest['work']) => Promise<Bytes>

function asker(worker: Worker): Ask {
  const waiting = new Map<number, { resolve: (bytes: Bytes) => void; reject: (error: Error) => void }>()
  let asked = 0
  worker.onmessage = ({ data: reply }: MessageEvent<ShredReply>) => {
    const caller = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('failed' in reply) caller?.reject(Object.assign(new Error(reply.failed), { name: reply.failed }))
    else caller?.resolve(new Uint8Array(reply.bytes))
  }
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('The file worker stopped'))
    waiting.clear()
  }
  return (name, work) =>
    new Promise((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, name, work } satisfies ShredRequest)
    })
}

const fileNamed = (name: string, ask: Ask): SlotFile => ({
  read: () => ask(name, { kind: 'read' }),
  write: async (patches) => {
    await ask(name, { kind: 'write', patches })
  },
  remove: async () => {
    await ask(name, { kind: 'remove' })
  },
})

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
