// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerTo } from '../../../src/case/case'
import type { Happening } from '../../../src/case/event'
import { partKey, personKey } from '../../../src/case/subject'
import type { Drafts } from '../../../src/drafts/drafts'
import { AskedQuestion } from '../../../src/screens/case/AskedQuestion'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { KeptLine } from '../../../src/screens/case/KeptLine'
import { LATER_WORDS } from '../../../src/screens/case/later-words'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { withServices } from '../with-services'
import { AT, keptDrafts, opens, written } from './opened'

const CHILD: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
]
const REFUSED = 'Not saved: How old was Child A when it happened?'

let drafts: Drafts
let open: OpenCase

async function shows() {
  open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <AskedQuestion subject={personKey('child-a')} fact="age" words={LATER_WORDS} />
        <KeptLine of="people" />
      </OpenCaseProvider>,
    ),
  )
}
beforeEach(async () => {
  drafts = keptDrafts()
  await written(drafts, 'people', CHILD)
  await shows()
})
afterEach(async () => {
  await open.close()
  cleanup()
})

const age = () => screen.getByRole('textbox') as HTMLInputElement
async function writesWords() {
  await userEvent.type(age(), 'fifteen')
  await screen.findByText(REFUSED)
}
async function isLedToTheQuestion() {
  const question = screen.getByRole('heading', { name: 'How old was Child\u00a0A when it happened?' })
  await waitFor(() => expect(document.activeElement).toBe(question))
}
const isSaved = () => screen.findByText(/^Saved on this phone/)

test('what can’t be taken is not called saved, is there again later, and is saved once it can be taken', async () => {
  await writesWords()
  await open.close()
  cleanup()
  await shows()
  expect(age().value).toBe('fifteen')
  await screen.findByText(REFUSED)
  await userEvent.clear(age())
  await userEvent.type(age(), '15')
  await isSaved()
})

test('what is being typed stays as it is typed, though it is taken as it is meant', async () => {
  await userEvent.type(age(), ' 1')
  await waitFor(() => expect(answerTo(open.actor.getSnapshot().context.kase, personKey('child-a'), 'age')).toBe(1))
  await isSaved()
  expect(age().value).toBe(' 1')
  await userEvent.type(age(), '5')
  await userEvent.tab()
  expect(answerTo(open.actor.getSnapshot().context.kase, personKey('child-a'), 'age')).toBe(15)
})

test('another answer takes its place', async () => {
  await writesWords()
  await userEvent.click(screen.getByRole('radio', { name: 'Not known' }))
  await isSaved()
  expect(age().value).toBe('')
})

test('it is read out when it comes, and not again after each other answer, tapped or typed', async () => {
  await writesWords()
  const line = screen.getByText(REFUSED)
  const { actor, keeper, typing } = open
  const changes = new MutationObserver(() => undefined)
  changes.observe(line.parentElement as HTMLElement, { childList: true, characterData: true, subtree: true })
  actor.send({ type: 'answer', subject: personKey('child-a'), fact: 'inCare', value: 'no', at: AT })
  await waitFor(() => expect(keeper.keeping().state).toBe('saving'))
  await waitFor(() => expect(keeper.keeping().state).toBe('saved'))
  const elsewhere = {}
  act(() => typing.begin(elsewhere, () => undefined))
  act(() => typing.end(elsewhere))
  await screen.findByText(REFUSED)
  expect(line.isConnected).toBe(true)
  expect(changes.takeRecords()).toEqual([])
  changes.disconnect()
})

test('where the question is not put any more, it asks for nothing', async () => {
  await writesWords()
  open.actor.send({ type: 'withdrawPerson', person: 'child-a', why: 'Added by mistake', at: AT })
  await isSaved()
})

test('it leads to the question in the matter where the officer is, where it is asked there too', async () => {
  open.actor.send({ type: 'addMatter', at: AT })
  const { matter } = open.actor.getSnapshot().context
  expect(matter).toBe('m2')
  open.actor.send({ type: 'answer', subject: partKey('m2', 'child-a'), fact: 'part', value: 'involved', at: AT })
  Element.prototype.scrollIntoView = () => undefined
  await writesWords()
  await userEvent.click(screen.getByRole('button', { name: 'Go to it' }))
  expect(open.actor.getSnapshot().context.matter).toBe('m2')
  await isLedToTheQuestion()
})

test('it leads to another matter where it is asked there alone', async () => {
  await writesWords()
  open.actor.send({ type: 'addMatter', at: AT })
  expect(open.actor.getSnapshot().context.matter).toBe('m2')
  await screen.findByText(REFUSED)
  await userEvent.click(screen.getByRole('button', { name: 'Go to it' }))
  expect(open.actor.getSnapshot().context.matter).toBe('m1')
})

test('it leads to the question: where it is on the page, and to its stage where it is not', async () => {
  await writesWords()
  Element.prototype.scrollIntoView = () => undefined
  const leads = () => userEvent.click(screen.getByRole('button', { name: 'Go to it' }))
  await leads()
  await isLedToTheQuestion()
  open.actor.send({ type: 'goTo', stage: 'closing' })
  await leads()
  expect(open.actor.getSnapshot().context.standing).toBe('closing')
  cleanup()
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <KeptLine of="closing" />
      </OpenCaseProvider>,
    ),
  )
  await screen.findByText(REFUSED)
  await leads()
  expect(open.actor.getSnapshot().context.standing).toBe('people')
})
