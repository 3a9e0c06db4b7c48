import { afterEach, expect, test, vi } from 'vitest'
import { WouldBeLost } from '../../src/drafts/would-be-lost'

afterEach(() => vi.unstubAllGlobals())

test('as long as a reload would lose something every tab can see it, once, and again the next time', async () => {
  const held: string[] = []
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, _: LockOptions, work: () => Promise<void>) => {
        held.push(name)
        await work()
        held.pop()
      },
    },
  })
  const wouldBeLost = new WouldBeLost()
  const seen: string[][] = []
  for (const something of [true, true, false, false, true]) {
    wouldBeLost.tell(something)
    await new Promise((resolve) => setImmediate(resolve))
    seen.push([...held])
  }
  const lock = ['case:in-memory']
  expect(seen).toEqual([lock, lock, [], [], lock])
})
