// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey, personKey } from '../../../src/case/subject'
import { shownBy } from '../../../src/flow/case-machine'
import type { StageId } from '../../../src/flow/stages'
import type { FactId } from '../../../src/guidance/questions'
import { OpenCaseProvider, useSaid } from '../../../src/screens/case/case-context'
import { LATER_WORDS } from '../../../src/screens/case/later-words'
import { StageQuestions } from '../../../src/screens/case/StageQuestions'
import { withServices } from '../with-services'
import { keptDrafts, opens, written } from './opened'

afterEach(cleanup)

const CHILD: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
]

function Stage({ stage, only }: { stage: StageId; only: readonly FactId[] }) {
  return useSaid(shownBy) === 'urgent' ? (
    <p>Act on this first</p>
  ) : (
    <StageQuestions stage={stage} words={LATER_WORDS} only={only} />
  )
}

async function shows(
  stage: 'report' | 'welfare' | 'people',
  only: readonly FactId[],
  happened: readonly Happening[] = [],
) {
  const drafts = keptDrafts()
  await written(drafts, stage, [...happened])
  const open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <Stage stage={stage} only={only} />
      </OpenCaseProvider>,
    ),
  )
  return { open, kase: () => open.actor.getSnapshot().context.kase }
}

const questionOf = (control: HTMLElement) => control.closest('section') ?? document.body
const clears = (control: HTMLElement) =>
  userEvent.click(within(questionOf(control)).getByRole('button', { name: /^Clear answer / }))

test('a choice is taken back by Clear, as Yes and No are, and is not asked then', async () => {
  const { open, kase } = await shows('report', ['crimeType'], [{ type: 'matter-added', matter: 'm2' }])
  act(() => {
    open.actor.send({ type: 'turnTo', matter: 'm2' })
    open.drawn.now()
  })
  expect(screen.queryByRole('button', { name: /^Clear answer / })).toBeNull()
  const [first] = screen.getAllByRole('radio')
  if (first === undefined) throw new Error('No choice')
  await userEvent.click(first)
  expect(kase().answers[matterKey('m2')]?.crimeType?.value).toBeTypeOf('string')
  await clears(first)
  expect(kase().answers[matterKey('m2')]?.crimeType?.value).toBeNull()
})

test('what somebody’s part is can be changed and not taken back', async () => {
  await shows('people', ['recordedAs', 'part'], [...CHILD])
  expect(screen.queryByRole('button', { name: /^Clear answer / })).toBeNull()
})

test('the last tick taken away is no answer, and “Nobody yet” is one that can be taken back', async () => {
  const { kase } = await shows('report', ['toldNoCopies'])
  const said = () => kase().answers.case?.toldNoCopies?.value
  const box = (name: string) => screen.getByRole('checkbox', { name })
  await userEvent.click(box('The children'))
  expect(said()).toEqual(['children'])
  await userEvent.click(box('The children'))
  expect(said()).toBeNull()
  expect((box('Nobody yet') as HTMLInputElement).checked).toBe(false)
  await userEvent.click(box('Nobody yet'))
  expect(said()).toEqual([])
  await clears(box('Nobody yet'))
  expect(said()).toBeNull()
})

test('a date and time that are emptied are not the answer any more', async () => {
  const { open, kase } = await shows(
    'report',
    ['reportedWhen'],
    [{ type: 'answered', subject: 'case', fact: 'reportedWhen', value: '2026-11-25T09:00' }],
  )
  const field = (type: string) => {
    const found = document.querySelector(`input[type=${type}]`)
    if (found === null) throw new Error(`No ${type}`)
    return found
  }
  fireEvent.change(field('date'), { target: { value: '' } })
  expect(kase().answers.case?.reportedWhen?.value).toBe('2026-11-25T09:00')
  fireEvent.change(field('time'), { target: { value: '' } })
  await open.flush()
  expect(kase().answers.case?.reportedWhen?.value).toBeNull()
  expect(open.halfDone.all()).toEqual({})
})

test('what was typed a moment before a harm is said is kept, though its field goes away', async () => {
  const { kase } = await shows('welfare', ['selfHarmRisk', 'whoIsWith'], CHILD)
  const field = screen.getByRole('textbox', { name: /with/ })
  fireEvent.change(field, { target: { value: 'Her aunt, at home' } })
  const [yes] = screen.getAllByRole('radio', { name: 'Yes' })
  if (yes === undefined) throw new Error('No Yes')
  fireEvent.click(yes)
  expect(await screen.findByText('Act on this first')).toBeDefined()
  expect(kase().answers[personKey('child-a')]?.whoIsWith?.value).toBe('Her aunt, at home')
})
