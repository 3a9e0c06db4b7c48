// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey, personKey, type SubjectKey } from '../../../src/case/subject'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { FEATURES } from '../../../src/guidance/facts'
import type { FactId } from '../../../src/guidance/questions'
import { AtItsStage } from '../../../src/screens/case/AtItsStage'
import { ClosedScreen } from '../../../src/screens/case/ClosedScreen'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { ToldProvider } from '../../../src/screens/case/Told'
import { withServices } from '../with-services'
import { opens, written } from './opened'
import { showsCase } from './shown'

afterEach(cleanup)

const CHOSEN: Happening = { type: 'chosen', matter: 'm1', outcome: '18' }

const closed = (...happened: readonly Happening[]) => closedAndThen(happened)

async function closedAndThen(happened: readonly Happening[], ...since: readonly Happening[]) {
  const drafts = new MemoryDrafts()
  await written(drafts, 'closing', [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: personKey('child-a'), fact: 'keptOrCopied', value: 'yes' },
    { type: 'answered', subject: matterKey('m1'), fact: 'consent', value: 'no' },
    ...(happened.some((one) => one.type === 'duty-explained' && one.duty === 'outcome-code') ? [] : [CHOSEN]),
    ...happened,
    { type: 'closed' },
    ...since,
  ])
  render(
    withServices(
      <OpenCaseProvider value={await opens(drafts)}>
        <ClosedScreen />
      </OpenCaseProvider>,
      undefined,
      '/case/c/closing',
    ),
  )
}

test('the title does not tell that a case is closed: a browser keeps titles beside addresses, in clear', async () => {
  await closed()
  expect(document.title).toBe('Closing · Proportion')
})

test('a case that was closed without an outcome says why there is none', async () => {
  const why = 'Recorded by mistake: the registrar cancelled it.'
  await closed({ type: 'duty-explained', matter: 'm1', duty: 'outcome-code', why })
  expect(screen.getByText(`None: ${why}`)).toBeDefined()
  cleanup()
  await closed()
  expect(screen.getByText(/^18 · /)).toBeDefined()
})

test('a closed case of which neither an outcome nor why there is none can be read says so', async () => {
  await closedAndThen([], { type: 'matter-added', matter: 'm2' })
  expect(screen.getByText('None: why is not recorded')).toBeDefined()
})

const WARNS = 'Who decides about the copies is not written'

test('a closed case says that nobody is named who decides about the copies that are left', async () => {
  await closed()
  expect(screen.getByText(WARNS)).toBeDefined()
})

test('nor where it was written before it was known that somebody may hold one', async () => {
  const keeps = (value: string): Happening => ({
    type: 'answered',
    subject: personKey('child-a'),
    fact: 'keptOrCopied',
    value,
  })
  const decided: Happening = { type: 'answered', subject: matterKey('m1'), fact: 'deletionDecided', value: 'Nobody.' }
  await closed(keeps('no'), decided, keeps('yes'))
  expect(screen.getByText(WARNS)).toBeDefined()
})

test('and says nothing of it where it is written, or where nobody holds one', async () => {
  await closed({
    type: 'answered',
    subject: matterKey('m1'),
    fact: 'deletionDecided',
    value: 'The inspector, by Friday.',
  })
  expect(screen.queryByText(WARNS)).toBe(null)
  cleanup()
  await closed({ type: 'answered', subject: personKey('child-a'), fact: 'keptOrCopied', value: 'no' })
  expect(screen.queryByText(WARNS)).toBe(null)
})

test('a review that came in after the case was closed, and sends the outcome back, is told there', async () => {
  const review = { type: 'reviewed', matter: 'm1', by: 'DI 3', agreed: false, text: 'See the messages.' } as const
  const told = () => screen.queryByText(/has sent the outcome back/)
  await closedAndThen([], review)
  expect(told()).not.toBe(null)
  expect(document.body.textContent).toMatch(/DI 3, .*: See the messages\. Reopen the case/)
  cleanup()
  await closedAndThen([], { ...review, agreed: true })
  expect(told()).toBe(null)
  cleanup()
  // It was known when the case was closed.
  await closed(review)
  expect(told()).toBe(null)
})

test('and so is one that agreed to what has changed before it came', async () => {
  const says = (subject: SubjectKey, fact: FactId, value: string | number): Happening => ({
    type: 'answered',
    subject,
    fact,
    value,
  })
  const chosen: readonly Happening[] = [
    ...FEATURES.map((fact) => says(matterKey('m1'), fact, 'no')),
    ...(['consent', 'ageAppropriate', 'nonAbusive'] as const).map((fact) => says(matterKey('m1'), fact, 'yes')),
    says(personKey('child-a'), 'age', 15),
    { type: 'chosen', matter: 'm1', outcome: '21' },
  ]
  const closedOn = (upTo: Partial<Happening>, ...more: readonly Happening[]) =>
    closedAndThen(
      [...chosen, ...more, { type: 'duty-explained', matter: 'm1', duty: 'senior-review', why: 'She is away.' }],
      { type: 'reviewed', matter: 'm1', by: 'DI 3', agreed: true, text: '', ...upTo } as Happening,
    )
  const told = () => screen.queryByText(/what had changed before it came/)
  // The last entry that was sent is the choice.
  const sent = { upTo: 7 + chosen.length }
  await closedOn(sent, says(personKey('child-a'), 'age', 12))
  expect(told()).not.toBe(null)
  expect(document.body.textContent).toMatch(/DI 3, .*: agreed, as it was sent to them\. Reopen the case/)
  cleanup()
  await closedOn(sent)
  expect(told()).toBe(null)
})

test('a paper that is said to have left only once the case is closed is held against what is so now', async () => {
  const goes = (kind: string, upTo?: number): Happening => ({
    type: 'document-issued',
    document: { kind, matter: 'm1', for: 'child-a', title: 'A paper', text: 'Its words', edition: '2026.11' },
    ...(upTo === undefined ? {} : { upTo }),
  })
  const OLD = 'A paper that left may not hold any more'
  await closedAndThen([], goes('letter-child', 3))
  expect(screen.getByText(OLD)).toBeDefined()
  cleanup()
  await closedAndThen([{ ...CHOSEN, departure: 'why' } as Happening], goes('letter-child'))
  expect(screen.queryByText(OLD)).toBeNull()
  cleanup()
  await closedAndThen([], goes('deletion-direction'))
  expect(screen.getByText(OLD)).toBeDefined()
})

test('a made-up case that is closed is said to be kept nowhere, and leads to how it went', async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'closing', [{ type: 'chosen', matter: 'm1', outcome: '18' }, { type: 'closed' }], {
    practice: 'walked-out',
  })
  render(
    withServices(
      <OpenCaseProvider value={await opens(drafts)}>
        <ToldProvider value={(stage) => <p>How it went, after {stage}</p>}>
          <ClosedScreen />
        </ToldProvider>
      </OpenCaseProvider>,
    ),
  )
  expect(screen.getByText('It is made up, and nothing of it is kept.')).toBeDefined()
  expect(screen.queryByText(/force’s system/)).toBe(null)
  expect(screen.getByText('How it went, after closing')).toBeDefined()
  cleanup()
  await closed()
  expect(screen.getByText(/^Its record belongs in your force’s system/)).toBeDefined()
})

const Address = () => <p>{useLocation().pathname}</p>

test('where the back key led in a closed case says nothing of where it goes on once it is reopened', async () => {
  await showsCase(
    <>
      <Address />
      <Routes>
        <Route path="/case/c1/:stage?" element={<AtItsStage />} />
      </Routes>
    </>,
    {
      stage: 'closing',
      happened: [{ type: 'duty-explained', matter: 'm1', duty: 'outcome-code', why: 'Cancelled.' }, { type: 'closed' }],
      at: '/case/c1/review',
    },
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Reopen' }))
  await userEvent.type(screen.getByLabelText('Why is it reopened?'), 'It went further.')
  await userEvent.click(screen.getByRole('button', { name: 'Reopen this case' }))
  await screen.findByRole('heading', { name: 'What is left to do' })
  expect(screen.getByText('/case/c1/closing')).toBeDefined()
})
