import type { Workbox } from 'workbox-window'
import { Listeners } from '../drafts/listeners'
import type { Offline } from '../screens/vault/offline'
import { scriptUrl } from './trusted-scripts'

export interface AppState {
  offline: Offline
  /** A newer version is on the phone and waits to be let in; `too old` would not understand what this one has kept. */
  update: 'none' | 'waiting' | 'case open' | 'too old'
}

export interface AppUpdate {
  state: () => AppState
  subscribe: (listener: () => void) => () => void
  start: () => Promise<void>
  /** Lets the newer version in and reloads every tab, unless a case is open in one of them. */
  apply: () => Promise<void>
}

const soon = (task: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: 10_000 }) : setTimeout(task, 1_000)

/** Chromium now and then keeps a worker waiting that was let in, until a page is loaded anew: after this it is. */
const LET_IN_WITHIN_MS = 3_000

/** `epoch` is this build's; `caseIsOpen` asks about every tab of this phone. */
export function createAppUpdate(epoch: number, caseIsOpen: () => Promise<boolean>): AppUpdate {
  let state: AppState = { offline: 'checking', update: 'none' }
  let workbox: Workbox | undefined
  let registration: ServiceWorkerRegistration | undefined
  const listeners = new Listeners()

  const set = (change: Partial<AppState>) => {
    state = { ...state, ...change }
    listeners.tell()
  }

  let isDue = false
  /** Once, whoever says that there is something to look at. */
  const checkSoon = () => {
    if (isDue) return
    isDue = true
    soon(check)
  }

  const check = async () => {
    isDue = false
    const kept = await import('./offline-check').then((offline) => offline.everyFileIsKept()).catch(() => false)
    set({ offline: kept ? 'kept' : 'not kept' })
  }

  const offer = async () => {
    const { newestEpoch } = await import('./offline-check')
    set({ update: (await newestEpoch()) < epoch ? 'too old' : 'waiting' })
  }

  const reloadUnlessCaseIsOpen = async () => {
    if (await caseIsOpen()) set({ update: 'case open' })
    else location.reload()
  }

  // From the first moment: a tab that opens while another lets a newer version in must not stay with the old one.
  const wasControlled = navigator.serviceWorker?.controller
  navigator.serviceWorker?.addEventListener('controllerchange', () => {
    if (wasControlled) void reloadUnlessCaseIsOpen()
  })

  const asksForTheApp = async () => {
    try {
      const { Workbox } = await import('workbox-window')
      workbox = new Workbox(scriptUrl('/sw.js'))
      workbox.addEventListener('waiting', () => void offer())
      for (const end of ['activated', 'redundant'] as const) workbox.addEventListener(end, checkSoon)
      registration = await workbox.register({ immediate: true })
      const coming = registration?.installing
      // One that was being installed before this page asked is followed by itself.
      coming?.addEventListener('statechange', () => /^(activated|redundant)$/.test(coming.state) && checkSoon())
      if (!coming) checkSoon()
      else if (!wasControlled) set({ offline: 'coming' })
    } catch {
      checkSoon()
    }
  }

  return {
    state: () => state,
    subscribe: listeners.subscribe,
    async start() {
      if (import.meta.env.DEV || !('serviceWorker' in navigator)) return set({ offline: 'not possible' })
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration?.update().catch(() => {})
      })
      window.addEventListener('online', () => {
        if (state.offline === 'not kept') void asksForTheApp()
      })
      await asksForTheApp()
    },
    async apply() {
      const isOpen = await caseIsOpen()
      set({ update: isOpen ? 'case open' : 'waiting' })
      if (isOpen) return
      const now = await navigator.serviceWorker.getRegistration()
      if (!now?.waiting) return location.reload()
      workbox?.messageSkipWaiting()
      setTimeout(() => void reloadUnlessCaseIsOpen(), LET_IN_WITHIN_MS)
    },
  }
}
