import { useSyncExternalStore } from 'react'

/**
 * How much of the app is on this phone. `coming`: on a first visit, until all of it is here. `kept` only after every file
 * was read back from the phone and its hash compared.
 */
export type Offline = 'checking' | 'coming' | 'kept' | 'not kept' | 'not possible'

/** What the page's root says is for tests, too: they wait for it. */
const OF_THE_PAGE = {
  subscribe(listener: () => void) {
    const seen = new MutationObserver(listener)
    seen.observe(document.documentElement, { attributeFilter: ['data-offline'] })
    return () => seen.disconnect()
  },
  now: () => (document.documentElement.dataset.offline ?? 'checking') as Offline,
}

export const useOffline = (): Offline =>
  useSyncExternalStore<Offline>(OF_THE_PAGE.subscribe, OF_THE_PAGE.now, () => 'checking')

const WORKS: Record<Offline, string> = {
  checking: 'Not checked yet',
  coming: 'Not yet: it is still coming onto this phone',
  kept: '✓ Every file was checked on this phone',
  'not kept': 'No: not all of it is on this phone. Open it once more where there is a network.',
  'not possible': 'No: this browser can’t keep it',
}

export const worksOffline = (offline: Offline) => ({ key: 'Works offline', value: WORKS[offline] })
