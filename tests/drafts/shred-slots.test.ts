import { describe, expect, test, vi } from 'vitest'
import { type Bytes, hex, systemRandom } from '../../src/drafts/bytes'
import { type SlotFiles, shredSlots } from '../../src/drafts/shred-slots'
import { type ByteRow, rowSlotFiles } from '../../src/drafts/slot-files'
import { MemoryFile, memoryFiles } from './fakes'

const ONE = '1'.repeat(32)
const TWO = '2'.repeat(32)
const THREE = '3'.repeat(32)
const secretOne = new Uint8Array(32).fill(0x11)
const secretTwo = new Uint8Array(32).fill(0x22)
const started = (files: SlotFiles = memoryFiles()) => ({ files, shred: shredSlots(files, systemRandom) })

async function withTwo() {
  const files = memoryFiles()
  const { shred } = started(files)
  await shred.put('pepper', new Map([[ONE, secretOne]]))
  await shred.put('case', new Map([[TWO, secretTwo]]))
  return { files, shred }
}
const asRead = async ({ shred }: ReturnType<typeof started>) => [...(await shred.entries())]
const BOTH = [
  [ONE, { kind: 'pepper', secret: secretOne }],
  [TWO, { kind: 'case', secret: secretTwo }],
]

describe('key parts', () => {
  test('are there after a restart, in both copies', async () => {
    const { files } = await withTwo()
    expect(await asRead(started(files))).toEqual(BOTH)
    expect(files.a.bytes).toEqual(files.b.bytes)
  })

  test('are overwritten where they lie, in both copies, and the others stay', async () => {
    const { files, shred } = await withTwo()
    const size = files.a.bytes.length
    await shred.shred([TWO])
    for (const { bytes } of [files.a, files.b]) {
      expect(hex(bytes)).not.toContain(hex(secretTwo))
      expect(bytes.length).toBe(size)
    }
    expect(await asRead(started(files))).toEqual([BOTH[0], [TWO, 'shredded']])
  })

  test('put side by side don’t overwrite each other', async () => {
    const { shred } = started()
    await Promise.all([
      shred.put('case', new Map([[ONE, secretOne]])),
      shred.put('case', new Map([[TWO, secretTwo]])),
      shred.advanceTo(5),
    ])
    expect([...(await shred.entries()).keys()]).toEqual([ONE, TWO])
    expect(await shred.counter()).toBe(5)
  })

  test('survive the loss of either copy', async () => {
    for (const lost of ['a', 'b'] as const) {
      const { files } = await withTwo()
      files[lost].bytes = new Uint8Array()
      expect(await asRead(started(files))).toEqual(BOTH)
      expect(files.a.bytes).toEqual(files.b.bytes)
    }
  })

  test('survive any flipped byte of one copy, and the other copy mends it', async () => {
    const { files } = await withTwo()
    const whole = files.a.bytes.slice()
    for (let at = 0; at < whole.length; at++) {
      files.a.bytes = whole.map((byte, place) => (place === at ? byte ^ 0x40 : byte))
      expect(await asRead(started(files))).toEqual(BOTH)
      expect(files.a.bytes).toEqual(whole)
    }
  })

  test('are read also where there is no room to mend the other copy', async () => {
    const { files } = await withTwo()
    files.b.bytes = files.b.bytes.slice(0, 64)
    vi.spyOn(files.b, 'write').mockRejectedValue(new DOMException('', 'QuotaExceededError'))
    expect(await asRead(started(files))).toEqual(BOTH)
  })

  test('that are claimed stay as they live on the disk; a shredded one is made anew', async () => {
    const { shred } = await withTwo()
    expect(await shred.claim(TWO, secretOne)).toEqual(secretTwo)
    await shred.shred([TWO])
    expect(await shred.claim(TWO, secretOne)).toEqual(secretOne)
    expect(await shred.claim(THREE, secretTwo)).toEqual(secretTwo)
    expect((await shred.entries()).get(TWO)).toEqual({ kind: 'case', secret: secretOne })
    expect((await shred.entries()).get(THREE)).toEqual({ kind: 'case', secret: secretTwo })
  })

  test('spoiled in both copies are missing, not wrong', async () => {
    const { files } = await withTwo()
    for (const file of [files.a, files.b]) file.bytes[3] = 0
    expect(await asRead(started(files))).toEqual([BOTH[1]])
  })

  test('control: without checksums a spoiled key part would pass for a right one', async () => {
    const { files } = await withTwo()
    expect(hex(files.a.bytes.slice(0, 32))).toBe(hex(secretOne))
    files.a.bytes[3] = 0
    expect(hex(files.a.bytes.slice(0, 32))).not.toBe(hex(secretOne))
    expect((await asRead(started(files)))[0]).toEqual(BOTH[0])
  })
})

describe('a power cut', () => {
  test('in the middle of either copy leaves every acknowledged key part', async () => {
    for (const cut of ['a', 'b'] as const) {
      const { files, shred } = await withTwo()
      files[cut].cutNextWrite = true
      await expect(shred.put('case', new Map([[THREE, secretOne]]))).rejects.toThrow()
      const entries = await asRead(started(files))
      expect(entries.slice(0, 2)).toEqual(BOTH)
    }
  })

  test('while erasing leaves the case whole or erased, and never alive in one copy only', async () => {
    for (const cut of ['a', 'b'] as const) {
      const { files, shred } = await withTwo()
      files[cut].cutNextWrite = true
      await expect(shred.shred([TWO])).rejects.toThrow()
      const entry = (await started(files).shred.entries()).get(TWO)
      const inBoth = [files.a, files.b].map(({ bytes }) => hex(bytes).includes(hex(secretTwo)))
      expect([cut, entry, inBoth]).toEqual(
        cut === 'a' ? ['a', { kind: 'case', secret: secretTwo }, [true, true]] : ['b', 'shredded', [false, false]],
      )
    }
  })
})

test('the counter never goes down and lives through a restart', async () => {
  const { files, shred } = started()
  expect(await shred.counter()).toBe(0)
  for (const to of [1, 5, 3]) await shred.advanceTo(to)
  expect(await started(files).shred.counter()).toBe(5)
  expect(await asRead({ files, shred })).toEqual([])
})

test('the counter is no owner’s slot, whatever the owner is called', async () => {
  const { shred } = started()
  const nought = '0'.repeat(32)
  await shred.advanceTo(5)
  await shred.put('case', new Map([[nought, secretOne]]))
  await shred.shred([nought])
  expect([await shred.counter(), await shred.entries()]).toEqual([5, new Map([[nought, 'shredded']])])
})

test('overwriting all leaves nothing of any key part', async () => {
  const { files, shred } = await withTwo()
  await shred.overwriteAll()
  const left = hex(files.a.bytes) + hex(files.b.bytes)
  expect([left.includes(hex(secretOne)), left.includes(hex(secretTwo)), files.a.bytes.length]).toEqual([
    false,
    false,
    128,
  ])
  await shred.remove()
  expect(await asRead({ files, shred })).toEqual([])
})

test('what was kept free for the last answer goes with them', async () => {
  const reserve = new MemoryFile()
  await reserve.write([{ at: 0, bytes: new Uint8Array(64) }])
  await started({ ...memoryFiles(), reserve }).shred.remove()
  expect(reserve.bytes.length).toBe(0)
})

class Row implements ByteRow {
  bytes: Bytes | undefined
  async load() {
    return this.bytes
  }
  async save(bytes: Bytes) {
    this.bytes = bytes
  }
  async remove() {
    this.bytes = undefined
  }
}

test('where there is no file system it works in rows, and doesn’t claim to erase', async () => {
  const files = rowSlotFiles(new Row(), new Row())
  const { shred } = started(files)
  await shred.put('case', new Map([[ONE, secretOne]]))
  await shred.shred([ONE])
  expect([...(await started(files).shred.entries())]).toEqual([[ONE, 'shredded']])
  expect([await shred.erases(), await started().shred.erases()]).toEqual([false, true])
})
