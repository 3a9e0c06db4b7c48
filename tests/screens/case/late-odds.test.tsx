// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { deviceKey, matterKey, partKey, personKey } from '../../../src/case/subject'
import { ClosingStage } from '../../../src/screens/case/ClosingStage'
import { DevicesStage } from '../../../src/screens/case/DevicesStage'
import { PeopleStage } from '../../../src/screens/case/PeopleStage'
import { ReferralStage } from '../../../src/screens/case/ReferralStage'
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

test('at the devices a decision against the advice asks why', async () => {
  const phone = deviceKey('phone')
  await showsCase(<DevicesStage />, {
    stage: 'devices',
    happened: [
      ...CHILD,
      { type: 'device-added', device: 'phone', kind: 'phone', owner: 'child-a' },
      says(phone, 'usedByPersonOfConcern', 'yes'),
      says(phone, 'holdsImagery', 'yes'),
      says(matterKey('m1'), 'adultInvolved', 'yes'),
      says(phone, 'deviceDecision', 'leave'),
    ],
  })
  expect(screen.getByText('The advice here is to seize it. Write below why not.')).toBeDefined()
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
