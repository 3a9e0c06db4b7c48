// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { replay } from '../../../src/case/replay'
import { matterKey, partKey } from '../../../src/case/subject'
import { progressOf } from '../../../src/flow/progress'
import { putBy } from '../../../src/flow/put'
import type { StageId } from '../../../src/flow/stages'
import { KeptLine } from '../../../src/screens/case/KeptLine'
import { AT } from './opened'
import { showsCase } from './shown'

afterEach(cleanup)

const CHECKS = ['checkPeople', 'checkPlaces', 'checkPartners'] as const
const says = (...checks: readonly string[]): readonly Happening[] => [
  ...CHECKS.flatMap((fact, at): readonly Happening[] => {
    const value = checks[at]
    return value === undefined ? [] : [{ type: 'answered', subject: 'case', fact, value }]
  }),
  { type: 'answered', subject: matterKey('m1'), fact: 'significantRisk', value: 'no' },
]

test('a stage that an owed duty holds open does not read as done, however much of it is answered', async () => {
  await showsCase(<KeptLine of="checks" />, { stage: 'checks', happened: says('done', 'done') })
  expect(screen.getByText('3 of the 4 needed')).toBeDefined()
  cleanup()
  const { actor } = await showsCase(<KeptLine of="checks" />, {
    stage: 'checks',
    happened: says('done', 'done', 'not-yet'),
  })
  const { kase } = actor.getSnapshot().context
  expect(progressOf(kase, 'm1', 'checks')).toBe('in-progress')
  expect(screen.getByText('Left: Run the background checks')).toBeDefined()
  expect(screen.queryByText(/4 of 4/)).toBeNull()
  act(() => actor.send({ type: 'answer', subject: 'case', fact: 'checkPartners', value: 'not-relevant', at: AT }))
  expect(await screen.findByText('4 of the 4 needed')).toBeDefined()
  expect(screen.queryByText('Left: Run the background checks')).toBeNull()
})

test('of the first report it counts the answers that are needed, which are fewer than the questions that are put', async () => {
  const { actor } = await showsCase(<KeptLine of="report" />, { stage: 'report' })
  const { kase } = actor.getSnapshot().context
  const puts = putBy(kase, 'm1', 'report')
  const needed = puts.filter(({ required }) => required).length
  expect(puts.length).toBeGreaterThan(needed)
  expect(screen.getByText(`0 of the ${needed} needed`)).toBeDefined()
})

const involved = (person: string): Happening => ({
  type: 'answered',
  subject: partKey('m1', person),
  fact: 'part',
  value: 'involved',
})

const FEATURES_SAID: readonly Happening[] = putBy(
  replay([{ type: 'opened', case: 'x', edition: '', reviewAsked: true, seq: 1, at: AT }]),
  'm1',
  'features',
).map(({ fact }): Happening => ({ type: 'answered', subject: matterKey('m1'), fact, value: 'no' }))

test.each([
  [
    'a duty of the stage',
    'online',
    'Left: Help get the images taken down',
    [
      { type: 'answered', subject: matterKey('m1'), fact: 'uploaded', value: 'yes' },
      { type: 'answered', subject: matterKey('m1'), fact: 'beyondControl', value: 'no' },
      { type: 'answered', subject: 'case', fact: 'reportRemove', value: 'not-yet' },
      { type: 'answered', subject: 'case', fact: 'evidence', value: 'secured' },
    ],
  ],
  [
    'an adult is recorded and not said',
    'features',
    'Left: Did an adult take part?',
    [...FEATURES_SAID, { type: 'person-added', person: 'adult-a', kind: 'adult' }, involved('adult-a')],
  ],
  [
    'a device is part of it and not added',
    'devices',
    'Left: Decide about each device',
    [{ type: 'answered', subject: 'case', fact: 'anyDevices', value: 'yes' }],
  ],
] as const satisfies readonly (readonly [string, StageId, string, readonly Happening[]])[])(
  'what is left is named: %s',
  async (_, stage, left, happened) => {
    await showsCase(<KeptLine of={stage} />, { stage, happened })
    expect(screen.getByText(left)).toBeDefined()
  },
)

test('an answer that completes a stage never reads as if more were to do, also before what follows from it is drawn', async () => {
  const { actor, drawn } = await showsCase(<KeptLine of="checks" />, {
    stage: 'checks',
    happened: says('done', 'done'),
  })
  let draws = () => {}
  drawn.waitFor(
    new Promise<void>((resolve) => {
      draws = resolve
    }),
  )
  act(() => actor.send({ type: 'answer', subject: 'case', fact: 'checkPartners', value: 'not-relevant', at: AT }))
  expect(screen.queryByText('Left: Run the background checks')).toBeNull()
  expect(screen.getByText('4 of the 4 needed')).toBeDefined()
  await act(async () => draws())
  expect(screen.getByText('4 of the 4 needed')).toBeDefined()
})

test('of several matters it says whose questions they are, as long as there are several', async () => {
  const title: Happening = { type: 'answered', subject: matterKey('m2'), fact: 'matterTitle', value: 'her own sending' }
  const { actor } = await showsCase(<KeptLine of="checks" />, {
    stage: 'checks',
    happened: [...says('done'), { type: 'matter-added', matter: 'm2' }, title],
  })
  const turnsTo = (matter: string) => act(() => actor.send({ type: 'turnTo', matter }))
  turnsTo('m1')
  expect(await screen.findByText('Matter 1 · 2 of the 4 needed')).toBeDefined()
  turnsTo('m2')
  expect(await screen.findByText('her own sending · 1 of the 4 needed')).toBeDefined()
  act(() => actor.send({ type: 'withdrawMatter', matter: 'm2', why: 'One and the same', at: AT }))
  expect(await screen.findByText('2 of the 4 needed')).toBeDefined()
})
