import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAppUpdate } from '../../src/app/service-worker'

const messageSkipWaiting = vi.fn()
vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener() {}
    async register() {
      return registration
    }
    messageSkipWaiting = messageSkipWaiting
  },
}))

let isKept = true
vi.mock('../../src/app/offline-check', () => ({ everyFileIsKept: async () => isKept, newestEpoch: async () => 1 }))

const reload = vi.fn()
let registration: { installing: EventTarget & { state: string } } | undefined
let isOpen = false
let isControlled = true
let workers: EventTarget
let page: EventTarget

beforeEach(() => {
  isOpen = false
  isControlled = true
  isKept = true
  registration = undefined
  page = new EventTarget()
  vi.useFakeTimers()
  vi.stubGlobal('location', { href: 'https://app.example/', origin: 'https://app.example', reload })
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', { addEventListener() {} })
  vi.stubEnv('DEV', false)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.clearAllMocks()
})

function opens() {
  const getRegistration = async () => ({ waiting: {} })
  workers = Object.assign(new EventTarget(), { controller: isControlled ? {} : null, getRegistration })
  vi.stubGlobal('navigator', { serviceWorker: workers })
  return createAppUpdate(1, async () => isOpen)
}

async function letsIn() {
  const update = opens()
  await update.start()
  await update.apply()
  return update
}

async function anotherTabLetsItIn() {
  workers.dispatchEvent(new Event('controllerchange'))
  await vi.runAllTimersAsync()
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
  isOpen = false
  await update.apply()
  expect(update.state().update).toBe('waiting')
})

test('a tab hears of one let in elsewhere from its first moment, before it asks for any itself', async () => {
  opens()
  await anotherTabLetsItIn()
  expect(reload).toHaveBeenCalledOnce()
})

test('but a first visit, which no version had until now, is not loaded anew', async () => {
  isControlled = false
  opens()
  await anotherTabLetsItIn()
  expect(reload).not.toHaveBeenCalled()
})

/** Opened while a worker is being installed: what is known of the app then, and in each state that the worker reaches. */
async function whileItInstalls() {
  const installing = Object.assign(new EventTarget(), { state: 'installing' })
  registration = { installing }
  const update = opens()
  await update.start()
  await vi.runAllTimersAsync()
  const reaches = async (state: string) => {
    installing.state = state
    installing.dispatchEvent(new Event('statechange'))
    await vi.runAllTimersAsync()
    return update.state().offline
  }
  return { atFirst: update.state().offline, reaches }
}

test('a worker that another page began to install is waited for, and what is kept is looked at then', async () => {
  const { atFirst, reaches } = await whileItInstalls()
  expect([atFirst, await reaches('installed'), await reaches('activated')]).toEqual(['checking', 'checking', 'kept'])
})

test('on a first visit it is said meanwhile that it is still coming', async () => {
  isControlled = false
  const { atFirst, reaches } = await whileItInstalls()
  expect([atFirst, await reaches('activated')]).toEqual(['coming', 'kept'])
})

test('a first visit on which it did not come says so', async () => {
  isControlled = false
  isKept = false
  const { reaches } = await whileItInstalls()
  expect(await reaches('redundant')).toBe('not kept')
})

test('what did not come is asked for again once there is a network, and what came is not', async () => {
  isKept = false
  const update = opens()
  await update.start()
  await vi.runAllTimersAsync()
  expect(update.state().offline).toBe('not kept')
  isKept = true
  page.dispatchEvent(new Event('online'))
  await vi.runAllTimersAsync()
  expect(update.state().offline).toBe('kept')
  isKept = false
  page.dispatchEvent(new Event('online'))
  await vi.runAllTimersAsync()
  expect(update.state().offline).toBe('kept')
})
