// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../src/app/App'
import type { AppState } from '../../src/app/service-worker'
import { NATIONAL } from '../../src/app/settings-store'
import { Screen } from '../../src/components/Screen'
import { type DeskView, NOTHING_KNOWN } from '../../src/drafts/desk-view'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { screensAt } from '../../src/screens/routes'
import { type Services, useServices } from '../../src/screens/services'
import { vaultCover } from '../../src/screens/vault/late-proof'

afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
})

const never = () => new Promise<never>(() => {})
const FORCE = { ...NATIONAL_DEFAULTS, forceName: 'Exshire Police' }

let services: Services
function Page() {
  services = useServices()
  return <Screen title="A page">{null}</Screen>
}

/** The app at an address, on a phone of which this is known. */
function opens(path: string, known: Partial<DeskView> = {}, update: AppState['update'] = 'none') {
  for (const one of screensAt(path)) vi.spyOn(one, 'loaded').mockReturnValue(Page)
  let view: DeskView = { ...NOTHING_KNOWN, ...known }
  let heard = () => {}
  const vault = {
    subscribe: (listener: () => void) => {
      heard = listener
      return () => {}
    },
    view: () => view,
    desk: never,
  }
  const state: AppState = { offline: 'kept', update }
  const loaded = { settings: FORCE, from: 'kept' as const, problem: 'A comma is missing' }
  render(
    <MemoryRouter initialEntries={[path]}>
      <App
        services={{ now: () => new Date('2030-01-01'), vault, drafts: never, whatIf: never, pdf: never, stepUp: never }}
        settings={{ loaded: () => loaded, subscribe: () => () => true, isRead: () => true, start: never }}
        update={{ state: () => state, subscribe: () => () => true, start: never, apply: never }}
      />
    </MemoryRouter>,
  )
  return (next: Partial<DeskView>) =>
    act(() => {
      view = { ...view, ...next }
      heard()
    })
}
const NOT_KEPT = 'Case not kept: closing the app loses it'

test.each([
  ['/case/c1/report', 'unlocked', false],
  ['/case/c1/report', 'locked', true],
  ['/helplines', 'unlocked', true],
] as const)('a newer version is offered at %s, %s: %s', async (path, state, isOffered) => {
  opens(path, { state }, 'waiting')
  if (isOffered) expect(await screen.findByRole('button', { name: 'Update now' })).toBeDefined()
  else {
    await import('../../src/app/UpdateBanner')
    await act(async () => undefined)
    expect(screen.queryByText(/newer version/)).toBeNull()
  }
})

test.each([
  ['/helplines', true],
  ['/guidance', true],
  ['/settings', true],
  ['/case/c1/report', false],
  ['/practice', false],
  ['/start', false],
  ['/keep', false],
])('away from a case that is in memory alone, %s says so: %s', (path, says) => {
  opens(path, { notKept: true })
  expect(screen.queryByText(NOT_KEPT) !== null).toBe(says)
})

test('where nothing is left unkept, nothing says so', () => {
  opens('/guidance')
  expect(screen.queryByText(NOT_KEPT)).toBeNull()
})

test.each([
  ['/guidance', ['/helplines']],
  ['/case/c1/report', ['/helplines']],
  ['/helplines', []],
])('the helplines are a tap away from %s', (path, leads) => {
  opens(path)
  const links = [...document.querySelectorAll('header a')].map((link) => link.getAttribute('href'))
  expect(links.filter((href) => href === '/helplines')).toEqual(leads)
})

test('every page ends with how old it is, and says what is wrong with the settings', () => {
  opens('/guidance')
  expect(document.body.textContent).toMatch(/were due again by/)
  expect(document.body.textContent).toContain('Your force’s settings file could not be used.')
  expect([services.settings, services.settingsFrom, services.settingsProblem]).toEqual([
    FORCE,
    'kept',
    'A comma is missing',
  ])
})

test('what is covered is, whatever stands there', () => {
  vi.spyOn(vaultCover, 'loaded').mockReturnValue(() => <p>Covered</p>)
  const becomes = opens('/guidance', { state: 'unlocked' })
  expect(screen.queryByText('Covered')).toBeNull()
  becomes({ covered: true })
  expect(screen.getByText('Covered')).toBeDefined()
})

test('the officer’s own contacts are sealed where there is a key, shut with it, and in memory where there is none', () => {
  const becomes = opens('/guidance', { state: 'unlocked' })
  expect([services.schoolContacts?.kept, services.schoolContacts?.locked]).toEqual(['on-this-phone', undefined])
  for (const state of ['locking', 'locked', 'unlocking'] as const) {
    becomes({ state })
    expect([services.schoolContacts?.kept, services.schoolContacts?.locked]).toEqual(['on-this-phone', true])
  }
  becomes({ state: 'no-vault' })
  expect(services.schoolContacts).toBeUndefined()
})

test('a page that is written is so by the national arrangements', () => {
  for (const one of screensAt('/guidance')) vi.spyOn(one, 'loaded').mockReturnValue(Page)
  const vault = { subscribe: () => () => {}, view: () => NOTHING_KNOWN, desk: never }
  render(
    <MemoryRouter initialEntries={['/guidance']}>
      <App services={{ now: () => new Date(0), vault, drafts: never, whatIf: never, pdf: never, stepUp: never }} />
    </MemoryRouter>,
  )
  expect([services.settings, services.settingsFrom]).toEqual([NATIONAL.settings, 'national'])
  expect('settingsProblem' in services).toBe(false)
})
