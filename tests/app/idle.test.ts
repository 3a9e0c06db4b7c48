// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** Of a page of its own for each test: what was heard before is heard by another. */
let loadInIdleTime: typeof import('../../src/app/idle').loadInIdleTime

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] })
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act))
  vi.resetModules()
  ;({ loadInIdleTime } = await import('../../src/app/idle'))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const loads = async (after: number, use: () => void = () => undefined) => {
  const load = vi.fn(async () => undefined)
  use()
  void loadInIdleTime([load])
  await vi.advanceTimersByTimeAsync(after)
  return load.mock.calls.length
}
const uses = (how: string) => () => void window.dispatchEvent(new Event(how))
const types = uses('input')

test('what may be needed later is loaded at once while nobody uses the phone', async () => {
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await loads(10)).toBe(1)
})

test('an app that was just opened is in use: it may have been tapped before it listened', async () => {
  const load = vi.fn(async () => undefined)
  void loadInIdleTime([load])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(load).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(load).toHaveBeenCalledOnce()
})

test.each(['pointerdown', 'click', 'keydown', 'input'])(
  'it waits for a moment after a tap or a letter (%s), so that what was asked for comes first',
  async (how) => {
    await vi.advanceTimersByTimeAsync(60_000)
    expect([await loads(1_000, uses(how)), await loads(2_000, uses(how))]).toEqual([0, 1])
  },
)

test('what does not come keeps nothing after it from being loaded', async () => {
  const load = vi.fn(async () => undefined)
  await vi.advanceTimersByTimeAsync(60_000)
  void loadInIdleTime([() => Promise.reject(new Error('Failed to fetch')), load])
  await vi.advanceTimersByTimeAsync(10)
  expect(load).toHaveBeenCalledOnce()
})

test('nor is anything loaded before there is nothing to draw; in a browser that can’t say, after a moment', async () => {
  await vi.advanceTimersByTimeAsync(60_000)
  let nothingToDraw = () => {}
  const asks = vi.fn((act: () => void, _: object) => {
    nothingToDraw = act
  })
  vi.stubGlobal('requestIdleCallback', asks)
  expect(await loads(10_000)).toBe(0)
  // It says so even where it never comes to rest.
  expect(asks.mock.calls[0]?.[1]).toEqual({ timeout: 5_000 })
  nothingToDraw()
  vi.unstubAllGlobals()
  expect([await loads(100), await loads(300)]).toEqual([0, 1])
})

test('it waits no longer than some seconds, whoever goes on typing', async () => {
  const typing = setInterval(types, 500)
  expect(await loads(3_000, types)).toBe(0)
  expect(await loads(5_000, types)).toBe(1)
  clearInterval(typing)
})
