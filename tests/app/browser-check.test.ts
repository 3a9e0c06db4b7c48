// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const CHECK = readFileSync('public/browser-check.js', 'utf8')
const [, FLOOR] = /too old to work a case\. Use (.+), or anything newer/.exec(CHECK) ?? []

let hears: (name: string) => string

beforeEach(() => {
  // What one page hears of ends with it.
  const ends = new AbortController()
  const { addEventListener } = window
  vi.spyOn(window, 'addEventListener').mockImplementation((name, heard, how) =>
    addEventListener.call(window, name, heard, { ...(how as AddEventListenerOptions), signal: ends.signal }),
  )
  hears = (name) => {
    window.dispatchEvent(new Event(name))
    return notice()?.textContent ?? ''
  }
  return () => ends.abort()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
  delete document.documentElement.dataset.app
})

const notice = () => document.querySelector('[role=alert]')

/** What a browser with all that is needed is told, or one that lacks something of it. */
function told(lacks: 'nothing' | ':has(' | 'dvh' | '(?<=' | 'locks' | 'serviceWorker' | 'subtle' | 'CSS'): string {
  document.body.innerHTML = '<main></main>'
  const supports = (condition: string) => !condition.includes(lacks)
  const compiled = (source: string) => {
    if (source.includes(lacks)) throw new SyntaxError('Invalid group specifier name')
    return new RegExp(source)
  }
  if (!('indexedDB' in window)) vi.stubGlobal('indexedDB', {})
  vi.stubGlobal('crypto', lacks === 'subtle' ? {} : { subtle: {} })
  const navigator = { serviceWorker: {}, locks: {} }
  if (lacks in navigator) Reflect.deleteProperty(navigator, lacks)
  new Function('navigator', 'CSS', 'RegExp', CHECK)(navigator, lacks === 'CSS' ? undefined : { supports }, compiled)
  return notice()?.textContent ?? ''
}

test('a browser with all that is needed is told nothing', () => {
  expect(told('nothing')).toBe('')
})

test.each([':has(', 'dvh', '(?<=', 'locks', 'serviceWorker', 'subtle', 'CSS'] as const)(
  'one without %s is told that it is too old',
  (lacks) => {
    expect(told(lacks)).toContain('This browser is too old to work a case.')
  },
)

test('what is told is shown first, with what can be done without the app', () => {
  told('dvh')
  expect([notice() === document.body.firstElementChild, notice()?.className]).toEqual([true, 'browser-notice'])
  expect(notice()?.textContent).toContain('You can still read these pages and ring the numbers on them.')
})

test('an address that is not secure is told first, whatever else is missing', () => {
  vi.stubGlobal('isSecureContext', false)
  expect(told('subtle')).toContain('This address is not secure')
  vi.stubGlobal('isSecureContext', true)
  expect(told('nothing')).toBe('')
})

test.each([
  ['keeps nothing', () => undefined],
  [
    'lets nobody ask for it',
    () => {
      throw new Error('blocked')
    },
  ],
])('one that %s is told that it may be a private window', (_, get) => {
  Object.defineProperty(window, 'indexedDB', { configurable: true, get })
  expect(told('nothing')).toContain('This browser keeps nothing for the app')
  Reflect.deleteProperty(window, 'indexedDB')
})

test.each(['starting', 'started'])('an app that is %s when the page is there comes, however long that takes', (app) => {
  told('nothing')
  document.documentElement.dataset.app = app
  expect(hears('load')).toBe('')
})

test.each([undefined, 'missing'])(
  'one that is %s then did not start, which is said once, and heard by the lock',
  (app) => {
    told('nothing')
    const heard = vi.fn()
    window.addEventListener('app-did-not-come', heard)
    if (app) document.documentElement.dataset.app = app
    const said = hears('load')
    expect(said).toContain('The app did not start. Reload the page.')
    expect(heard).toHaveBeenCalledOnce()
    expect(hears('app-did-not-come')).toBe(said)
  },
)

test('one that says so by itself is heard, and where it has been said already nothing is added', () => {
  told('nothing')
  expect(hears('app-did-not-come')).toContain('The app did not start.')
  const old = told('locks')
  expect(hears('app-did-not-come')).toBe(old)
})

test('the versions that it names are those of the papers for the host', () => {
  expect(FLOOR).toBeDefined()
  expect(readFileSync('docs/hosting.md', 'utf8').replaceAll(/\s+/g, ' ')).toContain(`**${FLOOR}**`)
})
