// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { partKey } from '../../../src/case/subject'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { WelfareStage } from '../../../src/screens/case/PlainStages'
import { withServices } from '../with-services'
import { opens, written } from './opened'

afterEach(cleanup)

const AN_ADULT: readonly Happening[] = [
  { type: 'person-added', person: 'adult-a', kind: 'adult' },
  { type: 'answered', subject: partKey('m1', 'adult-a'), fact: 'part', value: 'involved' },
]

test.each([
  { who: 'nobody', happened: [] },
  { who: 'no child', happened: AN_ADULT },
])('with $who in the case, welfare says so and leads to the people', async ({ happened }) => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'welfare', happened)
  const open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <WelfareStage />
      </OpenCaseProvider>,
    ),
  )
  expect(screen.getByText('No child is recorded')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to people' }))
  expect(open.actor.getSnapshot().context.standing).toBe('people')
})
