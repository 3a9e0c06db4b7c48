// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { deviceKey, matterKey, partKey, personKey } from '../../../src/case/subject'
import { DevicesStage } from '../../../src/screens/case/DevicesStage'
import { PeopleStage } from '../../../src/screens/case/PeopleStage'
import { ReferralStage } from '../../../src/screens/case/ReferralStage'
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
