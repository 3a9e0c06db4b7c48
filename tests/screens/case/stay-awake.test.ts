// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ScreenLock, stayAwake } from '../../../src/screens/case/stay-awake'

/** A browser that grants it, and lets go of it when the page is hidden. */
class Granting implements ScreenLock {
  given = 0
  held = new Set<object>()
  refuses = false
  later: Promise<void> = Promise.resolve()

  async request() {
    await this.later
    if (this.refuses) throw new DOMException('The battery is low', 'NotAllowedError')
    this.given++
    const { held } = this
    const sentinel = {
      get released() {
        return !held.has(sentinel)
      },
      async release() {
        held.delete(sentinel)
      },
    }
    held.add(sentinel)
    return sentinel
  }
}

let lock: Granting
let letGo: (() => void) | undefined

function pageIs(state: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  if (state === 'hidden') lock.held.clear()
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  lock = new Granting()
})
afterEach(() => {
  letGo?.()
  vi.restoreAllMocks()
})

test('the screen is kept on until it is let go', async () => {
  letGo = stayAwake(lock)
  await vi.waitFor(() => expect(lock.held.size).toBe(1))
  letGo()
  await vi.waitFor(() => expect(lock.held.size).toBe(0))
  pageIs('visible')
  await Promise.resolve()
  expect([lock.given, lock.held.size]).toEqual([1, 0])
})

test('what the browser let go of while the page was hidden is taken again, once, when it shows', async () => {
  letGo = stayAwake(lock)
  await vi.waitFor(() => expect(lock.held.size).toBe(1))
  pageIs('hidden')
  expect(lock.held.size).toBe(0)
  pageIs('visible')
  await vi.waitFor(() => expect(lock.held.size).toBe(1))
  pageIs('visible')
  await vi.waitFor(() => expect([lock.given, lock.held.size]).toEqual([2, 1]))
})

test('what is granted after it was let go is given back', async () => {
  let grant = () => {}
  lock.later = new Promise((resolve) => {
    grant = resolve
  })
  stayAwake(lock)()
  grant()
  await vi.waitFor(() => expect([lock.given, lock.held.size]).toEqual([1, 0]))
})

test('a refusal is no error, and it is asked for again the next time the page shows', async () => {
  lock.refuses = true
  letGo = stayAwake(lock)
  await Promise.resolve()
  expect(lock.held.size).toBe(0)
  lock.refuses = false
  pageIs('visible')
  await vi.waitFor(() => expect(lock.held.size).toBe(1))
})
