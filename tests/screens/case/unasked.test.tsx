// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { deviceKey, matterKey, partKey, personKey } from '../../../src/case/subject'
import { STAGE_IDS } from '../../../src/flow/stages'
import { unaskedAt } from '../../../src/flow/unasked'
import { AccountsStage } from '../../../src/screens/case/AccountsStage'
import { ClosingStage } from '../../../src/screens/case/ClosingStage'
import { FeaturesStage, WelfareStage } from '../../../src/screens/case/PlainStages'
import { says } from '../../flow/told'
import { AT } from './opened'
import { showsCase } from './shown'

afterEach(cleanup)

const CHILD: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  says(partKey('m1', 'child-a'), 'part', 'involved'),
]
const KEPT = /^Not asked any more, kept in the decision record: /

test('an answer whose question goes as the advice changes is said to be kept, and where, until it is asked again', async () => {
  const { actor } = await showsCase(<AccountsStage />, {
    stage: 'accounts',
    happened: [...CHILD, says(matterKey('m1'), 'coercion', 'yes'), says(matterKey('m1'), 'formalInterview', 'planned')],
  })
  expect(screen.getByRole('radio', { name: 'ABE interview planned', checked: true })).toBeDefined()
  expect(screen.queryByText(KEPT)).toBeNull()
  const coercion = (value: string) =>
    act(() => actor.send({ type: 'answer', subject: matterKey('m1'), fact: 'coercion', value, at: AT }))
  coercion('unknown')
  expect(screen.queryByRole('radio', { name: /^ABE/ })).toBeNull()
  expect(screen.getByText(/: 1$/)).toBeDefined()
  expect(screen.getByText('Formal interview: ABE interview planned')).toBeDefined()
  coercion('yes')
  expect(screen.queryByText(KEPT)).toBeNull()
})

test('of a device that is not held any more, what was decided of it is said to be kept', async () => {
  const phone = deviceKey('phone-1')
  await showsCase(<ClosingStage />, {
    stage: 'closing',
    happened: [
      ...CHILD,
      { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' },
      says(phone, 'held', 'seized'),
      says(phone, 'returnDecision', 'returned'),
      says(phone, 'held', 'owner'),
    ],
  })
  expect(screen.getByText('Return of Child A’s phone: Returned')).toBeDefined()
  expect(screen.getByText(KEPT)).toBeDefined()
})

test('so it is in the stages that come first: of a child who turns out to be an adult, and of how it is known that none took part', async () => {
  const adult = says(personKey('child-a'), 'kind', 'adult')
  const harm = says(personKey('child-a'), 'otherHarmRisk', 'no')
  await showsCase(<WelfareStage />, { stage: 'welfare', happened: [...CHILD, harm, adult] })
  expect(await screen.findByText('Adult A may come to other harm: No')).toBeDefined()
  expect(screen.getByText('No child is recorded')).toBeDefined()
  cleanup()
  const known = says(matterKey('m1'), 'identityConfirmed', 'By her phone.')
  const said = (value: string) => says(matterKey('m1'), 'adultInvolved', value)
  const { actor } = await showsCase(<FeaturesStage />, { stage: 'features', happened: [said('no'), known] })
  expect(screen.queryByText(KEPT)).toBeNull()
  act(() => actor.send({ type: 'answer', subject: matterKey('m1'), fact: 'adultInvolved', value: 'yes', at: AT }))
  expect(await screen.findByText('How identity was confirmed: By her phone.')).toBeDefined()
})

test('of a case in which nothing has changed nothing is said to be kept', async () => {
  const { actor } = await showsCase(<AccountsStage />, { stage: 'accounts', happened: CHILD })
  const { kase } = actor.getSnapshot().context
  expect(STAGE_IDS.flatMap((stage) => unaskedAt(kase, 'm1', stage))).toEqual([])
})
