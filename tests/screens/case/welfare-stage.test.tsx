// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { partKey, personKey } from '../../../src/case/subject'
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
  ]
  await showsCase(<WelfareStage />, { stage: 'welfare', happened })
  const group = (letter: string) => within(screen.getByRole('group', { name: `Child ${letter}` }))
  await group('A').findByText('999 rung, or taken to A&E. Immediate child protection referral. Her aunt is with her.')
  expect(group('A').getByText('Taken to her grandmother.')).toBeDefined()
  expect(group('A').getAllByText(/^Done, 25 Nov/)).toHaveLength(2)
  expect(group('B').queryByText(/^Done/)).toBeNull()
})
