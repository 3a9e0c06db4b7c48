import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { painted } from '../../src/app/painted'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Whether it has come yet, after so many ms. */
async function comesAfter(ms: number, moment: Promise<void>): Promise<boolean> {
  const come = vi.fn()
  void moment.then(come)
  await vi.advanceTimersByTimeAsync(ms)
  return come.mock.calls.length > 0
}

test('what is painted waits for the next frame, and not for the one after', async () => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 10))
  expect(await comesAfter(9, painted())).toBe(false)
  expect(await comesAfter(12, painted())).toBe(true)
})

test('out of sight, where no frame comes, it comes all the same', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const moment = painted()
  expect(await comesAfter(99, moment)).toBe(false)
  expect(await comesAfter(1, moment)).toBe(true)
})
