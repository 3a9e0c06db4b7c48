import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAppUpdate } from '../../src/app/service-worker'

const messageSkipWaiting = vi.fn()
/** What the service worker itself says. */
let heard: Map<string, () => void>
let registers: (how: object | undefined) => unknown
vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener(name: string, listener: () => void) {
      heard.set(name, listener)
    }
    async register(how?: object) {
      return registers(how)
    }
    messageSkipWaiting = messageSkipWaiting
  },
}))

let isKept = true
let newest = 1
const looksAtEveryFile = vi.fn(async () => isKept)
vi.mock('../../src/app/offline-check', () => ({
  everyFileIsKept: () => looksAtEveryFile(),
  newestEpoch: async () => newest,
}))

const reload = vi.fn()
let registration: { installing?: EventTarget & { state: string }; update?: () => Promise<unknown> } | undefined
let isOpen = false
let isControlled = true
/** Whether a version waits, still. */
let isThere = true
let workers: EventTarget
let page: EventTarget

beforeEach(() => {
  isOpen = false
  isControlled = true
  isKept = true
  newest = 1
  heard = new Map()
  registration = undefined
  registers = () => registration
  isThere = true
  page = new EventTarget()
  vi.useFakeTimers()
  vi.stubGlobal('location', { href: 'https://app.example/', origin: 'https://app.example', reload })
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubEnv('DEV', false)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.clearAllMocks()
})

function opens() {
  const getRegistration = async () => (isThere ? { waiting: {} } : {})
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

test('nor is it let in over one that is open already: what the old one still has to load would be gone', async () => {
  const update = opens()
  await update.start()
  isOpen = true
  await update.apply()
  await vi.runAllTimersAsync()
  expect(update.state().update).toBe('case open')
  expect([messageSkipWaiting.mock.calls, reload.mock.calls]).toEqual([[], []])
})

test('where none waits any more, since another tab let it in, the page is loaded anew at once', async () => {
  isThere = false
  await letsIn()
  expect(messageSkipWaiting).not.toHaveBeenCalled()
  expect(reload).toHaveBeenCalledOnce()
})

test.each([
  ['is offered', 1, 'waiting'],
  ['that would not understand what is kept here is not', 0, 'too old'],
] as const)('a version that waits %s', async (_, epoch, is) => {
  newest = epoch
  const update = opens()
  await update.start()
  expect(update.state().update).toBe('none')
  heard.get('waiting')?.()
  await vi.runAllTimersAsync()
  expect(update.state().update).toBe(is)
})

test('a page that lives on for days asks for a newer one each time it is looked at', async () => {
  const asks = vi.fn(() => Promise.reject(new Error('no signal')))
  registration = { update: asks }
  await opens().start()
  const turns = (visibilityState: string) => {
    Object.assign(document, { visibilityState }).dispatchEvent(new Event('visibilitychange'))
    return asks.mock.calls.length
  }
  expect([turns('hidden'), turns('visible'), turns('hidden'), turns('visible')]).toEqual([0, 1, 1, 2])
})

test('a tab hears of one let in elsewhere from its first moment, before it asks for any itself', async () => {
  opens()
  await anotherTabLetsItIn()
  expect(reload).toHaveBeenCalledOnce()
})

test('and does not load anew over a case that is open', async () => {
  const update = opens()
  isOpen = true
  await anotherTabLetsItIn()
  expect(reload).not.toHaveBeenCalled()
  expect(update.state().update).toBe('case open')
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

test.each(['activated', 'redundant'])('a worker that is %s is looked at, once whoever says so', async (is) => {
  isControlled = false
  const installing = Object.assign(new EventTarget(), { state: 'installing' })
  registration = { installing }
  const update = opens()
  await update.start()
  heard.get(is)?.()
  installing.state = is
  installing.dispatchEvent(new Event('statechange'))
  await vi.runAllTimersAsync()
  expect(update.state().offline).toBe('kept')
  expect(looksAtEveryFile).toHaveBeenCalledOnce()
  // One that came later.
  heard.get(is)?.()
  await vi.runAllTimersAsync()
  expect(looksAtEveryFile).toHaveBeenCalledTimes(2)
})

test('it is asked for at once: the page has been there for a while', async () => {
  const registered = vi.fn()
  registers = registered
  await opens().start()
  expect(registered).toHaveBeenCalledWith({ immediate: true })
})

test.each<[string, () => void]>([
  ['no worker may be registered', () => (registers = () => Promise.reject(new Error('blocked')))],
  ['what is kept can’t be read', () => looksAtEveryFile.mockRejectedValueOnce(new Error('no room'))],
])('where %s it is not said to be kept', async (_, fails) => {
  isKept = false
  fails()
  const update = opens()
  await update.start()
  await vi.runAllTimersAsync()
  expect(update.state().offline).toBe('not kept')
})

test('a browser without service workers is told so', async () => {
  vi.stubGlobal('navigator', {})
  const update = createAppUpdate(1, async () => isOpen)
  await update.start()
  expect(update.state().offline).toBe('not possible')
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
