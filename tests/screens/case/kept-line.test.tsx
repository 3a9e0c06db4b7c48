// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey } from '../../../src/case/subject'
import { progressOf } from '../../../src/flow/progress'
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
  expect(screen.getByText('3 of 4 answered')).toBeDefined()
  cleanup()
  const { actor } = await showsCase(<KeptLine of="checks" />, {
    stage: 'checks',
    happened: says('done', 'done', 'not-yet'),
  })
  const { kase } = actor.getSnapshot().context
  expect(progressOf(kase, 'm1', 'checks')).toBe('in-progress')
  expect(screen.getByText('Answered, more to do')).toBeDefined()
  expect(screen.queryByText(/4 of 4/)).toBeNull()
  act(() => actor.send({ type: 'answer', subject: 'case', fact: 'checkPartners', value: 'not-relevant', at: AT }))
  expect(await screen.findByText('4 of 4 answered')).toBeDefined()
  expect(screen.queryByText('Answered, more to do')).toBeNull()
})

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
  expect(screen.queryByText('Answered, more to do')).toBeNull()
  expect(screen.getByText('4 of 4 answered')).toBeDefined()
  await act(async () => draws())
  expect(screen.getByText('4 of 4 answered')).toBeDefined()
})

test('of several matters it says whose questions they are, as long as there are several', async () => {
  const title: Happening = { type: 'answered', subject: matterKey('m2'), fact: 'matterTitle', value: 'her own sending' }
  const { actor } = await showsCase(<KeptLine of="checks" />, {
    stage: 'checks',
    happened: [...says('done'), { type: 'matter-added', matter: 'm2' }, title],
  })
  const turnsTo = (matter: string) => act(() => actor.send({ type: 'turnTo', matter }))
  turnsTo('m1')
  expect(await screen.findByText('Matter 1 · 2 of 4 answered')).toBeDefined()
  turnsTo('m2')
  expect(await screen.findByText('her own sending · 1 of 4 answered')).toBeDefined()
  act(() => actor.send({ type: 'withdrawMatter', matter: 'm2', why: 'One and the same', at: AT }))
  expect(await screen.findByText('2 of 4 answered')).toBeDefined()
})
