// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { partKey } from '../../../src/case/subject'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { PaperScreen } from '../../../src/screens/papers/PaperScreen'
import { keptDrafts, opens, written } from '../case/opened'
import { withServices } from '../with-services'

afterEach(cleanup)

const showPaper = (open: OpenCase, kind: string) => {
  cleanup()
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <Routes>
          <Route path="/papers/:kind/:person?" element={<PaperScreen />} />
        </Routes>
      </OpenCaseProvider>,
      undefined,
      `/papers/${kind}`,
    ),
  )
}

async function openCase() {
  const drafts = keptDrafts()
  await written(drafts, 'telling', [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
  ])
  return opens(drafts)
}

test('how the officer signs is typed once for all papers of an open case, and a child’s name for one paper', async () => {
  const open = await openCase()
  showPaper(open, 'referral-text')
  await userEvent.type(await screen.findByLabelText('Your name and role'), 'PC Larch')
  await userEvent.type(screen.getByLabelText('How to reach you'), 'x2044')
  await userEvent.type(screen.getByLabelText(/^Name of /), 'Zora')
  showPaper(open, 'school-note')
  expect(await screen.findByLabelText('Your name and role')).toHaveProperty('value', 'PC Larch')
  expect(screen.getByLabelText('How to reach you')).toHaveProperty('value', 'x2044')
  expect(within(screen.getByRole('main')).getAllByText(/PC Larch/).length).toBeGreaterThan(0)
  showPaper(open, 'referral-text')
  expect(await screen.findByLabelText(/^Name of /)).toHaveProperty('value', '')
})

test('it is gone when the case was opened anew, and where the officer cleared it', async () => {
  const open = await openCase()
  showPaper(open, 'referral-text')
  await userEvent.type(await screen.findByLabelText('Your name and role'), 'PC Larch')
  showPaper(await openCase(), 'referral-text')
  expect(await screen.findByLabelText('Your name and role')).toHaveProperty('value', '')
  showPaper(open, 'referral-text')
  await userEvent.click(await screen.findByRole('button', { name: 'Clear the names', hidden: true }))
  showPaper(open, 'school-note')
  expect(await screen.findByLabelText('Your name and role')).toHaveProperty('value', '')
})
