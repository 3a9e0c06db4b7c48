import { Listeners } from '../drafts/listeners'
import { NATIONAL_DEFAULTS } from '../guidance/force-settings'
import type { LoadedSettings } from './force-settings-file'

export const NATIONAL: LoadedSettings = { settings: NATIONAL_DEFAULTS, from: 'national' }

/** The force's arrangements as they become known: the kept copy first, the host's file when there is a network. */
export function settingsStore(load: () => Promise<typeof import('./force-settings-file')>) {
  let loaded = NATIONAL
  let isRead = false
  const listeners = new Listeners()
  const take = (next: LoadedSettings) => {
    if (JSON.stringify(next) === JSON.stringify(loaded)) return
    loaded = next
    listeners.tell()
  }
  return {
    loaded: () => loaded,
    /** Whether it is known what this phone has kept of them. */
    isRead: () => isRead,
    subscribe: listeners.subscribe,
    async start() {
      const { cachedFile, freshForceSettings, hostFile, keptForceSettings, remembered } = await load()
      const file = remembered(cachedFile)
      take(await keptForceSettings(file))
      isRead = true
      const ask = async () => take(await freshForceSettings(file, hostFile))
      // With a PIN a page lives on for days, and the force may have had to take a key out meanwhile.
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') void ask()
      })
      await ask()
    },
  }
}

export type SettingsStore = ReturnType<typeof settingsStore>
