import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const messageSkipWaiting = vi.fn()
vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener() {}
    async register() {}
    messageSkipWaiting = messageSkipWaiting
  },
}))

const reload = vi.fn()
let isOpen = false

beforeEach(() => {
  isOpen = false
  vi.useFakeTimers()
  vi.stubGlobal('location', { href: 'https://app.example/', origin: 'https://app.example', reload })
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', { addEventListener() {} })
  vi.stubEnv('DEV', false)
  vi.stubGlobal('navigator', {
    serviceWorker: { controller: {}, addEventListener() {}, getRegistration: async () => ({ waiting: {} }) },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.clearAllMocks()
})

async function letsIn() {
  const { createAppUpdate } = await import('../../src/app/service-worker')
  const update = createAppUpdate(1, async () => isOpen)
  await update.start()
  await update.apply()
  return update
}

test('a newer version that was let in and is still kept waiting comes with the page, loaded anew', async () => {
  await letsIn()
  expect(messageSkipWaiting).toHaveBeenCalledOnce()
  expect(reload).not.toHaveBeenCalled()
  await vi.runAllTimersAsync()
  expect(reload).toHaveBeenCalledOnce()
})

test('but not over a case that was opened meanwhile', async () => {
  const update = await letsIn()
  isOpen = true
  await vi.runAllTimersAsync()
  expect(reload).not.toHaveBeenCalled()
  expect(update.state().update).toBe('case open')
})
