// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { deviceKey, matterKey } from '../../../src/case/subject'
import { DevicesStage } from '../../../src/screens/case/DevicesStage'
import { says } from '../../flow/told'
import { showsCase } from './shown'

afterEach(cleanup)

test('with nobody in the case, devices says so and leads to the people', async () => {
  const open = await showsCase(<DevicesStage />, { stage: 'devices' })
  expect(screen.getByText(/^Add the people first/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to people' }))
  expect(open.actor.getSnapshot().context.standing).toBe('people')
})

test('what is advised of a device is what the graver of its matters asks for, and says which', async () => {
  await showsCase(<DevicesStage />, {
    stage: 'devices',
    happened: [
      { type: 'person-added', person: 'child-a', kind: 'child' },
      { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
      says(deviceKey('phone-1'), 'usedByPersonOfConcern', 'yes'),
      { type: 'matter-added', matter: 'm2' },
      says(matterKey('m2'), 'matterTitle', 'Passed on'),
      says(matterKey('m2'), 'coercion', 'yes'),
    ],
  })
  expect(screen.getByText('Child A’s phone: Seize where possible (Passed on)')).toBeDefined()
})
