// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'

const SOURCE = readFileSync('public/after-paint.js', 'utf8')
  .replace('SCRIPTS_OF_PAGES', '[["/helplines", "app part"]]')
  .replace('import(', 'asksFor(')

/** The page as it stands when its script runs; what it asks for, and the browser's word that something was painted. */
function page(has: { controller: boolean; tells: boolean; hidden?: boolean }) {
  document.body.innerHTML = '<div id="root" data-path="/helplines"></div>'
  vi.stubGlobal('navigator', { serviceWorker: { controller: has.controller ? {} : null } })
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(has.hidden ?? false)
  let painted = () => {}
  const frames: (() => void)[] = []
  class Paints {
    static supportedEntryTypes = has.tells ? ['paint'] : ['mark']
    constructor(told: () => void) {
      painted = told
    }
    observe() {}
  }
  const asksFor = vi.fn(async () => {})
  vi.stubGlobal('PerformanceObserver', Paints)
  vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => frames.push(drawn))
  new Function('asksFor', SOURCE)(asksFor)
  const drawn = () => {
    for (const frame of frames.splice(0)) frame()
  }
  return { asksFor, painted: () => painted(), drawn }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    document.head.innerHTML = ''
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
