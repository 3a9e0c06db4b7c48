// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey, personKey } from '../../../src/case/subject'
import { CAUTION } from '../../../src/guidance/cautions'
import { type CautionId, FEATURES } from '../../../src/guidance/facts'
import type { FactId, Value } from '../../../src/guidance/questions'
import { Cautions } from '../../../src/screens/case/Cautions'
import { NewCaution } from '../../../src/screens/case/NewCaution'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { PapersOut } from '../../../src/screens/case/PapersOut'
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

const says = (fact: FactId, value: Value): Happening => ({
  type: 'answered',
  subject: matterKey('m1'),
  fact,
  value,
})
/** Outcome 21 agreed, and the letter and the direction to delete gone out. */
const GONE_OUT: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
  ...FEATURES.map((feature) => says(feature, 'no')),
  ...(['consent', 'ageAppropriate', 'nonAbusive'] as const).map((fact) => says(fact, 'yes')),
  { type: 'chosen', matter: 'm1', outcome: '21' },
  { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' },
  ...['letter-child', 'deletion-direction'].map(
    (kind): Happening => ({
      type: 'document-issued',
      document: { kind, matter: 'm1', for: 'child-a', title: 'A paper', text: 'Its words', edition: '2026.11' },
    }),
  ),
]
const OUT = 'What was handed out no longer holds'

const shows = (stage: 'features', happened: readonly Happening[] = [], stood: readonly CautionId[] = []) =>
  showsCase(
    <main id="main" tabIndex={-1}>
      <PapersOut />
      <Cautions stage={stage} />
      <NewCaution stage={stage} atFirst={{ stage, matter: 'm1', cautions: stood }} />
    </main>,
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
  expect([toast().textContent, document.activeElement?.id]).toEqual(['', 'main'])
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

test('an answer that takes away what was handed out says so where the officer answers', async () => {
  const open = await shows('features', GONE_OUT)
  expect(toast().textContent).toBe('')
  answers(open, 'profitMotive', 'yes')
  expect(toast().textContent).toContain(OUT)
  await userEvent.click(within(toast()).getByRole('button', { name: 'Read' }))
  expect(document.activeElement?.textContent).toContain('Ring them and stop it')
  expect(toast().textContent).toBe('')
  answers(open, 'profitMotive', 'no')
  answers(open, 'violence', 'yes')
  act(comesIntoSight)
  expect(toast().textContent).toBe('')
})

test('after what is graver for the child', async () => {
  const open = await shows('features', GONE_OUT)
  answers(open, 'coercion', 'yes')
  expect(toast().textContent).toContain('This may be blackmail')
  await userEvent.click(within(toast()).getByRole('button', { name: 'Dismiss' }))
  expect(toast().textContent).toContain(OUT)
  await userEvent.click(within(toast()).getByRole('button', { name: 'Dismiss' }))
  expect(toast().textContent).toBe('')
})

test('what no longer held before is not called new', async () => {
  await shows('features', [...GONE_OUT, says('profitMotive', 'yes')])
  expect(screen.getByText(OUT)).toBeDefined()
  expect(toast().textContent).toBe('')
})

test('nor is what is less grave named', async () => {
  const open = await shows('features')
  answers(open, 'synthetic', 'yes')
  expect(screen.getByText('A made-up image still counts')).toBeDefined()
  expect(toast().textContent).toBe('')
})

test('that a letter which is named already says something else untrue, or is not decided any more, is said anew', async () => {
  const [crime, another] = ['86/2', '86/10'].map((type) => says('crimeType', type))
  if (crime === undefined || another === undefined) throw new Error('Two crimes.')
  const open = await shows('features', [crime, ...GONE_OUT, another])
  expect(toast().textContent).toBe('')
  act(() => {
    open.actor.send({ type: 'answer', subject: partKey('m1', 'child-a'), fact: 'recordedAs', value: 'victim', at: AT })
    open.drawn.now()
  })
  expect(toast().textContent).toContain(OUT)
})

test('whom nobody is to tell yet is named at every stage where that is said', async () => {
  const adult = (person: string, mayHarm: Value): readonly Happening[] => [
    { type: 'person-added', person, kind: 'adult' },
    { type: 'answered', subject: partKey('m1', person), fact: 'part', value: 'parent' },
    { type: 'answered', subject: personKey(person), fact: 'tellingMayHarm', value: mayHarm },
  ]
  await showsCase(<Cautions stage="report" />, {
    stage: 'report',
    happened: [...adult('adult-a', 'yes'), ...adult('adult-b', 'no'), ...adult('adult-c', 'yes')],
  })
  expect(screen.getByText('Telling somebody here may put a child at risk')).toBeDefined()
  expect(screen.getByText(/^Adult A and Adult C: Do not tell them yet\./)).toBeDefined()
})

test('where many cautions stand, what says stop comes first and in full, and of the others the title', async () => {
  const A = personKey('child-a')
  const happened: readonly Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: A, fact: 'knownVulnerability', value: 'yes' },
    says('coercion', 'yes'),
  ]
  const shown = () =>
    [...document.querySelectorAll('[id^="caution-"]')].map((one) => {
      const fold = one.querySelector('details')
      expect(fold?.open ?? false).toBe(false)
      return `${fold === null ? 'in full' : 'its title'}: ${one.querySelector('strong, summary')?.textContent}`
    })
  const open = await showsCase(<Cautions stage="accounts" />, { stage: 'accounts', happened })
  expect(shown()).toEqual([
    'in full: This may be blackmail',
    'in full: Could this child really agree?',
    'in full: Checks are not finished',
  ])
  act(() => {
    open.actor.send({ type: 'answer', subject: partKey('m1', 'child-a'), fact: 'recordedAs', value: 'suspect', at: AT })
    open.drawn.now()
  })
  expect(shown()).toEqual([
    'in full: This may be blackmail',
    'in full: A child is recorded as a suspect',
    'its title: Could this child really agree?',
    'its title: Checks are not finished',
  ])
  const [fold] = document.querySelectorAll('details')
  expect(fold?.textContent).toContain(CAUTION['vulnerable-child'].text)
})
