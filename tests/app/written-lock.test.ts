// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const SOURCE = readFileSync('public/written-lock.js', 'utf8')
const LOCK =
  '<form><input value=""><button data-turns>Open</button><p role="status" data-turns hidden>A second or two.</p></form>'

let hears: AbortController

beforeEach(() => {
  hears = new AbortController()
  localStorage.setItem('proportion-locked', '')
})
afterEach(() => {
  hears.abort()
  vi.restoreAllMocks()
  localStorage.clear()
  for (const name of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[name]
})

function runs() {
  // What one page hears of ends with it.
  const { signal } = hears
  const hear = (name: string, heard: EventListener, capture = false) =>
    window.addEventListener(name, heard, { capture, signal })
  new Function('addEventListener', SOURCE)(hear)
}

/** The first page as it is written, once its script has run. */
function page() {
  document.body.innerHTML = `<div id="root"><main><a class="second" href="/first-minute">First minute</a><template>${LOCK}</template></main><footer><a class="first" href="/start">Start</a></footer></div>`
  runs()
}
const form = () => document.querySelector('form')
/** Given to the lock, as the app finds it; `left`: the browser was left to send the form. */
function opens(words: string) {
  const input = document.querySelector('input')
  if (input) input.value = words
  const submit = new Event('submit', { cancelable: true })
  form()?.dispatchEvent(submit)
  return { isGiven: form()?.hasAttribute('data-given'), left: !submit.defaultPrevented }
}
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-turns]')].map(({ hidden }) => !hidden)

test('where there is something to open the lock stands in the page, and the other button stands back', () => {
  page()
  expect(form()).not.toBeNull()
  expect(document.querySelector('template')).toBeNull()
  expect(document.documentElement.dataset.lock).toBe('written')
  expect(document.querySelector('footer a')?.className).toBe('second')
})

test.each<[string, () => void]>([
  ['there is nothing to open', () => localStorage.clear()],
  [
    'that can’t be read',
    () =>
      vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
        throw new Error('blocked')
      }),
  ],
])('where %s there is none, nor one put away', (_, is) => {
  is()
  page()
  expect([form(), document.querySelector('template'), document.documentElement.dataset.lock]).toEqual([
    null,
    null,
    undefined,
  ])
  expect(document.querySelector('footer a')?.className).toBe('first')
})

test('where the app was here first, it touches nothing', () => {
  document.body.innerHTML = '<div id="root"><main></main></div>'
  expect(runs).not.toThrow()
  expect(document.documentElement.dataset.lock).toBeUndefined()
})

test('words are taken once, and no form is ever sent', () => {
  page()
  expect(opens('  ')).toEqual({ isGiven: false, left: false })
  expect(shown()).toEqual([true, false])
  const unheard = document.querySelector('[role=status]')?.firstChild
  expect(opens('four words of mine')).toEqual({ isGiven: true, left: false })
  expect(shown()).toEqual([false, true])
  // What is said anew is read out.
  expect(document.querySelector('[role=status]')?.firstChild?.textContent).toBe('A second or two.')
  expect(document.querySelector('[role=status]')?.firstChild).not.toBe(unheard)
  expect(opens('four words of mine')).toEqual({ isGiven: true, left: false })
})

test.each<[string, () => void]>([
  [
    'other words are typed',
    () => document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true })),
  ],
  ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
  ['nobody looks', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ['the app does not come', () => window.dispatchEvent(new Event('app-did-not-come'))],
])('when %s they are given back', (_, happens) => {
  page()
  happens()
  expect(form()?.hasAttribute('data-given')).toBe(false)
  page()
  opens('four words of mine')
  happens()
  expect([form()?.hasAttribute('data-given'), ...shown()]).toEqual([false, true, false])
})

test('they are given back before the app hears of other words', () => {
  page()
  opens('four words of mine')
  const given: (boolean | undefined)[] = []
  form()?.addEventListener('input', () => given.push(form()?.hasAttribute('data-given')), true)
  document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }))
  expect(given).toEqual([false])
})

test('an app that did not come takes none any more', () => {
  page()
  window.dispatchEvent(new Event('app-did-not-come'))
  expect(opens('four words of mine')).toEqual({ isGiven: false, left: false })
  hears.abort()
  hears = new AbortController()
  document.documentElement.dataset.app = 'missing'
  page()
  expect(opens('four words of mine').isGiven).toBe(false)
})

test('once the app has taken them they are its own', () => {
  page()
  opens('four words of mine')
  form()?.setAttribute('data-taken', '')
  window.dispatchEvent(new Event('pagehide'))
  expect(form()?.hasAttribute('data-given')).toBe(true)
  expect(opens('four words of mine').left).toBe(true)
})
