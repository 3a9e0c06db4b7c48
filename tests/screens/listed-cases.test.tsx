// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Drafts, Summary } from '../../src/drafts/drafts'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { ListedCases } from '../../src/screens/ListedCases'
import { summaryOf } from '../drafts/fakes'
import { withServices } from './with-services'

afterEach(cleanup)

const case_ = (label: string): Summary => ({ ...summaryOf(label), label })
const shown = () => screen.queryAllByRole('link').map((link) => link.textContent?.slice(0, 1))

function keeping(newest: readonly Summary[] | undefined) {
  let answer: (all: readonly Summary[]) => void = () => {}
  const drafts: Drafts = Object.assign(new MemoryDrafts(() => {}), {
    newest: async () => newest,
    list: () => new Promise<readonly Summary[]>((resolve) => (answer = resolve)),
  })
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts }))
  return (all: readonly Summary[]) => answer(all)
}

test('the newest cases are shown before all of them are known, and stay', async () => {
  const allAre = keeping([case_('C'), case_('B')])
  await waitFor(() => expect(shown()).toEqual(['C', 'B']))
  await waitFor(() => {
    allAre([case_('C'), case_('B'), case_('A')])
    expect(shown()).toEqual(['C', 'B', 'A'])
  })
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
