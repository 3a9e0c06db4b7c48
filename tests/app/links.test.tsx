// @vitest-environment jsdom
import { act, cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { BrowserRouter, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppLinks } from '../../src/app/AppLink'
import { useScrollToTop } from '../../src/app/scroll-to-top'
import { Link } from '../../src/components/Link'

const scrolls = vi.fn()
const heard = vi.fn()

function Page() {
  useScrollToTop()
  const { pathname, hash } = useLocation()
  return (
    <>
      <h1 tabIndex={-1}>{pathname + hash}</h1>
      <Link href="/a">To A</Link>
      <Link href="/b">To B</Link>
      <Link href="/b#part">To the part</Link>
      <Link href="/b" target="_blank">
        In a tab
      </Link>
      <Link href="/b" target="_self">
        Here
      </Link>
      <Link href="/b" onClick={heard}>
        With a word
      </Link>
    </>
  )
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', scrolls)
  heard.mockReset()
  history.pushState(null, '', '/a')
  render(
    <BrowserRouter useTransitions={false}>
      <AppLinks>
        <Page />
      </AppLinks>
    </BrowserRouter>,
  )
  scrolls.mockReset()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const at = () => screen.getByRole('heading').textContent
/** Whether the browser is left to follow it. */
function follows(name: string, how: MouseEventInit = {}) {
  const link = screen.getByRole('link', { name })
  const click = createEvent.click(link, { button: 0, ...how })
  // Nothing here could.
  const isLeft = new Promise<boolean>((left) =>
    window.addEventListener(
      'click',
      (event) => {
        left(!event.defaultPrevented)
        event.preventDefault()
      },
      { once: true },
    ),
  )
  fireEvent(link, click)
  return isLeft
}

test('a link goes by the router, and one to where one is leaves no step in the history', async () => {
  const pages = history.length
  expect([await follows('To A'), at(), history.length - pages]).toEqual([false, '/a', 0])
  expect([await follows('To B'), at(), history.length - pages]).toEqual([false, '/b', 1])
  expect([await follows('To the part'), at(), history.length - pages]).toEqual([false, '/b#part', 2])
  // It leads to the page itself, and not to a part of it.
  expect([await follows('Here'), at(), history.length - pages]).toEqual([false, '/b', 3])
})

test.each([
  ['for a tab of its own', 'In a tab', {}],
  ['with the middle button', 'To B', { button: 1 }],
  ['with Ctrl', 'To B', { ctrlKey: true }],
  ['with Meta', 'To B', { metaKey: true }],
  ['with Shift', 'To B', { shiftKey: true }],
  ['with Alt', 'To B', { altKey: true }],
])('one that is followed %s is left to the browser', async (_, name, how) => {
  expect([await follows(name, how), at()]).toEqual([true, '/a'])
})

test('what a link does besides comes first, and may keep it from leading on', async () => {
  heard.mockImplementationOnce((event: Event) => event.preventDefault())
  expect([await follows('With a word'), at()]).toEqual([false, '/a'])
  expect([await follows('With a word'), at()]).toEqual([false, '/b'])
  expect(heard).toHaveBeenCalledTimes(2)
})

test('a page gone to begins at its top; a part of it, and one gone back to, stay where they are', async () => {
  await follows('To B')
  expect(scrolls.mock.calls).toEqual([[0, 0]])
  await follows('To the part')
  act(() => history.back())
  await waitFor(() => expect(at()).toBe('/b'))
  expect(scrolls).toHaveBeenCalledOnce()
})

test.each([
  [innerHeight / 2 + 1, 1],
  [innerHeight / 2, 0],
])('a title that stands %i px down in large letters is brought up: %i', async (top, times) => {
  const title = screen.getByRole('heading')
  const brings = vi.fn()
  Object.assign(title, { scrollIntoView: brings, getBoundingClientRect: () => ({ top }) })
  title.focus()
  await follows('To B')
  expect(brings).toHaveBeenCalledTimes(times)
})
