// @vitest-environment jsdom
import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../src/app/App'
import { fallback, modules, paths, render } from '../../src/entry-server'
import { LATE_SCREENS, screensAt } from '../../src/screens/routes'
import { NO_VAULT_YET } from '../../src/screens/services'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** What React puts first goes into the head, as the build does it. */
const HOISTED = /^(?:<title>.*?<\/title>|<meta[^>]*>|<link[^>]*>)+/s

afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

const running = {
  now: () => new Date('2027-06-01T09:30:00Z'),
  vault: NO_VAULT_YET,
  drafts: () => new Promise<never>(() => {}),
  whatIf: () => new Promise<never>(() => {}),
  pdf: () => new Promise<never>(() => {}),
}

const APP = (
  <BrowserRouter useTransitions={false}>
    <App services={running} />
  </BrowserRouter>
)

/** An address as the build writes it, on the page, and the screens that it needs at hand. */
async function writtenPage(path: string): Promise<HTMLElement> {
  const written = (await render(path)).replace(HOISTED, '')
  // The renderer of the build puts its contexts back in a task of its own.
  await new Promise((done) => setImmediate(done))
  history.replaceState(null, '', path)
  const place = document.createElement('div')
  place.innerHTML = written
  document.body.append(place)
  await Promise.all(screensAt(path).map((screen) => screen.load()))
  return place
}

test.each([...paths, fallback])('%s is taken over as it was written, without a word from React', async (path) => {
  const place = await writtenPage(path)
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const different = vi.fn()
  const [before] = place.children
  const root = await act(async () => hydrateRoot(place, APP, { onRecoverableError: different }))
  expect(different.mock.calls).toEqual([])
  // Here one process writes the page and takes it over; a phone only takes over.
  const said = complaints.mock.calls.filter(([what]) => !String(what).startsWith('Detected multiple renderers'))
  expect(said).toEqual([])
  expect(place.children[0]).toBe(before)
  await act(async () => root.unmount())
})

test('of the first question’s stage what fills the screen is written, and the rest follows', async () => {
  const path = '/practice/kept-between-them/report'
  const place = await writtenPage(path)
  const questions = () => [...place.querySelectorAll('main h3')].map((heading) => heading.textContent)
  const few = questions()
  const root = await act(async () => hydrateRoot(place, APP))
  expect(few).toHaveLength(1)
  expect(questions().slice(0, 1)).toEqual(few)
  expect(questions().length).toBeGreaterThan(5)
  await act(async () => root.unmount())
})

test('an answer that was tapped before the app was there is an answer of the case', async () => {
  const path = '/practice/kept-between-them/report'
  const place = await writtenPage(path)
  expect(place.textContent).toMatch(/0 of \d+ answered/)
  const tapped = place.querySelector<HTMLInputElement>('[type=radio][value=parent]')
  tapped?.focus()
  tapped?.click()
  const root = await act(async () => hydrateRoot(place, APP))
  await vi.waitFor(() => expect(place.textContent).toMatch(/1 of \d+ answered/))
  const chosen = [...place.querySelectorAll<HTMLInputElement>('[type=radio]:checked')]
  expect(chosen.map(({ value }) => value)).toEqual(['parent'])
  expect(document.activeElement).toBe(tapped)
  await act(async () => root.unmount())
})

test('a page that needs a later screen asks for its script in its head', () => {
  const needing = [...paths, fallback].filter((path) => screensAt(path).length > 0)
  expect(needing.filter((path) => modules(path).length === 0)).toEqual([])
})

test('every later screen of an address is among those loaded while the phone idles', () => {
  const missing = [
    ...paths,
    '/case/x/report',
    '/case/x/papers',
    '/practice/x/end',
    '/settings/ways',
    '/settings/diagnostics',
    '/no/such/page',
  ]
    .flatMap((path) => screensAt(path))
    .filter((screen) => !LATE_SCREENS.includes(screen))
  expect(missing).toEqual([])
})
