// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { deviceKey, matterKey, partKey, personKey } from '../../../src/case/subject'
import { answerRows } from '../../../src/documents/record-answers'
import { stillOwed } from '../../../src/flow/owed'
import { ClosingStage } from '../../../src/screens/case/ClosingStage'
import { DevicesStage } from '../../../src/screens/case/DevicesStage'
import { LATER_WORDS } from '../../../src/screens/case/later-words'
import { PeopleStage } from '../../../src/screens/case/PeopleStage'
import { WelfareStage } from '../../../src/screens/case/PlainStages'
import { ReferralStage } from '../../../src/screens/case/ReferralStage'
import { StageQuestions } from '../../../src/screens/case/StageQuestions'
import { TellingStage } from '../../../src/screens/case/TellingStage'
import { caseFromFacts } from '../../case/case-from-facts'
import { sharedFacts } from '../../documents/made'
import { says } from '../../flow/told'
import { showsCase } from './shown'

afterEach(cleanup)

const CHILD: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  says(partKey('m1', 'child-a'), 'part', 'involved'),
]

test('at the people an age is pointed out that a child has not', async () => {
  await showsCase(<PeopleStage />, {
    stage: 'people',
    happened: [...CHILD, says(personKey('child-a'), 'age', 19)],
  })
  expect(screen.getByText(/^Child A is recorded as a child, and was 19: one of the two is wrong/)).toBeDefined()
})

test('at the referral a decision against it asks why', async () => {
  await showsCase(<ReferralStage />, { stage: 'referral', happened: [says('case', 'referral', 'not-made')] })
  expect(screen.getByText('No reason is written yet.')).toBeDefined()
})

test('at the devices a decision against the advice asks why, says in which box of which device, and leads there', async () => {
  const left = (device: string): readonly Happening[] => [
    { type: 'device-added', device, kind: device === 'phone' ? 'phone' : 'tablet', owner: 'child-a' },
    says(deviceKey(device), 'usedByPersonOfConcern', 'yes'),
    says(deviceKey(device), 'holdsImagery', 'yes'),
    says(deviceKey(device), 'deviceDecision', 'leave'),
  ]
  await showsCase(<DevicesStage />, {
    stage: 'devices',
    happened: [...CHILD, says(matterKey('m1'), 'adultInvolved', 'yes'), ...left('phone'), ...left('tablet')],
  })
  for (const what of ['phone', 'tablet'])
    expect(
      screen.getByText(
        `The advice here is to seize Child A’s ${what}. Write why not below, under “4 · Options, and what each would cost”.`,
      ),
    ).toBeDefined()
  Element.prototype.scrollIntoView = () => undefined
  await userEvent.click(screen.getByRole('button', { name: 'Write why: Child A’s tablet' }))
  await waitFor(() => expect(document.activeElement?.closest('section')?.id).toBe('ask-device-tablet-ndmOptions'))
  expect(document.activeElement?.textContent).toBe('4 · Options, and what each would cost')
})

test('at welfare a no from before an adult came to light is to be asked again, and does not look as if nobody had asked', async () => {
  await showsCase(<WelfareStage />, {
    stage: 'welfare',
    happened: [
      ...CHILD,
      says(matterKey('m1'), 'adultInvolved', 'no'),
      says(personKey('child-a'), 'otherHarmRisk', 'no'),
      says(matterKey('m1'), 'coercion', 'no'),
      says(matterKey('m1'), 'adultInvolved', 'yes'),
    ],
  })
  expect(screen.getAllByText('To be asked again')).toHaveLength(1)
  expect(screen.getAllByText('Not asked yet').length).toBeGreaterThan(0)
  expect(await screen.findByText(/^More is known now than when you answered no/)).toBeDefined()
})

test('where it is held against the decision, that is put right first, and nothing leads to a box', async () => {
  const phone = deviceKey('phone')
  await showsCase(<DevicesStage />, {
    stage: 'devices',
    happened: [
      ...CHILD,
      says(matterKey('m1'), 'adultInvolved', 'yes'),
      { type: 'device-added', device: 'phone', kind: 'phone', owner: 'child-a' },
      says(phone, 'usedByPersonOfConcern', 'yes'),
      says(phone, 'held', 'seized'),
      says(phone, 'deviceDecision', 'leave'),
    ],
  })
  expect(screen.getByText(/is recorded as seized by police\. One of the two is wrong/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Write why/ })).toBeNull()
})

test('where it is to be decided again, nothing leads to a box', async () => {
  const phone = deviceKey('phone')
  await showsCase(<DevicesStage />, {
    stage: 'devices',
    happened: [
      ...CHILD,
      { type: 'device-added', device: 'phone', kind: 'phone', owner: 'child-a' },
      says(phone, 'usedByPersonOfConcern', 'yes'),
      says(phone, 'deviceDecision', 'leave'),
      says(matterKey('m1'), 'coercion', 'yes'),
    ],
  })
  expect(screen.getByText(/decide again\.$/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Write why/ })).toBeNull()
})

test('at the devices one is missed that was said to be part of it', async () => {
  await showsCase(<DevicesStage />, { stage: 'devices', happened: [...CHILD, says('case', 'anyDevices', 'yes')] })
  expect(screen.getByText(/^Add it here/)).toBeDefined()
})

test('at the end a direction to delete that came too early is pointed out', async () => {
  const { events } = caseFromFacts({ ...sharedFacts('V02', 1), devices: [] })
  await showsCase(<ClosingStage />, {
    stage: 'closing',
    happened: [...events.slice(2), says(matterKey('m1'), 'deletionGiven', 'in-person')],
  })
  expect(screen.getByText(/^Evidence and the removal tools come before deleting/)).toBeDefined()
})

test('telling the family, what was said of another outcome is pointed out', async () => {
  const chosen = (outcome: string): Happening => ({ type: 'chosen', matter: 'm1', outcome })
  const told = says(partKey('m1', 'child-a'), 'outcomeTold', 'in-person')
  await showsCase(<TellingStage />, { stage: 'telling', happened: [...CHILD, chosen('18'), told, chosen('20')] })
  expect(screen.getByText(/^This was said of another outcome/)).toBeDefined()
})

test('a note that was typed before the answer was changed counts once the officer says that it holds, and the record says it once', async () => {
  const told = personKey('child-a')
  const { actor } = await showsCase(<TellingStage />, {
    stage: 'telling',
    happened: [
      ...CHILD,
      says(told, 'nextStepsTold', 'not-yet'),
      { type: 'noted', subject: told, fact: 'nextStepsTold', text: 'They left for Spain.' },
      says(told, 'nextStepsTold', 'not-told'),
    ],
  })
  const kase = () => actor.getSnapshot().context.kase
  const owes = () => stillOwed(kase(), 'm1').some(({ duty }) => duty === 'notify-family')
  const rows = () => answerRows(kase(), told, ['nextStepsTold']).map(({ value }) => value)
  expect(screen.getByText(/^The note was written beside another answer\./)).toBeDefined()
  expect(owes()).toBe(true)
  expect(rows()[0]).toContain('Note from before that: They left for Spain.')
  await userEvent.click(screen.getByRole('button', { name: /^The note says it already: Next steps explained to/ }))
  expect(owes()).toBe(false)
  expect(screen.queryByText(/^The note was written beside another answer/)).toBeNull()
  expect(rows()[0]).toMatch(/\nNote: They left for Spain\. \(25 Nov 2026 \d\d:\d\d\)$/)
  expect(rows()[0]?.match(/Spain/g)).toHaveLength(1)
  expect(kase().events.filter(({ type }) => type === 'noted')).toHaveLength(2)
})

test('what is being written in the note as it is said to hold is what holds', async () => {
  const not = says('case', 'evidence', 'not-needed')
  const { actor } = await showsCase(<StageQuestions stage="online" words={LATER_WORDS} />, {
    stage: 'online',
    happened: [
      says('case', 'evidence', 'not-yet'),
      { type: 'noted', subject: 'case', fact: 'evidence', text: 'With the unit' },
      not,
    ],
  })
  const holds = screen.getByRole('button', { name: /^The note says it already/ })
  fireEvent.change(screen.getByLabelText(/^Note on: Is what is needed as evidence/), {
    target: { value: 'With the unit, by phone' },
  })
  fireEvent.click(holds)
  expect(actor.getSnapshot().context.kase.answers.case?.evidence?.note).toBe('With the unit, by phone')
})

test('where no note stands, and where one is of this answer, nobody is asked whether it holds', async () => {
  const note: Happening = { type: 'noted', subject: 'case', fact: 'evidence', text: 'With the unit.' }
  const not = says('case', 'evidence', 'not-needed')
  for (const happened of [[not], [not, note], [note, says('case', 'evidence', 'not-yet'), not, note]]) {
    await showsCase(<StageQuestions stage="online" words={LATER_WORDS} />, { stage: 'online', happened })
    expect(screen.queryByRole('button', { name: /^The note says it already/ })).toBeNull()
    cleanup()
  }
})

test('where something else than a note is asked for, nobody is asked whether one from before holds', async () => {
  await showsCase(<ReferralStage />, {
    stage: 'referral',
    happened: [
      says('case', 'referral', 'made'),
      { type: 'noted', subject: 'case', fact: 'referral', text: 'By phone.' },
      says('case', 'referral', 'not-made'),
    ],
  })
  expect(screen.getByText('No reason is written yet.')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^The note says it already/ })).toBeNull()
})
