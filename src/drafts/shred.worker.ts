import { systemRandom } from './bytes'
import { type Alone, SLOTS_LOCK, type SlotFile, shredSlots } from './shred-slots'
import { answering, type SlotReply, type SlotRequest } from './slot-work'

/** Only workers have this, and the type library of pages doesn't know it. */
interface SyncAccessHandle {
  getSize(): number
  read(bytes: Uint8Array, options: { at: number }): number
  write(bytes: Uint8Array, options: { at: number }): number
  flush(): void
  close(): void
}
interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccessHandle>
}

const canOverwrite = (handle: FileSystemFileHandle): handle is SyncFileHandle => 'createSyncAccessHandle' in handle

/** Another tab may hold the file for a moment, and so may a worker that was let go because it did not answer. */
async function onceFree<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let left = REFUSALS; ; left--) {
    try {
      return await work()
    } catch (refused) {
      if (left === 0 || !(refused instanceof DOMException && refused.name === 'NoModificationAllowedError'))
        throw refused
      await new Promise((resolve) => setTimeout(resolve, REFUSED_MS))
    }
  }
}

const REFUSALS = 10
const REFUSED_MS = 100

/** Opened, used and closed: a handle that stays open locks other tabs out. */
async function withHandle<Result>(name: string, use: (handle: SyncAccessHandle) => Result): Promise<Result> {
  const root = await navigator.storage.getDirectory()
  const file = await root.getFileHandle(name, { create: true })
  if (!canOverwrite(file)) throw new Error('No overwriting in place')
  const handle = await onceFree(() => file.createSyncAccessHandle())
  try {
    return use(handle)
  } finally {
    handle.close()
    hasMoved = true
  }
}

const fileNamed = (name: string): SlotFile => ({
  read: () =>
    withHandle(name, (handle) => {
      const bytes = new Uint8Array(handle.getSize())
      handle.read(bytes, { at: 0 })
      return bytes
    }),
  write: (patches) =>
    withHandle(name, (handle) => {
      for (const { at, bytes } of patches)
        if (handle.write(bytes, { at }) !== bytes.length) throw new Error('Written in part')
      handle.flush()
    }),
  remove: async () => {
    const root = await navigator.storage.getDirectory()
    await onceFree(() => root.removeEntry(name)).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
    })
  },
})

const say = (reply: SlotReply) => self.postMessage(reply)

const SECOND = 1_000

/** A file was done with since the last second. */
let hasMoved = false

/** Asked for here: a page is given a lock when it has drawn, on a slow phone a quarter of a second after a tap. */
const alone: Alone = async (work) => {
  let waits = true
  const telling = setInterval(() => {
    if (waits || hasMoved) say('moves')
    hasMoved = false
  }, SECOND)
  try {
    return await navigator.locks.request(SLOTS_LOCK, () => {
      waits = false
      return work()
    })
  } finally {
    clearInterval(telling)
  }
}

const reserve = fileNamed('reserve')
const files = { a: fileNamed('shred-a'), b: fileNamed('shred-b'), reserve, erases: true }
const answer = answering({ slots: shredSlots(files, systemRandom, alone), reserve }, say)
self.onmessage = ({ data }: MessageEvent<SlotRequest>) => void answer(data)
