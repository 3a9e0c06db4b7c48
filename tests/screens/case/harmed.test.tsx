// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Drafts } from '../../../src/drafts/drafts'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { Harmed } from '../../../src/screens/case/Harmed'
import { withServices } from '../with-services'
import { keptDrafts, opens, written } from './opened'

afterEach(cleanup)

/** What is said of a case in which this was found on opening. */
async function saidOf(...faults: string[]) {
  const drafts = keptDrafts()
  await written(drafts, 'report', [])
  const open = drafts.open.bind(drafts)
  const found = Object.assign(drafts, { open: async (id: string) => ({ ...(await open(id)), faults }) }) as Drafts
  render(
    withServices(
      <OpenCaseProvider value={await opens(found)}>
        <Harmed />
        <p>Drawn</p>
      </OpenCaseProvider>,
    ),
  )
  await screen.findByText('Drawn')
  const title = faults.length > 0 && (await screen.findByRole('alert')).textContent
  expect(screen.queryAllByRole('alert').length).toBe(faults.length > 0 ? 1 : 0)
  return title
}

test.each([
  [['unreadable'], 'A part of this case could not be read'],
  [['head-unreadable', 'unreadable'], 'A part of this case could not be read'],
  [['unreadable', 'cut-off'], 'The history of this case is not as the app left it'],
  [['missing'], 'The history of this case is not as the app left it'],
  [['out-of-place'], 'The history of this case is not as the app left it'],
  [['missing', 'put-back'], 'is older than the app left it'],
])('of %j the gravest is said, once', async (faults, words) => {
  expect(await saidOf(...faults)).toContain(words)
})

test('nothing is said where nothing was found', async () => {
  expect(await saidOf()).toBe(false)
})

test('answers that came after another tab’s are told as such, beside whatever else was found', async () => {
  await saidOf('unreadable', 'joined')
  expect((await screen.findByRole('status')).textContent).toContain('changed in another tab')
  expect((await screen.findByRole('alert')).textContent).toContain('A part of this case could not be read')
})
