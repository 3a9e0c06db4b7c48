// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { NOTHING_KNOWN } from '../../src/drafts/desk-view'
import type { Drafts, Summary } from '../../src/drafts/drafts'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import type { VaultDesk } from '../../src/drafts/vault-desk'
import { WORDING } from '../../src/guidance/conclusions'
import { ListedCases } from '../../src/screens/ListedCases'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'
import { summaryOf } from '../drafts/fakes'
import { withServices } from './with-services'

vi.mock('../../src/screens/vault/DueCase', () => {
  throw new Error('no such chunk')
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  cleanup()
})

const case_ = (label: string): Summary => ({ ...summaryOf(label), label })
const shown = () =>
  screen
    .queryAllByRole('link')
    .filter((link) => link.getAttribute('href')?.startsWith('/case/'))
    .map((link) => link.textContent?.slice(0, 1))

function keeping(newest: readonly Summary[] | undefined) {
  let answer: (all: readonly Summary[]) => void = () => {}
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), {
    newest: async () => newest,
    list: () => new Promise<readonly Summary[]>((resolve) => (answer = resolve)),
  })
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts }))
  return (all: readonly Summary[]) => answer(all)
}

test('with cases there is a way to take in one that comes back; without any, the first screen has its own', async () => {
  const looks = vi.fn(async () => ({ due: new Map(), erased: [] }))
  const vault = { ...NO_VAULT_YET, desk: async () => ({ stays: () => ({ look: looks }) }) as unknown as VaultDesk }
  const lists = async (...cases: readonly Summary[]) => {
    cleanup()
    looks.mockClear()
    const drafts: Drafts = Object.assign(new MemoryDrafts(), { list: async () => cases })
    render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts, vault }))
    await waitFor(() => expect(looks).toHaveBeenCalledOnce())
  }
  await lists()
  expect(screen.queryByRole('link', { name: 'Take in a handover file' })).toBeNull()
  await lists(case_('A'))
  const way = await screen.findByRole('link', { name: 'Take in a handover file' })
  expect(way.getAttribute('href')).toBe('/take-in')
})

test('the newest cases are shown before all of them are known, and stay', async () => {
  const allAre = keeping([case_('C'), case_('B')])
  await waitFor(() => expect(shown()).toEqual(['C', 'B']))
  await waitFor(() => {
    allAre([case_('C'), case_('B'), case_('A')])
    expect(shown()).toEqual(['C', 'B', 'A'])
  })
})

test('what is at hand as the lock opens is there at once', async () => {
  const cases = [case_('C'), case_('B')]
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), {
    newest: async () => cases,
    list: async () => cases,
  })
  const vault = { ...NO_VAULT_YET, newestNow: () => cases }
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts, vault }))
  expect(shown()).toEqual(['C', 'B'])
})

test.each([
  ['after the newest were shown', ['B'], [case_('B')]],
  ['and nothing is known', [], undefined],
])('where the rest can’t be read, %s, it says so and can be tried again', async (_, before, newest) => {
  let fails = true
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), {
    newest: async () => newest,
    list: async () => {
      if (fails) throw new Error('Storage')
      return [case_('B'), case_('A')]
    },
  })
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts }))
  expect((await screen.findByRole('alert')).textContent).toContain('could not all be read')
  expect(shown()).toEqual(before)
  expect(screen.queryByText(/No cases/)).toBeNull()
  fails = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(shown()).toEqual(['B', 'A']))
})

test('a look that fails once a later one has found all of them is not spoken of', async () => {
  const looks: { finds: (cases: readonly Summary[]) => void; fails: (why: Error) => void }[] = []
  const list = () => new Promise<readonly Summary[]>((finds, fails) => looks.push({ finds, fails }))
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), { list })
  const stays = () => ({ look: async () => ({ due: new Map(), erased: [] }) })
  const vault = { ...NO_VAULT_YET, desk: async () => ({ stays }) as unknown as VaultDesk }
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts, vault }))
  await waitFor(() => expect(looks.length).toBe(1))
  looks[0]?.fails(new Error('Storage'))
  const again = await screen.findByRole('button', { name: 'Try again' })
  await userEvent.click(again)
  await userEvent.click(again)
  await waitFor(() => expect(looks.length).toBe(3))
  looks[2]?.finds([case_('A')])
  await screen.findByRole('link', { name: 'Take in a handover file' })
  await act(async () => looks[1]?.fails(new Error('Storage')))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(shown()).toEqual(['A'])
})

test('whoever opens a case at once does not wait for the rest of the list; what is due is looked at after that', async () => {
  let rested = () => {}
  vi.stubGlobal('requestIdleCallback', (rest: () => void) => {
    rested = rest
  })
  const lists = vi.fn(async () => [case_('B'), case_('A')])
  const looks = vi.fn(async () => ({ due: new Map(), erased: [] }))
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), { newest: async () => [case_('B')], list: lists })
  const vault = { ...NO_VAULT_YET, desk: async () => ({ stays: () => ({ look: looks }) }) as unknown as VaultDesk }
  const { unmount } = render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts, vault }))
  await waitFor(() => expect(shown()).toEqual(['B']))
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  unmount()
  rested()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(lists).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(looks).toHaveBeenCalledOnce()
})

test('where what a due case asks does not come, that is said in its place, and the list stays', async () => {
  const due = new Map([['B', { kind: 'choose', day: 28 }]])
  const look = async () => ({ due, erased: [] })
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), { list: async () => [case_('B'), case_('A')] })
  const vault = { ...NO_VAULT_YET, desk: async () => ({ stays: () => ({ look }) }) as unknown as VaultDesk }
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts, vault }))
  expect((await screen.findByRole('alert')).textContent).toContain('This part of the app did not come')
  expect(screen.getByText('B')).toBeDefined()
  expect(shown()).toEqual(['A'])
})

test('a list that is looked at anew ends the look before it', async () => {
  const rests: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (rest: () => void) => rests.push(rest))
  const lists = vi.fn(async () => [case_('B'), case_('A')])
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), { newest: async () => [case_('B')], list: lists })
  const list = () => render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts }))
  list()
  await waitFor(() => expect(shown()).toEqual(['B']))
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  cleanup()
  list()
  await vi.waitFor(() => expect(shown()).toEqual(['B']))
  for (const rest of rests) rest()
  await vi.waitFor(() => expect(shown()).toEqual(['B', 'A']))
  await vi.advanceTimersByTimeAsync(3_100)
  expect(lists).toHaveBeenCalledOnce()
})

test('where the newest are not known, nothing is shown in their place', async () => {
  const allAre = keeping(undefined)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(shown()).toEqual([])
  expect(screen.queryByText(/No cases/)).toBeNull()
  await waitFor(() => {
    allAre([case_('A')])
    expect(shown()).toEqual(['A'])
  })
})

test.each(['In memory, not kept', 'Closed'])('“%s” calls nothing saved that is in memory alone', async (list) => {
  const view = { ...NOTHING_KNOWN, state: 'no-vault' as const, notKept: true }
  const summary = { ...case_('A'), savedAt: '2026-11-25T11:40:00.000Z', closed: list === 'Closed' }
  const drafts = new MemoryDrafts()
  await drafts.append('c', 0, [], { stage: 'report', matter: 'm1' }, summary)
  render(
    withServices(<ListedCases />, undefined, '/', {
      drafts: async () => drafts,
      vault: { ...NO_VAULT_YET, view: () => view, written: () => view },
    }),
  )
  const { textContent: says } = await screen.findByRole('region', { name: list })
  expect(says).toContain('People · not kept: closing the app loses it')
  expect(says).not.toContain('saved')
})

test('a case that was handed over and in which something is begun is not said to be erased', async () => {
  const due = new Map([['B', { kind: 'leaves', at: Date.parse('2026-11-28T09:00:00Z') }]])
  const look = async () => ({ due, erased: [] })
  const cases: readonly Summary[] = [
    { ...case_('B'), handedOver: true },
    { ...case_('A'), handedOver: true, begun: true },
  ]
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), { list: async () => cases })
  const vault = { ...NO_VAULT_YET, desk: async () => ({ stays: () => ({ look }) }) as unknown as VaultDesk }
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts, vault }))
  expect(await screen.findByText(/handed over, erased after 28 Nov/)).toBeDefined()
  expect(screen.getByText(/handed over, not erased: something is begun in it$/)).toBeDefined()
})

test('of a case whose summary is lost no risk is said: nobody knows it before it is opened', async () => {
  const listed = [case_('A'), { ...case_('B'), savedAt: '' }]
  const drafts: Drafts = Object.assign(new MemoryDrafts(), { list: async () => listed })
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts }))
  const [known, lost] = await screen.findAllByRole('link', { name: /^[AB]$/ })
  const described = (link: HTMLElement | undefined) =>
    link
      ?.getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent)
  const risk = WORDING.risk.undetermined.short
  expect(described(known)?.some((said) => said?.includes(risk))).toBe(true)
  expect(described(lost)).toEqual(['People'])
})

test('a case’s name keeps its day together on the screen, and is kept with spaces as they are typed', async () => {
  const listed = [case_('Visit 1 Dec · A')]
  const drafts: Drafts = Object.assign(new MemoryDrafts(), { list: async () => listed })
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts }))
  const row = await screen.findByRole('link', { name: /^Visit/ })
  expect(row.textContent).toBe('Visit 1\u00a0Dec\u00a0· A')
})
