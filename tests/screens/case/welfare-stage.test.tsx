// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { partKey } from '../../../src/case/subject'
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
