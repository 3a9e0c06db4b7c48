// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { settingsStore } from '../../src/app/settings-store'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'

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
