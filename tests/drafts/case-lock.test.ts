import { afterEach, expect, test, vi } from 'vitest'
import { caseLock, isHeld } from '../../src/drafts/case-lock'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
afterEach(() => vi.unstubAllGlobals())

const holds = (...names: readonly string[]) =>
  vi.stubGlobal('navigator', { locks: { query: async () => ({ held: names.map((name) => ({ name })) }) } })

test('a case is held by whoever has its lock, and no other lock counts', async () => {
  holds('vault-making', caseLock(A))
  expect([await isHeld(A), await isHeld(B), await isHeld()]).toEqual([true, false, true])
  expect(await isHeld(A.slice(1))).toBe(false)
  holds('vault-making')
  expect([await isHeld(A), await isHeld()]).toEqual([false, false])
  vi.stubGlobal('navigator', { locks: { query: async () => ({}) } })
  expect(await isHeld()).toBe(false)
})
