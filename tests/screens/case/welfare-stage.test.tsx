// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { partKey, personKey } from '../../../src/case/subject'
import { urgentRows } from '../../../src/documents/people-and-devices'
import { urgentOf } from '../../../src/flow/urgent'
import { WelfareStage } from '../../../src/screens/case/PlainStages'
import { showsCase } from './shown'

afterEach(cleanup)

const AN_ADULT: readonly Happening[] = [
  { type: 'person-added', person: 'adult-a', kind: 'adult' },
  { type: 'answered', subject: partKey('m1', 'adult-a'), fact: 'part', value: 'involved' },
]

test.each([
  { who: 'nobody', happened: [] },
  { who: 'no child', happened: AN_ADULT },
])('with $who in the case, welfare says so and leads to the people', async ({ happened }) => {
  const open = await showsCase(<WelfareStage />, { stage: 'welfare', happened })
  expect(screen.getByText('No child is recorded')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to people' }))
  expect(open.actor.getSnapshot().context.standing).toBe('people')
})

test('what was done for a child at risk stands where they are asked about, each time that something was', async () => {
  const happened: readonly Happening[] = [
    ...(['child-a', 'child-b'] as const).flatMap((person): Happening[] => [
      { type: 'person-added', person, kind: 'child' },
      { type: 'answered', subject: partKey('m1', person), fact: 'part', value: 'involved' },
    ]),
    { type: 'answered', subject: personKey('child-a'), fact: 'selfHarmRisk', value: 'yes' },
    { type: 'urgent-met', person: 'child-a', actions: ['called-999', 'referred'], text: 'Her aunt is with her.' },
    { type: 'answered', subject: personKey('child-a'), fact: 'otherHarmRisk', value: 'yes' },
    { type: 'urgent-met', person: 'child-a', actions: ['something-else'], text: 'Taken to her grandmother.' },
    { type: 'answered', subject: personKey('child-b'), fact: 'otherHarmRisk', value: 'yes' },
    { type: 'urgent-met', person: 'child-b', actions: ['left-with-adult'], text: 'His father came.' },
  ]
  await showsCase(<WelfareStage />, { stage: 'welfare', happened })
  const group = (letter: string) => within(screen.getByRole('group', { name: `Child ${letter}` }))
  await group('A').findByText('999 rung, or taken to A&E. Immediate child protection referral. Her aunt is with her.')
  expect(group('A').getByText('Taken to her grandmother.')).toBeDefined()
  expect(group('A').getAllByText(/^Done, 25 Nov/)).toHaveLength(2)
  // Of each their own.
  expect(group('B').getAllByText(/^Done, 25 Nov/)).toHaveLength(1)
  expect(group('B').getByText(/His father came\.$/)).toBeDefined()
  // Both at once: after a lock each is come back to by an id of its own.
  for (const button of group('A').getAllByRole('button', { name: /^Put this right/ })) await userEvent.click(button)
  const forms = [...document.querySelectorAll('[id^=ask-done]')].map(({ id }) => id)
  expect([forms.length, new Set(forms).size]).toEqual([2, 2])
})

test('what was recorded as done for a child at risk is put right in its place, and what was said first stays in the record', async () => {
  const happened: readonly Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: personKey('child-a'), fact: 'selfHarmRisk', value: 'yes' },
    { type: 'urgent-met', person: 'child-a', actions: ['called-999', 'referred'], text: 'Her ant is with her.' },
  ]
  const open = await showsCase(<WelfareStage />, { stage: 'welfare', happened })
  const putsRight = async () =>
    userEvent.click(await screen.findByRole('button', { name: /^Put this right: Done, 25\u00a0Nov/ }))
  await putsRight()
  const words = () => screen.getByLabelText('Who is with them, who was told, what was agreed')
  expect(words()).toHaveProperty('value', 'Her ant is with her.')
  await userEvent.type(words(), ' Or not.')
  await userEvent.click(screen.getByRole('button', { name: 'Leave it as it was' }))
  expect(screen.getByText(/Her ant is with her\.$/)).toBeDefined()
  expect(open.halfDone.all()).toEqual({})
  await putsRight()
  expect(words()).toHaveProperty('value', 'Her ant is with her.')
  await userEvent.click(screen.getByRole('checkbox', { name: '999 rung, or taken to A&E' }))
  await userEvent.clear(words())
  await userEvent.type(words(), 'Her aunt is with her.')
  await userEvent.click(screen.getByRole('button', { name: 'Record it so' }))
  expect(await screen.findByText('Immediate child protection referral. Her aunt is with her.')).toBeDefined()
  expect(screen.getAllByText(/^Done, 25 Nov/)).toHaveLength(1)
  expect(open.halfDone.all()).toEqual({})
  const { kase } = open.actor.getSnapshot().context
  expect(urgentOf(kase)).toEqual([])
  expect(urgentRows(kase, () => 'then').map(({ value }) => value)).toEqual([
    'Immediate child protection referral. Her aunt is with her.',
  ])
  expect(urgentRows(kase, () => 'then', true).map(({ value }) => value)).toEqual([
    'Put right then. Before that: 999 rung, or taken to A&E. Immediate child protection referral. Her ant is with her.',
    'Immediate child protection referral. Her aunt is with her.',
  ])
  // Nothing is recorded that says nothing.
  await userEvent.click(screen.getByRole('button', { name: /^Put this right/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Immediate child protection referral' }))
  expect(screen.getByRole('button', { name: 'Record it so' })).toHaveProperty('disabled', true)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Something else, written below' }))
  await userEvent.clear(words())
  expect(screen.getByRole('button', { name: 'Record it so' })).toHaveProperty('disabled', true)
})

test('a tick that is taken away is told to whoever had a paper that says so, and their next one says it', async () => {
  const paper = (kind: string): Happening => ({
    type: 'document-issued',
    document: { kind, matter: 'm1', title: 'x', text: 'x', edition: '2026.11' },
  })
  const happened: readonly Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: personKey('child-a'), fact: 'selfHarmRisk', value: 'yes' },
    { type: 'urgent-met', person: 'child-a', actions: ['called-999', 'referred'], text: '' },
  ]
  const TELL = /^Social care, partners or specialists were told of Child.A\. Tell them too, and say below that you did/
  const takesAway = async (...more: readonly Happening[]) => {
    const open = await showsCase(<WelfareStage />, { stage: 'welfare', happened: [...happened, ...more] })
    await userEvent.click(await screen.findByRole('button', { name: /^Put this right/ }))
    expect(screen.queryByText(TELL)).toBeNull()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Immediate child protection referral' }))
    const isTold = screen.queryByText(TELL) !== null
    await userEvent.click(screen.getByRole('button', { name: 'Record it so' }))
    const { kase } = open.actor.getSnapshot().context
    cleanup()
    return [isTold, urgentRows(kase, () => 'then').map(({ value }) => value)]
  }
  const NOW = '999 rung, or taken to A&E'
  expect(await takesAway()).toEqual([false, [NOW]])
  expect(await takesAway(paper('family-sheet'))).toEqual([false, [NOW]])
  expect(await takesAway(paper('contact-form'))).toEqual([
    true,
    ['Put right then. Before that: 999 rung, or taken to A&E. Immediate child protection referral', NOW],
  ])
})
