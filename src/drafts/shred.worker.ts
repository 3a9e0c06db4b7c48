import type { ShredReply, ShredRequest } from './slot-files'

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

/** A worker that was let go because it did not answer may hold the file for a moment longer. */
async function openedAlone(file: SyncFileHandle): Promise<SyncAccessHandle> {
  for (let left = REFUSALS; ; left--) {
    try {
      return await file.createSyncAccessHandle()
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
  const handle = await openedAlone(file)
  try {
    return use(handle)
  } finally {
    handle.close()
  }
}

async function carryOut({ name, work }: ShredRequest): Promise<Uint8Array> {
  if (work.kind === 'read')
    return withHandle(name, (handle) => {
      const bytes = new Uint8Array(handle.getSize())
      handle.read(bytes, { at: 0 })
      return bytes
    })
  if (work.kind === 'write')
    return withHandle(name, (handle) => {
      for (const { at, bytes } of work.patches)
        if (handle.write(bytes, { at }) !== bytes.length) throw new Error('Written in part')
      handle.flush()
      return new Uint8Array()
    })
  const root = await navigator.storage.getDirectory()
  await root.removeEntry(name).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
  })
  return new Uint8Array()
}

self.onmessage = async ({ data: request }: MessageEvent<ShredRequest>) => {
  let reply: ShredReply
  try {
    reply = { id: request.id, bytes: await carryOut(request) }
  } catch (error) {
    reply = { id: request.id, failed: error instanceof Error ? error.name : 'Error' }
  }
  self.postMessage(reply)
}
