import { type SlotFile, slotsBy } from './shred-slots'
import type { SlotParts, SlotReply, SlotRequest } from './slot-work'

/** In the origin's private file system, through one worker; nothing where the browser can't overwrite in place there. */
export async function slotsInFiles(newWorker: () => Worker): Promise<SlotParts | undefined> {
  let asking: ReturnType<typeof asker> | undefined
  try {
    asking = asker(newWorker)
    const { ask } = asking
    const slots = slotsBy((name, ...given) => ask('slots', name, given))
    // Reading is proof enough: on a full phone a new file could not be written, and what is kept must open all the same.
    await slots.counter()
    const reserve: SlotFile = {
      read: () => ask('reserve', 'read', []),
      write: (patches) => ask('reserve', 'write', [patches]),
      remove: () => ask('reserve', 'remove', []),
    }
    return { slots, reserve }
  } catch {
    asking?.end()
    return undefined
  }
}

type Ask = <Value>(of: keyof SlotParts, name: string, given: readonly unknown[]) => Promise<Value>

/** A file is read or written in some hundredths of a second; a worn phone may take a second to flush one. */
const STUCK_AFTER = 10
const SECOND = 1_000

interface Asked {
  request: SlotRequest
  resolve: (value: never) => void
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
  let isAway = false
  // A page that is left, and kept for a way back, sleeps with its workers: in WebKit one that is in its turn would keep
  // every other page from its own.
  addEventListener('pagehide', ({ persisted }) => {
    isAway = persisted
    if (isAway) end()
  })
  addEventListener('pageshow', () => {
    isAway = false
    if (waiting.size > 0 && worker === undefined) beginAnew()
  })
  function start(): Worker {
    const started = newWorker()
    started.onmessage = ({ data: reply }: MessageEvent<SlotReply>) => {
      silent = 0
      if (reply === 'moves') return
      isAnother = false
      const caller = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (waiting.size === 0) clearInterval(clock)
      if ('failed' in reply) caller?.reject(Object.assign(new Error(reply.failed), { name: reply.failed }))
      else caller?.resolve(reply.value as never)
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
    beginAnew()
  }
  function beginAnew() {
    worker = start()
    for (const { request } of waiting.values()) worker.postMessage(request)
  }
  function end() {
    worker?.terminate()
    worker = undefined
  }
  const ask: Ask = (of, name, given) =>
    new Promise((resolve, reject) => {
      if (!isAway) worker ??= start()
      if (waiting.size === 0) {
        silent = 0
        clock = setInterval(tick, SECOND)
      }
      const request: SlotRequest = { id: ++asked, of, name, given }
      waiting.set(request.id, { request, resolve, reject })
      worker?.postMessage(request)
    })
  return { ask, end }
}
