import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hex } from '../../src/drafts/bytes'
import type { ShredSlots } from '../../src/drafts/shred-slots'
import type { SlotRequest } from '../../src/drafts/slot-work'
import { slotsInFiles } from '../../src/drafts/slots-in-files'
import { FileWorker } from './fakes'

const [ONE, TWO] = ['1'.repeat(32), '2'.repeat(32)] as const
const secret = new Uint8Array(32).fill(0x11)
const other = new Uint8Array(32).fill(0x22)

/** What the page is told. */
const page = new EventTarget()
beforeEach(() => void vi.stubGlobal('addEventListener', page.addEventListener.bind(page)))
afterEach(() => void vi.unstubAllGlobals())
const tells = (type: 'pagehide' | 'pageshow', persisted: boolean) =>
  page.dispatchEvent(Object.assign(new Event(type), { persisted }))

/** Workers on the same files, one after another; `hang`: all that are there, and if so asked all that come. */
async function phone() {
  const workers: FileWorker[] = []
  let areStuck = false
  const here = await slotsInFiles(() => {
    const worker = new FileWorker(workers[0]?.files)
    worker.isStuck = areStuck
    workers.push(worker)
    return worker
  })
  const [first] = workers
  if (first === undefined || here === undefined) throw new Error('No files')
  const hang = (allThatCome = false) => {
    areStuck = allThatCome
    for (const worker of workers) worker.isStuck = true
  }
  return { ...here, files: first.files, first, workers, hang }
}

describe('in files', () => {
  test('all that can be asked of key parts is done by the worker', async () => {
    const { slots, files } = await phone()
    expect(await slots.erases()).toBe(true)
    await slots.put('pepper', new Map([[ONE, secret]]))
    expect(await slots.entries('pepper')).toEqual(new Map([[ONE, { kind: 'pepper', secret }]]))
    expect([...files.a.bytes.slice(0, 32)]).toEqual([...secret])
    expect(await slots.claim(TWO, other)).toEqual(other)
    await slots.advanceTo(7)
    expect(await slots.counter()).toBe(7)
    await slots.shred([ONE])
    expect((await slots.entries()).get(ONE)).toBe('shredded')
    await slots.overwriteAll()
    expect([(await slots.entries()).size, files.b.bytes.length]).toEqual([0, 3 * 64])
    await slots.remove()
    expect([files.a.bytes.length, files.b.bytes.length]).toEqual([0, 0])
  })

  test('room is kept free for the last answer', async () => {
    const { reserve, files } = await phone()
    await reserve.write([{ at: 0, bytes: secret }])
    expect([await reserve.read(), files.reserve.bytes.length]).toEqual([secret, 32])
    await reserve.remove()
    expect(files.reserve.bytes.length).toBe(0)
  })

  test('what the browser refuses is told by its name', async () => {
    const { slots, files } = await phone()
    const full = Object.assign(new Error('Full'), { name: 'QuotaExceededError' })
    vi.spyOn(files.a, 'write').mockRejectedValueOnce(full)
    await expect(slots.put('case', new Map([[ONE, secret]]))).rejects.toMatchObject({ name: 'QuotaExceededError' })
    vi.spyOn(files.a, 'read').mockRejectedValueOnce('odd')
    await expect(slots.entries()).rejects.toMatchObject({ name: 'Error' })
  })

  test.each(['a', 'b'] as const)(
    'copy %s that can’t be overwritten in place: no files, and the worker does not stay',
    async (copy) => {
      const worker = new FileWorker()
      vi.spyOn(worker.files[copy], 'read').mockRejectedValue(new DOMException('', 'NotSupportedError'))
      expect(await slotsInFiles(() => worker)).toBeUndefined()
      expect(worker.isEnded).toBe(true)
    },
  )

  test('a worker that can’t start is no place for key parts, and nobody waits for it', async () => {
    const dead = new FileWorker()
    dead.isStuck = true
    const looking = slotsInFiles(() => dead)
    dead.onerror?.(new Event('error') as ErrorEvent)
    expect([await looking, dead.isEnded]).toEqual([undefined, true])
  })

  test('one that broke down is let go, and whoever asks again is given another at once', async () => {
    const { slots, first, workers, hang } = await phone()
    hang()
    const asked = slots.entries()
    first.onerror?.(new Event('error') as ErrorEvent)
    await expect(asked).rejects.toThrow('The file worker stopped')
    expect(first.isEnded).toBe(true)
    await slots.entries()
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
  })
})

describe('a page that is left', () => {
  test('and kept for a way back keeps no worker that may have its turn: what was asked is done when it comes back', async () => {
    const { slots, first, workers, hang } = await phone()
    hang()
    const asked = slots.claim(ONE, secret)
    tells('pagehide', true)
    expect(first.isEnded).toBe(true)
    const askedAway = slots.entries()
    expect(workers.length).toBe(1)
    tells('pageshow', true)
    expect(workers.length).toBe(2)
    expect([await asked, (await askedAway).size, workers.length]).toEqual([secret, 1, 2])
  })

  test('with nothing asked begins no worker when it comes back, before something is', async () => {
    const { slots, workers } = await phone()
    tells('pagehide', true)
    tells('pageshow', true)
    expect(workers.length).toBe(1)
    await slots.entries()
    expect(workers.length).toBe(2)
  })

  test('for good, or shown for the first time, leaves its worker to its work', async () => {
    const { slots, first, workers, hang } = await phone()
    hang()
    slots.entries().catch(() => undefined)
    tells('pageshow', false)
    tells('pagehide', false)
    expect([first.isEnded, workers.length]).toEqual([false, 1])
  })
})

describe('a file worker that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const STUCK_MS = 10_000

  test('is let go, and another does all that was asked of it', async () => {
    const { slots, reserve, workers, hang } = await phone()
    await slots.put('case', new Map([[ONE, secret]]))
    hang()
    const asked = Promise.all([slots.entries(), reserve.read(), slots.claim(TWO, other)])
    await vi.advanceTimersByTimeAsync(STUCK_MS)
    const [entries] = await asked
    expect([entries.size, workers.map(({ isEnded }) => isEnded)]).toEqual([1, [true, false]])
    expect((await slots.entries()).get(TWO)).toEqual({ kind: 'case', secret: other })
  })

  test.each([
    ['neither does the next', 0],
    ['the next only waits its turn for a while before it falls silent, too', 15],
  ])('and %s: it is said, and nobody waits for ever', async (_, seconds) => {
    const { slots, workers, hang } = await phone()
    hang(true)
    const failed = vi.fn()
    slots.entries().catch(failed)
    await vi.advanceTimersByTimeAsync(STUCK_MS)
    for (let second = 0; second < seconds; second++) {
      workers[1]?.says('moves')
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(failed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(STUCK_MS)
    expect([failed.mock.calls.length, workers.length]).toEqual([1, 2])
  })

  test.each<[string, (slots: ShredSlots) => Promise<unknown>, unknown]>([
    ['a claim', (slots) => slots.claim(TWO, other), other],
    ['a way in', (slots) => slots.put('pepper', new Map([[TWO, other]])), undefined],
    ['an erasing', (slots) => slots.shred([ONE]), undefined],
    ['a count', (slots) => slots.advanceTo(7), undefined],
    ['the end of all', (slots) => slots.overwriteAll(), undefined],
    ['what takes the files away', (slots) => slots.remove(), undefined],
  ])('after it has done what was asked: done twice, %s leaves what it leaves done once', async (_, work, answer) => {
    const [once, twice] = [await phone(), await phone()]
    const left = async ({ slots, files }: typeof once) => [
      await slots.entries(),
      await slots.counter(),
      [files.a.bytes.length, hex(files.b.bytes) === hex(files.a.bytes)],
    ]
    for (const { slots } of [once, twice]) await slots.put('case', new Map([[ONE, secret]]))
    await work(once.slots)
    twice.first.isDumb = true
    const asked = work(twice.slots)
    await vi.advanceTimersByTimeAsync(STUCK_MS)
    expect([await asked, twice.workers.length]).toEqual([answer, 2])
    expect(await left(twice)).toEqual(await left(once))
  })

  test('when it is first asked is ended, so that it lets go of the files', async () => {
    const workers: FileWorker[] = []
    void slotsInFiles(() => {
      const worker = new FileWorker()
      worker.isStuck = workers.length === 0
      workers.push(worker)
      return worker
    })
    await vi.advanceTimersByTimeAsync(STUCK_MS)
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
  })

  test('because another tab has its turn is left waiting for as long as that takes', async () => {
    const { slots, first, workers, hang } = await phone()
    hang()
    const gone = vi.fn()
    slots.entries().catch(gone)
    for (let second = 0; second < 60; second++) {
      await vi.advanceTimersByTimeAsync(1_000)
      first.says('moves')
    }
    expect([gone.mock.calls.length, workers.length]).toEqual([0, 1])
  })

  test('for six seconds, with each of many things, is left to its work', async () => {
    const { slots, first, workers } = await phone()
    const answers = first.postMessage.bind(first)
    let queue: Promise<void> = Promise.resolve()
    first.postMessage = (request: SlotRequest) => {
      queue = queue.then(() => new Promise((resolve) => setTimeout(resolve, 6_000))).then(() => answers(request))
    }
    const asked = Promise.all([slots.entries(), slots.counter(), slots.entries()])
    await vi.advanceTimersByTimeAsync(18_000)
    await asked
    expect(workers.length).toBe(1)
  })

  test('once, is kept when it does, however long the page stays', async () => {
    const { slots, workers } = await phone()
    await slots.entries()
    await vi.advanceTimersByTimeAsync(10 * STUCK_MS)
    await slots.entries()
    expect(workers.length).toBe(1)
  })
})
