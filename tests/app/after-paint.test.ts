// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import type {} from '../../src/app/install-offer'

const SOURCE = readFileSync('public/after-paint.js', 'utf8')
  .replace('SCRIPTS_OF_PAGES', '[["/ /helplines/other", "other"], ["/start /helplines", "app part"]]')
  .replace('import(', 'asksFor(')

/** The page as it stands when its script runs; what it asks for, and the browser's word that something was painted. */
function page(has: { controller: boolean; tells: boolean; hidden?: boolean; comes?: boolean }) {
  document.body.innerHTML = '<div id="root" data-path="/helplines"></div>'
  vi.stubGlobal('navigator', { serviceWorker: { controller: has.controller ? {} : null } })
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(has.hidden ?? false)
  let painted = () => {}
  let observed = {}
  const frames: (() => void)[] = []
  class Paints {
    static supportedEntryTypes = has.tells ? ['paint'] : ['mark']
    constructor(told: () => void) {
      painted = told
    }
    observe(what: object) {
      observed = what
    }
  }
  const asksFor = vi.fn(() => (has.comes === false ? Promise.reject(new Error('Failed to fetch')) : Promise.resolve()))
  vi.stubGlobal('PerformanceObserver', Paints)
  vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => frames.push(drawn))
  new Function('asksFor', SOURCE)(asksFor)
  const drawn = () => {
    for (const frame of frames.splice(0)) frame()
  }
  return { asksFor, painted: () => painted(), drawn, observed }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    document.head.innerHTML = ''
    delete document.documentElement.dataset.app
  }
})

test('a page that the phone holds asks for its scripts when it is on the glass, and once', async () => {
  const { asksFor, painted, drawn } = page({ controller: true, tells: true })
  drawn()
  await vi.advanceTimersByTimeAsync(500)
  expect(asksFor).not.toHaveBeenCalled()
  painted()
  expect(asksFor).toHaveBeenCalledOnce()
  painted()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asksFor).toHaveBeenCalledExactlyOnceWith('/assets/app.js')
  expect(document.head.querySelectorAll('link[href="/assets/part.js"]')).toHaveLength(1)
})

test.each([
  ['never says that it painted', true],
  ['can’t say that it painted', false],
])('a browser that %s gets them after its first frame', async (_, tells) => {
  const { asksFor, drawn } = page({ controller: true, tells })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asksFor).not.toHaveBeenCalled()
  drawn()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asksFor).toHaveBeenCalledOnce()
})

test.each([
  ['on a first visit', { controller: false, tells: true }],
  ['where nobody looks', { controller: true, tells: true, hidden: true }],
])('%s they are asked for at once', async (_, has) => {
  const { asksFor } = page(has)
  expect(asksFor).toHaveBeenCalledOnce()
})

test('a paint that came before the script is heard all the same', () => {
  expect(page({ controller: true, tells: true }).observed).toEqual({ type: 'paint', buffered: true })
})

test('the app is said to be on its way, and where it does not come, that is said', async () => {
  const missing = vi.fn()
  addEventListener('app-did-not-come', missing, { once: true })
  page({ controller: false, tells: true })
  await vi.advanceTimersByTimeAsync(0)
  expect([document.documentElement.dataset.app, missing.mock.calls.length]).toEqual(['starting', 0])
  page({ controller: false, tells: true, comes: false })
  await vi.advanceTimersByTimeAsync(0)
  expect([document.documentElement.dataset.app, missing.mock.calls.length]).toEqual(['missing', 1])
})

test('half a page waits for the rest: it can’t be taken over', async () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  const { asksFor } = page({ controller: false, tells: true })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asksFor).not.toHaveBeenCalled()
  state.mockReturnValue('interactive')
  document.dispatchEvent(new Event('readystatechange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(asksFor).toHaveBeenCalledExactlyOnceWith('/assets/app.js')
})

test('what the browser offers before the app is there is kept for it, and not shown by itself', () => {
  page({ controller: true, tells: true })
  const offer = new Event('beforeinstallprompt', { cancelable: true })
  window.dispatchEvent(offer)
  expect([offer.defaultPrevented, window.offeredEarly]).toEqual([true, offer])
  delete window.offeredEarly
})

test('a browser that offers no installing by itself looks for the manifest once, so it does not wait for the app there', () => {
  const waits = '<link data-last="manifest" href="/manifest.webmanifest">'
  document.head.innerHTML = waits
  page({ controller: false, tells: true })
  expect(document.head.querySelector('link[rel=manifest]')?.getAttribute('href')).toBe('/manifest.webmanifest')
  expect(document.head.querySelector('link[data-last]')).toBeNull()

  document.head.innerHTML = waits
  vi.stubGlobal('onbeforeinstallprompt', null)
  page({ controller: false, tells: true })
  expect(document.head.querySelector('link[data-last]')?.outerHTML).toBe(waits)
})
