// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey } from '../../../src/case/subject'
import type { CautionId } from '../../../src/guidance/facts'
import type { FactId, Value } from '../../../src/guidance/questions'
import { Cautions } from '../../../src/screens/case/Cautions'
import { NewCaution } from '../../../src/screens/case/NewCaution'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { AT } from './opened'
import { showsCase } from './shown'

/** Says of the notice that is looked for whether it can be seen. */
let comesIntoSight = () => {}

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(look: (entries: { isIntersecting: boolean }[]) => void) {
        comesIntoSight = () => look([{ isIntersecting: true }])
      }
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const shows = (stage: 'features', happened: readonly Happening[] = [], stood: readonly CautionId[] = []) =>
  showsCase(
    <>
      <Cautions stage={stage} />
      <NewCaution stage={stage} atFirst={{ stage, matter: 'm1', cautions: stood }} />
    </>,
    { stage, happened },
  )
const answers = ({ actor, drawn }: OpenCase, fact: FactId, value: Value) =>
  act(() => {
    actor.send({ type: 'answer', subject: matterKey('m1'), fact, value, at: AT })
    drawn.now()
  })
const toast = () => screen.getByRole('status')

test('the gravest that an answer raises is named where the officer answers, and read where it stands', async () => {
  const open = await shows('features')
  expect(toast().textContent).toBe('')
  answers(open, 'coercion', 'yes')
  expect(toast().textContent).toContain('This may be blackmail')
  await userEvent.click(within(toast()).getByRole('button', { name: 'Read' }))
  expect(document.activeElement?.textContent).toContain('This may be blackmail')
  expect(document.activeElement?.id).toBe('caution-extortion')
  expect(toast().textContent).toBe('')
})

test('it goes once its notice has come into sight, when it is dismissed, and when it is true no more', async () => {
  const open = await shows('features')
  answers(open, 'coercion', 'yes')
  act(comesIntoSight)
  expect(toast().textContent).toBe('')
  answers(open, 'coercion', 'no')
  answers(open, 'coercion', 'yes')
  await userEvent.click(within(toast()).getByRole('button', { name: 'Dismiss' }))
  expect(toast().textContent).toBe('')
  answers(open, 'coercion', 'no')
  answers(open, 'coercion', 'yes')
  expect(toast().textContent).not.toBe('')
  answers(open, 'coercion', 'no')
  expect(toast().textContent).toBe('')
})

test('what was raised before is not called new', async () => {
  await shows(
    'features',
    [{ type: 'answered', subject: matterKey('m1'), fact: 'coercion', value: 'yes' }],
    ['extortion'],
  )
  expect(screen.getByText('This may be blackmail')).toBeDefined()
  expect(toast().textContent).toBe('')
})

test('what was raised while it was on its way is named once it is there', async () => {
  await shows('features', [{ type: 'answered', subject: matterKey('m1'), fact: 'coercion', value: 'yes' }])
  expect(toast().textContent).toContain('This may be blackmail')
})

test('nor is another matter’s, when the officer turns to it', async () => {
  const blackmail: Happening = { type: 'answered', subject: matterKey('m2'), fact: 'coercion', value: 'yes' }
  const { actor, drawn } = await shows('features', [{ type: 'matter-added', matter: 'm2' }, blackmail])
  act(() => {
    actor.send({ type: 'turnTo', matter: 'm1' })
    drawn.now()
  })
  expect(screen.queryByText('This may be blackmail')).toBeNull()
  act(() => {
    actor.send({ type: 'turnTo', matter: 'm2' })
    drawn.now()
  })
  expect(screen.getByText('This may be blackmail')).toBeDefined()
  expect(toast().textContent).toBe('')
})

test('nor is what is less grave named', async () => {
  const open = await shows('features')
  answers(open, 'synthetic', 'yes')
  expect(screen.getByText('A made-up image still counts')).toBeDefined()
  expect(toast().textContent).toBe('')
})
