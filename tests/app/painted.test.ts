import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onTheGlass, painted } from '../../src/app/painted'

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

test('what is on the glass waits a frame longer', async () => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 10))
  expect(await comesAfter(25, onTheGlass())).toBe(false)
  expect(await comesAfter(28, onTheGlass())).toBe(true)
})

test('out of sight, where no frame comes, both come all the same', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  expect(await comesAfter(99, painted())).toBe(false)
  expect(await comesAfter(100, onTheGlass())).toBe(true)
})
