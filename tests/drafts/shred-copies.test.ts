import { describe, expect, test, vi } from 'vitest'
import { hex, systemRandom } from '../../src/drafts/bytes'
import { type Alone, type ShredSlots, shredSlots } from '../../src/drafts/shred-slots'
import { type ByteRow, rowSlotFiles } from '../../src/drafts/slot-files'
import { MemoryFile, memoryFiles } from './fakes'

const [ONE, TWO] = ['1'.repeat(32), '2'.repeat(32)] as const
const first = new Uint8Array(32).fill(0x11)
const second = new Uint8Array(32).fill(0x22)
const SLOT = 64

async function phone() {
  const files = memoryFiles()
  const shred = shredSlots(files, systemRandom)
  await shred.put('case', new Map([[ONE, first]]))
  await shred.put('case', new Map([[TWO, second]]))
  /** The power goes after the first copy, before anything of the second is written. */
  const cutBetween = async (work: () => Promise<unknown>) => {
    const write = vi.spyOn(files.b, 'write').mockRejectedValueOnce(new Error('Power cut'))
    await expect(work()).rejects.toThrow()
    write.mockRestore()
  }
  const again = () => shredSlots(files, systemRandom)
  return { files, shred, cutBetween, again }
}

describe('what was written to the first copy before the power went', () => {
  test.each<[string, (shred: ShredSlots) => Promise<unknown>, unknown]>([
    ['a key part that was shredded', (shred) => shred.shred([ONE]), 'shredded'],
    [
      'a key part that took the place of another',
      (shred) => shred.put('case', new Map([[ONE, second]])),
      { kind: 'case', secret: second },
    ],
  ])('holds in both after the next look: %s', async (_, change, entry) => {
    const { files, shred, cutBetween, again } = await phone()
    await cutBetween(() => change(shred))
    expect((await again().entries()).get(ONE)).toEqual(entry)
    expect(files.b.bytes).toEqual(files.a.bytes)
    expect(hex(files.b.bytes)).not.toContain(hex(first))
  })

  test('holds in both: a key part that was made anew after it was shredded', async () => {
    const { files, shred, cutBetween, again } = await phone()
    await shred.shred([ONE])
    await cutBetween(() => shred.claim(ONE, second))
    expect((await again().entries()).get(ONE)).toEqual({ kind: 'case', secret: second })
    expect(files.b.bytes).toEqual(files.a.bytes)
  })

  test('holds in both: a counter that was raised', async () => {
    const { files, shred, cutBetween, again } = await phone()
    await shred.advanceTo(5)
    await cutBetween(() => shred.advanceTo(6))
    await again().counter()
    files.a.bytes = new Uint8Array()
    expect(await again().counter()).toBe(6)
  })
})

test('the counter is not lowered, also not by the last who asks', async () => {
  const { shred, again } = await phone()
  for (const to of [5, 3]) await shred.advanceTo(to)
  expect(await again().counter()).toBe(5)
  await shred.advanceTo(2 ** 40)
  expect(await again().counter()).toBe(2 ** 40)
})

test('a key part that was moved to another place is none', async () => {
  const { files, again } = await phone()
  for (const file of [files.a, files.b]) {
    const [one, two] = [file.bytes.slice(0, SLOT), file.bytes.slice(SLOT, 2 * SLOT)]
    file.bytes.set(two, 0)
    file.bytes.set(one, SLOT)
  }
  expect([...(await again().entries())]).toEqual([])
})

test('overwriting all leaves no byte of either copy as it was, however many key parts there are', async () => {
  const { files, shred } = await phone()
  const many = Array.from({ length: 20 }, (_, at) => [at.toString(16).padStart(32, '0'), systemRandom(32)] as const)
  await shred.put('case', new Map(many))
  await shred.overwriteAll()
  for (const [, secret] of [...many, [ONE, first], [TWO, second]] as const)
    expect(hex(files.a.bytes) + hex(files.b.bytes)).not.toContain(hex(secret))
})

test('taking the files away takes both, and what is then written begins anew', async () => {
  const { files, shred } = await phone()
  await shred.remove()
  expect([files.a.bytes.length, files.b.bytes.length]).toEqual([0, 0])
  await shred.put('case', new Map([[TWO, first]]))
  expect([...(await shred.entries())]).toEqual([[TWO, { kind: 'case', secret: first }]])
})

test('whatever is done with the files is done while no other tab does anything', async () => {
  const files = memoryFiles()
  let alone = 0
  const aloneWith: Alone = async (work) => {
    alone += 1
    try {
      return await work()
    } finally {
      alone -= 1
    }
  }
  const seen: number[] = []
  for (const file of [files.a, files.b])
    for (const method of ['read', 'write', 'remove'] as const) {
      const own = file[method].bind(file) as (...given: unknown[]) => Promise<never>
      Object.assign(file, {
        [method]: (...given: unknown[]) => {
          seen.push(alone)
          return own(...given)
        },
      })
    }
  const shred = shredSlots(files, systemRandom, aloneWith)
  await shred.put('case', new Map([[ONE, first]]))
  await shred.claim(TWO, second)
  await shred.shred([ONE])
  await shred.advanceTo(1)
  await Promise.all([shred.counter(), shred.entries()])
  await shred.overwriteAll()
  await shred.remove()
  expect([seen.length > 20, new Set(seen)]).toEqual([true, new Set([1])])
})

test('files go, and it is no failure that another tab is just filling the room that is kept free', async () => {
  const reserve = new MemoryFile()
  const files = { ...memoryFiles(), reserve }
  const shred = shredSlots(files, systemRandom)
  await shred.put('case', new Map([[ONE, first]]))
  vi.spyOn(reserve, 'remove').mockRejectedValue(new DOMException('', 'NoModificationAllowedError'))
  await shred.remove()
  expect([files.a.bytes.length, files.b.bytes.length]).toEqual([0, 0])
})

test('in rows a change of one key part leaves the others, and what can’t be erased says so', async () => {
  const rows = ['a', 'b'].map((): ByteRow & { bytes?: Uint8Array<ArrayBuffer> | undefined } => ({
    async load() {
      return this.bytes
    },
    async save(bytes) {
      this.bytes = bytes
    },
    async remove() {
      this.bytes = undefined
    },
  })) as [ByteRow, ByteRow]
  const shred = shredSlots(rowSlotFiles(...rows), systemRandom)
  await shred.put('case', new Map([[ONE, first]]))
  await shred.put('case', new Map([[TWO, second]]))
  await shred.shred([ONE])
  expect([...(await shred.entries())]).toEqual([
    [ONE, 'shredded'],
    [TWO, { kind: 'case', secret: second }],
  ])
  expect(await shred.erases()).toBe(false)
})

test.each(['a', 'b'] as const)('what is read does not wait for room to mend copy %s', async (copy) => {
  const { files, again } = await phone()
  files[copy].bytes = files[copy].bytes.slice(0, SLOT)
  vi.spyOn(files[copy], 'write').mockRejectedValue(new DOMException('', 'QuotaExceededError'))
  expect([...(await again().entries()).keys()]).toEqual([ONE, TWO])
})
