// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { settingsStore } from '../../src/app/settings-store'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const fileOf = (forceName: string) => ({
  format: 1,
  date: '2026-11-01',
  reviewBy: '2027-05-01',
  nation: 'england',
  forceName,
})
const turns = (to: DocumentVisibilityState) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to })
  document.dispatchEvent(new Event('visibilitychange'))
}

test('a page that lives on for days, behind its PIN, asks the host again whenever it is looked at', async () => {
  let asked = 0
  const store = settingsStore(async () => ({
    ...(await import('../../src/app/force-settings-file')),
    keptForceSettings: async () => ({ settings: NATIONAL_DEFAULTS, from: 'national' }),
    freshForceSettings: async () => {
      asked += 1
      return { settings: { ...NATIONAL_DEFAULTS, forceName: `As asked for ${asked}` }, from: 'file' }
    },
  }))
  await store.start()
  expect(store.loaded().settings.forceName).toBe('As asked for 1')
  turns('hidden')
  expect(asked).toBe(1)
  turns('visible')
  await vi.waitFor(() => expect(store.loaded().settings.forceName).toBe('As asked for 2'))
  expect(asked).toBe(2)
})

test('the screens hear of what has changed, and of nothing where the same came again', async () => {
  let forceName = 'As it was'
  const store = settingsStore(async () => ({
    ...(await import('../../src/app/force-settings-file')),
    keptForceSettings: async () => ({ settings: NATIONAL_DEFAULTS, from: 'national' }),
    freshForceSettings: async () => ({ settings: { ...NATIONAL_DEFAULTS, forceName }, from: 'file' }),
  }))
  const heard: (string | undefined)[] = []
  store.subscribe(() => heard.push(store.loaded().settings.forceName))
  await store.start()
  turns('visible')
  await new Promise((turn) => setTimeout(turn))
  expect(heard).toEqual(['As it was'])
  forceName = 'As it is'
  turns('visible')
  await vi.waitFor(() => expect(heard).toEqual(['As it was', 'As it is']))
})

test('what this phone has kept is known before the host has answered, if it ever does', async () => {
  const store = settingsStore(async () => ({
    ...(await import('../../src/app/force-settings-file')),
    keptForceSettings: async () => ({ settings: NATIONAL_DEFAULTS, from: 'kept' }),
    freshForceSettings: () => new Promise(() => undefined),
  }))
  expect(store.isRead()).toBe(false)
  void store.start()
  await vi.waitFor(() => expect([store.isRead(), store.loaded().from]).toEqual([true, 'kept']))
})

test.each([
  ['no room to keep what the host has said by now', async () => Response.json(fileOf('As it was'))],
  ['nothing that can be read', () => Promise.reject(new Error('no room'))],
])('on a phone with %s it holds on, whenever the app is looked at without a signal', async (_, match) => {
  vi.stubGlobal('caches', { open: async () => ({ match, put: () => Promise.reject(new Error('no room')) }) })
  vi.stubGlobal('fetch', async () => Response.json(fileOf('As it is')))
  const signal = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  const store = settingsStore(() => import('../../src/app/force-settings-file'))
  await store.start()
  expect(store.loaded().settings.forceName).toBe('As it is')
  signal.mockReturnValue(false)
  turns('visible')
  await new Promise((turn) => setTimeout(turn))
  expect(store.loaded().settings.forceName).toBe('As it is')
})
