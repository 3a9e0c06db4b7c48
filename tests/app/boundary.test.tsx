// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../src/app/App'
import { NOTHING_KNOWN } from '../../src/drafts/desk-view'
import { brokenScreen, LATE_SCREENS, screensAt } from '../../src/screens/routes'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'

let breaks = true

function About() {
  if (breaks) throw new Error('What cannot be')
  return <p>About this app</p>
}

beforeEach(() => {
  breaks = true
  vi.spyOn(console, 'error').mockImplementation(() => {})
  for (const about of screensAt('/about')) vi.spyOn(about, 'loaded').mockReturnValue(About)
})

afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
})

const never = () => new Promise<never>(() => {})

async function shownBroken(notKept: boolean) {
  const view = { ...NOTHING_KNOWN, notKept }
  const vault = { ...NO_VAULT_YET, view: () => view }
  render(
    <MemoryRouter initialEntries={['/about']}>
      <App services={{ now: () => new Date(0), vault, drafts: never, whatIf: never, pdf: never, stepUp: never }} />
    </MemoryRouter>,
  )
  await screen.findByRole('heading', { name: 'This page could not be shown' })
}

const leads = () =>
  screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('target')])
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent)
/** Whether the browser is left to follow it. */
const isFollowed = (name: string) => fireEvent.click(screen.getByRole('link', { name }))

test('a page that breaks gives way to 999, the helplines as they are written, and a way to load it again', async () => {
  await shownBroken(false)
  expect(leads()).toEqual([
    ['In danger now: ring 999', 'tel:999', null],
    ['Helplines', '/helplines', null],
  ])
  expect(isFollowed('Helplines')).toBe(true)
  expect(buttons()).toEqual(['Reload'])
  await waitFor(() => expect(document.activeElement?.textContent).toBe('This page could not be shown'))
})

test('where a case is in memory only, it is tried again without losing that, and the helplines get a tab of their own', async () => {
  await shownBroken(true)
  expect(leads()[1]).toEqual(['Helplines', '/helplines', '_blank'])
  expect(screen.getByText(/reloading loses it/)).toBeDefined()
  expect(buttons()).toEqual(['Try again', 'Reload'])
  breaks = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('About this app')).toBeDefined()
})

test('that page is on the phone before anything breaks', () => {
  expect(LATE_SCREENS).toContain(brokenScreen)
})
