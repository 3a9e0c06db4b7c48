// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { deviceKey, matterKey } from '../../../src/case/subject'
import { DevicesStage } from '../../../src/screens/case/DevicesStage'
import { goToGroup } from '../../../src/screens/case/StageQuestions'
import { says } from '../../flow/told'
import { showsCase } from './shown'

afterEach(cleanup)

test('with nobody in the case, devices says so and leads to the people', async () => {
  const open = await showsCase(<DevicesStage />, { stage: 'devices' })
  expect(screen.getByText(/^Add the people first/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to people' }))
  expect(open.actor.getSnapshot().context.standing).toBe('people')
})

test('whoever adds a device is led to its questions, and the next one is a phone again until it is said otherwise', async () => {
  const happened: readonly Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'person-added', person: 'child-b', kind: 'child' },
  ]
  const { actor } = await showsCase(<DevicesStage />, { stage: 'devices', happened })
  const kinds = () => actor.getSnapshot().context.kase.devices.map(({ kind }) => kind)
  expect(screen.queryByRole('radio', { name: 'Device' })).toBeNull()
  expect(screen.getByRole('radio', { name: 'Another device' })).toBeDefined()
  await userEvent.click(screen.getByRole('radio', { name: 'Tablet' }))
  await userEvent.click(screen.getByRole('button', { name: /^Child.A$/ }))
  expect(kinds()).toEqual(['tablet'])
  const group = within(await screen.findByRole('group', { name: /^Child.A’s tablet$/ }))
  await waitFor(() => expect(document.activeElement).toBe(group.getByRole('heading', { name: /^Child.A’s tablet$/ })))
  await userEvent.click(screen.getByRole('button', { name: 'Add a device' }))
  await userEvent.click(screen.getByRole('button', { name: /^Child.B$/ }))
  expect(kinds()).toEqual(['tablet', 'phone'])
})

test('questions that are drawn only later are waited for by whoever is led to them', async () => {
  goToGroup(deviceKey('phone-9'))
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  document.body.append(Object.assign(document.createElement('h3'), { id: 'about-phone-9', tabIndex: -1 }))
  await waitFor(() => expect(document.activeElement?.id).toBe('about-phone-9'))
  document.body.innerHTML = ''
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
  expect(
    within(screen.getByRole('group', { name: 'Child A’s phone' })).getByText('Seize where possible (Passed on)'),
  ).toBeDefined()
})

test('what is advised of a device stands under its name, and of another nothing is taken from it', async () => {
  await showsCase(<DevicesStage />, {
    stage: 'devices',
    happened: [
      { type: 'person-added', person: 'child-a', kind: 'child' },
      { type: 'person-added', person: 'child-b', kind: 'child' },
      { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
      { type: 'device-added', device: 'phone-2', kind: 'phone', owner: 'child-b' },
      says(matterKey('m1'), 'coercion', 'yes'),
      says(deviceKey('phone-2'), 'usedByPersonOfConcern', 'yes'),
    ],
  })
  const adviceOf = (name: string) =>
    ['Keep it safe without seizing', 'Seize where possible'].filter((words) =>
      within(screen.getByRole('group', { name })).queryByText(words),
    )
  expect(adviceOf('Child A’s phone')).toEqual(['Keep it safe without seizing'])
  expect(adviceOf('Child B’s phone')).toEqual(['Seize where possible'])
})

test('what is asked of a device stands in a group of its name: by its own words two phones have the same', async () => {
  const happened: readonly Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'person-added', person: 'child-b', kind: 'child' },
    { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
    { type: 'device-added', device: 'phone-2', kind: 'phone', owner: 'child-b' },
  ]
  await showsCase(<DevicesStage />, { stage: 'devices', happened })
  const fields = screen.getAllByRole('textbox', { name: '1 · What you know' })
  const named = ['Child A’s phone', 'Child B’s phone'].map((name) =>
    within(screen.getByRole('group', { name })).getByRole('textbox', { name: '1 · What you know' }),
  )
  expect(named.map((one) => fields.indexOf(one))).toEqual([0, 1])
  const group = within(screen.getByRole('group', { name: 'Child A’s phone' }))
  expect(group.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(['Child A’s phone'])
  expect(group.getAllByRole('heading', { level: 4 }).length).toBeGreaterThan(3)
})
