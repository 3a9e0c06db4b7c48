// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { partKey } from '../../../src/case/subject'
import type { DocumentKind } from '../../../src/documents/document'
import { PAPER } from '../../../src/documents/paragraphs-of'
import type { Drafts } from '../../../src/drafts/drafts'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { PaperScreen } from '../../../src/screens/papers/PaperScreen'
import { PapersScreen } from '../../../src/screens/papers/PapersScreen'
import { keptDrafts, opens, written } from '../case/opened'
import { withServices } from '../with-services'
import { AsksFor } from './asks-for'

afterEach(cleanup)

async function showsPaper(drafts: Drafts, kind: DocumentKind) {
  render(
    withServices(
      <OpenCaseProvider value={await opens(drafts)}>
        <Routes>
          <Route path="/asks" element={<AsksFor kind={kind} />} />
          <Route path="/case/:case/papers/open" element={<PaperScreen />} />
        </Routes>
      </OpenCaseProvider>,
      undefined,
      '/asks',
    ),
  )
}

test('the papers of each matter of a closed case can be reached', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'closing', [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'matter-added', matter: 'm2' },
    { type: 'answered', subject: partKey('m2', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'closed' },
  ])
  const open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <PapersScreen />
      </OpenCaseProvider>,
    ),
  )
  await userEvent.click(await screen.findByRole('radio', { name: 'Matter 2' }))
  expect(open.actor.getSnapshot().context.matter).toBe('m2')
  expect(open.actor.getSnapshot().value).toBe('closed')
})

test('of a paper that would be worded otherwise now it is not said that the case has changed: it may be the app', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'closing', [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    {
      type: 'document-issued',
      document: { kind: 'decision-record', matter: 'm1', title: 'Record', text: 'Its words then.', edition: '2026.11' },
    },
  ])
  render(
    withServices(
      <OpenCaseProvider value={await opens(drafts)}>
        <PapersScreen />
      </OpenCaseProvider>,
    ),
  )
  expect(await screen.findByText('It would say something else now')).toBeDefined()
  expect(screen.queryByText('The case has changed since')).toBe(null)
})

test('whoever reviews it agrees on the paper of a case that is open, and not of one that is closed', async () => {
  const happened = [{ type: 'chosen', matter: 'm1', outcome: '21', departure: 'x' }] as const
  for (const [more, forms] of [
    [[], 1],
    [[{ type: 'closed' }], 0],
  ] as const) {
    const drafts = keptDrafts()
    await written(drafts, 'review', [...happened, ...more])
    await showsPaper(drafts, 'review-page')
    expect(screen.getByText('Take it out')).toBeDefined()
    expect(screen.queryAllByRole('button', { name: 'Returned with a reason' })).toHaveLength(forms)
    cleanup()
  }
})

test('whoever returns it on the paper stays at the button, and is told there that it is noted', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'review', [{ type: 'chosen', matter: 'm1', outcome: '21', departure: 'x' }])
  await showsPaper(drafts, 'review-page')
  await userEvent.type(screen.getByLabelText('Reviewer’s name, rank or role'), 'DI')
  await userEvent.type(screen.getByLabelText('What they said, and when'), 'Ask first')
  const returned = screen.getByRole('button', { name: 'Returned with a reason' })
  await userEvent.click(returned)
  expect(screen.getByText(/^Returned by DI/)).toBeDefined()
  expect(document.activeElement).toBe(returned)
  expect(screen.getByText('Noted as returned.').getAttribute('role')).toBe('status')
  await userEvent.click(returned)
  expect(screen.queryByText('Noted as returned.')).toBeNull()
})

test('a paper leads back to the paragraphs under which the guidance names it', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'review', [{ type: 'chosen', matter: 'm1', outcome: '21', departure: 'x' }])
  await showsPaper(drafts, 'school-note')
  const links = screen.getAllByRole('link', { name: /of the briefing note$/ }).map((link) => link.getAttribute('href'))
  expect(links).toEqual(PAPER['school-note'].paragraphs.map((id) => `/guidance/${id}`))
})

test('one that the case no longer allows says what is wanting, and has no way out', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'review', [{ type: 'chosen', matter: 'm1', outcome: '21', departure: 'x' }])
  await showsPaper(drafts, 'letter-child')
  expect(screen.getByRole('heading', { name: 'Not yet' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Copy as text' })).toBe(null)
})
