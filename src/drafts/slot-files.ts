import type { Bytes } from './bytes'
import type { Patch, SlotFile, SlotFiles } from './shred-slots'

export interface ShredRequest {
  id: number
  name: string
  work: { kind: 'read' } | { kind: 'write'; patches: readonly Patch[] } | { kind: 'remove' }
}
export type ShredReply = { id: number; bytes: Uint8Array } | { id: number; failed: string }

/** In the origin's private file system, through one worker; nothing where the browser can't overwrite in place there. */
export async function opfsSlotFiles(newWorker: () => Worker): Promise<SlotFiles | undefined> {
  let asking: ReturnType<typeof asker> | undefined
  try {
    asking = asker(newWorker)
    const { ask } = asking
    const a = fileNamed('shred-a', ask)
    // Opening one is proof enough: on a full phone a new file could not be written, and what is kept must open all the same.
    await a.read()
    return { a, b: fileNamed('shred-b', ask), reserve: fileNamed('reserve', ask), erases: true }
  } catch {
    asking?.end()
    return undefined
  }
}

type Ask = (name: string, work: ShredRequest['work']) => Promise<Bytes>

/** A file is read or written in some hundredths of a second; a worn phone may take a second to flush one. */
const STUCK_AFTER = 10
const SECOND = 1_000

interface Asked {
  request: ShredRequest
  resolve: (bytes: Bytes) => void
  reject: (error: Error) => void
}

/**
 * Asks the worker, and another one where it does not answer: browsers have lost the opening of a file now and then,
 * and everything that needs a key would wait for ever. What is asked may be done twice.
 */
function asker(newWorker: () => Worker): { ask: Ask; end: () => void } {
  const waiting = new Map<number, Asked>()
  let asked = 0
  /** Seconds without an answer, told one by one: a phone that slept in between was not waiting. */
  let silent = 0
  let isAnother = false
  let clock: ReturnType<typeof setInterval> | undefined
  let worker: Worker | undefined = start()
  function start(): Worker {
    const started = newWorker()
    started.onmessage = ({ data: reply }: MessageEvent<ShredReply>) => {
      const caller = waiting.get(reply.id)
      waiting.delete(reply.id)
      silent = 0
      isAnother = false
      if (waiting.size === 0) clearInterval(clock)
      if ('failed' in reply) caller?.reject(Object.assign(new Error(reply.failed), { name: reply.failed }))
      else caller?.resolve(new Uint8Array(reply.bytes))
    }
    started.onerror = giveUp
    return started
  }
  /** Nothing is to be had from this one; whoever asks again is given another. */
  function giveUp() {
    end()
    clearInterval(clock)
    isAnother = false
    for (const { reject } of waiting.values())
      reject(Object.assign(new Error('The file worker stopped'), { name: 'FileWorkerStopped' }))
    waiting.clear()
  }
  function tick() {
    silent += 1
    if (silent < STUCK_AFTER) return
    silent = 0
    if (isAnother) return giveUp()
    isAnother = true
    end()
    worker = start()
    for (const { request } of waiting.values()) worker.postMessage(request)
  }
  function end() {
    worker?.terminate()
    worker = undefined
  }
  const ask: Ask = (name, work) =>
    new Promise((resolve, reject) => {
      worker ??= start()
      if (waiting.size === 0) {
        silent = 0
        clock = setInterval(tick, SECOND)
      }
      const request: ShredRequest = { id: ++asked, name, work }
      waiting.set(request.id, { request, resolve, reject })
      worker.postMessage(request)
    })
  return { ask, end }
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
