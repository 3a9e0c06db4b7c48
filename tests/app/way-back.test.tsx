// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { BrowserRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../src/app/App'
import { Screen } from '../../src/components/Screen'
import { type DeskState, NOTHING_KNOWN } from '../../src/drafts/desk-view'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { GONE_BACK } from '../../src/screens/gone-back'
import { screensAt } from '../../src/screens/routes'

const LOOKED_UP = ['/first-minute', '/take-down', '/guidance', '/guidance/12', '/search', '/about']
const CASE = '/practice/kept-between-them/report'

const scrolls = vi.fn()
let becomes: (state: DeskState) => void

beforeEach(async () => {
  scrolls.mockClear()
  vi.stubGlobal('scrollTo', scrolls)
  for (const path of [CASE, '/helplines', '/settings']) {
    await Promise.all(screensAt(path).map((each) => each.load()))
  }
  history.pushState(null, '', CASE)
  let view = { ...NOTHING_KNOWN, state: 'unlocked' as DeskState }
  let heard = () => {}
  becomes = (state) => {
    view = { ...view, state }
    act(() => heard())
  }
  const services = {
    now: () => new Date('2026-11-25T11:40:00Z'),
    vault: {
      subscribe: (listener: () => void) => {
        heard = listener
        return () => {}
      },
      view: () => view,
      desk: () => new Promise<never>(() => {}),
    },
    drafts: async () => new MemoryDrafts(() => {}),
    whatIf: () => new Promise<never>(() => {}),
    pdf: () => new Promise<never>(() => {}),
    stepUp: () => new Promise<never>(() => {}),
  }
  render(
    <BrowserRouter useTransitions={false}>
      <App services={services} />
    </BrowserRouter>,
  )
  await screen.findByRole('heading', { name: 'What was reported' })
})
afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
  vi.unstubAllGlobals()
})

const arrow = () => screen.queryByRole('button', { name: 'Back to the case' })
const follows = async (name: string) => {
  await userEvent.click(screen.getAllByRole('link', { name })[0] ?? document.body)
}

test('from what is looked up an arrow leads back to the case, and says nothing of it in the history', async () => {
  expect(arrow()).toBeNull()
  await follows('Helplines')
  await waitFor(() => expect(arrow()).not.toBeNull())
  expect(JSON.stringify(history.state)).not.toContain('report')
  expect(scrolls).toHaveBeenCalledWith(0, 0)
  const pages = history.length
  await userEvent.click(arrow() ?? document.body)
  await screen.findByRole('heading', { name: 'What was reported' })
  // In the place of what was looked up: the key does not lead to that again, and the officer stands where they stood.
  expect([location.pathname, history.length, history.state.usr]).toEqual([CASE, pages, GONE_BACK])
})

test.each(LOOKED_UP)('so it does from %s', async (path) => {
  for (const one of screensAt(path))
    vi.spyOn(one, 'loaded').mockReturnValue(() => <Screen title="A page">{null}</Screen>)
  act(() => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await waitFor(() => expect(arrow()).not.toBeNull())
})

test('it goes with a lock, and does not come back with the key', async () => {
  await follows('Helplines')
  await waitFor(() => expect(arrow()).not.toBeNull())
  becomes('locked')
  expect(arrow()).toBeNull()
  becomes('unlocked')
  expect(arrow()).toBeNull()
})

test('it goes where the officer does something else', async () => {
  await follows('Helplines')
  await follows('Settings')
  await screen.findByRole('heading', { name: 'Settings', level: 1 })
  expect(arrow()).toBeNull()
  await follows('Helplines')
  await screen.findByRole('heading', { name: 'Helplines', level: 1 })
  expect(arrow()).toBeNull()
})
