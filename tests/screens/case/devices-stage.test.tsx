// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { DevicesStage } from '../../../src/screens/case/DevicesStage'
import { showsCase } from './shown'

afterEach(cleanup)

test('with nobody in the case, devices says so and leads to the people', async () => {
  const open = await showsCase(<DevicesStage />, { stage: 'devices' })
  expect(screen.getByText(/^Add the people first/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to people' }))
  expect(open.actor.getSnapshot().context.standing).toBe('people')
})
