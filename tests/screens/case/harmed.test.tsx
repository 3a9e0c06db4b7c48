// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { Draft, Drafts } from '../../../src/drafts/drafts'
import { ClosedScreen } from '../../../src/screens/case/ClosedScreen'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { Harmed } from '../../../src/screens/case/Harmed'
import { StageFrame } from '../../../src/screens/case/StageFrame'
import { withServices } from '../with-services'
import { keptDrafts, opens, written } from './opened'

afterEach(cleanup)

/** Drawn over a case of which this was found on opening. */
async function shows(drawn: ReactNode, found: Partial<Draft>) {
  const drafts = keptDrafts()
  await written(drafts, 'report', [])
  const open = drafts.open.bind(drafts)
  const asFound = Object.assign(drafts, { open: async (id: string) => ({ ...(await open(id)), ...found }) }) as Drafts
  render(withServices(<OpenCaseProvider value={await opens(asFound)}>{drawn}</OpenCaseProvider>))
}

/** What is said of a case in which this was found on opening. */
async function saidOf(...faults: string[]) {
  await shows(
    <>
      <Harmed />
      <p>Drawn</p>
    </>,
    { faults },
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

describe('answers that came after another tab’s', () => {
  const TITLE = 'This case was changed in another tab'

  test.each([
    [
      'at its stage',
      <StageFrame key="stage" stage="report">
        Drawn
      </StageFrame>,
    ],
    ['closed', <ClosedScreen key="closed" />],
  ])('are told as such, beside whatever else was found: %s', async (_, drawn) => {
    await shows(drawn, { afterAnotherTab: true, faults: ['unreadable'] })
    expect((await screen.findByText(TITLE)).closest('[role="status"]')).not.toBeNull()
    expect((await screen.findByRole('alert')).textContent).toContain('A part of this case could not be read')
    cleanup()
    await shows(drawn, { afterAnotherTab: true })
    expect(await screen.findByText(TITLE)).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('are not spoken of where none came', async () => {
    await shows(<ClosedScreen />, { faults: ['unreadable'] })
    await screen.findByRole('alert')
    expect(screen.queryByText(TITLE)).toBeNull()
  })
})
