// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DeskView, NOTHING_KNOWN } from '../../src/drafts/desk-view'
import type { Drafts } from '../../src/drafts/drafts'
import type { LeftCase } from '../../src/drafts/held-case'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import type { VaultDesk } from '../../src/drafts/vault-desk'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { AtItsStage } from '../../src/screens/case/AtItsStage'
import { CaseScreen } from '../../src/screens/case/CaseScreen'
import { StartScreen } from '../../src/screens/StartScreen'
import type { Services } from '../../src/screens/services'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'
import { withServices } from './with-services'

const FIRST = 'How did it come to the police?'

/** What is on the screen is on the glass when the test says so. */
let paint: () => void
let painted: Promise<void>
beforeEach(() => {
  painted = new Promise((resolve) => {
    paint = resolve
  })
  const request = (_: string, ...rest: unknown[]) => (rest.at(-1) as () => Promise<unknown>)()
  vi.stubGlobal('navigator', Object.assign(navigator, { locks: { request, query: async () => ({ held: [] }) } }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A store that takes its time. */
class Slow extends MemoryDrafts {
  write = () => {}
  readonly #ready = new Promise<void>((resolve) => {
    this.write = resolve
  })
  override async append(...all: Parameters<MemoryDrafts['append']>) {
    await this.#ready
    return super.append(...all)
  }
}

/** "Start a case" was tapped, with an open vault, whose desk takes its time. */
function starts(drafts: Drafts, known: Partial<DeskView> = {}, more: Partial<Services> = {}) {
  const view: DeskView = { ...NOTHING_KNOWN, state: 'unlocked', ...known }
  const desk = { hold: () => () => undefined, left: (one: LeftCase) => one.close() } as unknown as VaultDesk
  const routes = (
    <Routes>
      <Route path="/" element={<p>The list</p>} />
      <Route path="/start" element={<StartScreen />} />
      <Route path="/case/:case" element={<CaseScreen />}>
        <Route path=":stage?" element={<AtItsStage />} />
      </Route>
    </Routes>
  )
  render(
    withServices(routes, undefined, '/start', {
      vault: { ...NO_VAULT_YET, view: () => view, desk: () => painted.then(() => desk) },
      drafts: async () => drafts,
      painted: () => painted,
      ...more,
    }),
  )
}

test('a new case is at its first question before any of it is written, which waits for no paint', async () => {
  const drafts = new Slow()
  starts(drafts)
  await screen.findByRole('radiogroup', { name: FIRST })
  expect(await drafts.list()).toEqual([])
  drafts.write()
  await vi.waitFor(async () => expect(await drafts.list()).toHaveLength(1))
  const [{ case: id = '' } = {}] = await drafts.list()
  expect(await drafts.open(id)).toMatchObject({
    events: [
      { type: 'opened', seq: 1 },
      { type: 'matter-added', seq: 2 },
    ],
  })
})

test.each([
  ['asks for', NATIONAL_DEFAULTS.review, true],
  ['asks for no', null, false],
])('a force that %s review has that in each case that begins', async (_, review, reviewAsked) => {
  const drafts = new MemoryDrafts()
  starts(drafts, {}, { settings: { ...NATIONAL_DEFAULTS, review } })
  await vi.waitFor(async () => expect(await drafts.list()).toHaveLength(1))
  const [{ case: id = '' } = {}] = await drafts.list()
  expect(await drafts.open(id)).toMatchObject({ events: [{ type: 'opened', reviewAsked }, {}] })
})

test('where another tab has made the lock meanwhile, whoever opens it begins a case and is not offered to make another', async () => {
  let view: DeskView = { ...NOTHING_KNOWN, state: 'no-vault' }
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const desk = async () => ({ hold: () => () => undefined, left: (one: LeftCase) => one.close() }) as never
  starts(new MemoryDrafts(), {}, { vault: { ...NO_VAULT_YET, subscribe, view: () => view, desk } })
  await screen.findByText('Four words keep your cases')
  for (const state of ['locked', 'unlocking', 'unlocked'] as const) {
    await act(async () => {
      view = { ...view, state }
      for (const listener of listeners) listener()
    })
  }
  await screen.findByRole('radiogroup', { name: FIRST })
  expect(screen.queryByText('Four words keep your cases')).toBeNull()
})

test('one that could not be written says so, and stays on the screen', async () => {
  const drafts = Object.assign(new MemoryDrafts() as Drafts, { kept: 'on-this-phone' as const })
  drafts.append = async () => ({ problem: { kind: 'storage-full' } })
  starts(drafts)
  await screen.findByRole('radiogroup', { name: FIRST })
  paint()
  await screen.findByText('Not saved yet')
  expect(screen.getByRole('radiogroup', { name: FIRST })).toBeTruthy()
})

test('where what keeps cases does not come, it is said, and nobody waits', async () => {
  starts(new MemoryDrafts(), {}, { drafts: () => Promise.reject(new TypeError()) })
  await screen.findByText('A part of the app did not come.')
  expect(screen.queryByText('Starting…')).toBeNull()
})

test('where what is kept is out of reach, a case is worked in memory, and nobody is offered to begin keeping anew', async () => {
  starts(new MemoryDrafts(), { state: 'no-vault', outOfReach: true })
  await screen.findByRole('radiogroup', { name: FIRST })
  expect(screen.queryByText(/four words/i)).toBeNull()
})

test('whoever went back before anything could be kept has begun no case, and is not led to one', async () => {
  const drafts = new MemoryDrafts()
  let come = (_: Drafts) => {}
  const coming = new Promise<Drafts>((resolve) => {
    come = resolve
  })
  starts(drafts, {}, { drafts: () => coming })
  await userEvent.click(screen.getByRole('link', { name: 'Back to Cases' }))
  await act(async () => come(drafts))
  paint()
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  expect(screen.queryByRole('radiogroup', { name: FIRST })).toBeNull()
  expect(screen.getByText('The list')).toBeDefined()
  expect(await drafts.list()).toEqual([])
})

test('where a newer version has written, no case begins', async () => {
  const drafts = new MemoryDrafts()
  starts(drafts, { newerData: true })
  await screen.findByRole('link', { name: 'Back to cases' })
  paint()
  expect(screen.queryByRole('radiogroup', { name: FIRST })).toBeNull()
  expect(await drafts.list()).toEqual([])
})

test('at an address that is not secure it is said that no case can be worked there, and nothing is offered', async () => {
  vi.stubGlobal('isSecureContext', false)
  starts(new MemoryDrafts(), { state: 'no-vault' })
  await screen.findByRole('heading', { name: 'No case can be worked at this address' })
  expect(screen.getByText(/begins with https/)).toBeDefined()
  expect(screen.queryByText('Four words keep your cases')).toBeNull()
  expect(screen.queryByRole('button', { name: /Later/ })).toBeNull()
})
