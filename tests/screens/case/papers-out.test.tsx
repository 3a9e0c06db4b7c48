// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey } from '../../../src/case/subject'
import { FEATURES } from '../../../src/guidance/facts'
import { ClosingStage } from '../../../src/screens/case/ClosingStage'
import { PapersOut } from '../../../src/screens/case/PapersOut'
import { StageFrame } from '../../../src/screens/case/StageFrame'
import { showsCase } from './shown'

afterEach(cleanup)

const says = (fact: string, value: string) => ({ type: 'answered', subject: matterKey('m1'), fact, value }) as Happening
const goes = (kind: string): Happening => ({
  type: 'document-issued',
  document: { kind, matter: 'm1', for: 'child-a', title: 'A paper', text: 'Its words', edition: '2026.11' },
})
const DECIDED: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
  ...FEATURES.map((feature) => says(feature, 'no')),
  ...['consent', 'ageAppropriate', 'nonAbusive'].map((fact) => says(fact, 'yes')),
  { type: 'chosen', matter: 'm1', outcome: '21' },
  { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' },
]

test('whoever holds a letter or a direction that no longer holds is named, with when they got it', async () => {
  const happened = [...DECIDED, goes('letter-parents'), goes('letter-child'), goes('deletion-direction')]
  await showsCase(<PapersOut />, { stage: 'closing', happened: [...happened, says('coercion', 'yes')] })
  expect(screen.getByText('What was handed out no longer holds')).toBeDefined()
  const points = screen.getAllByRole('listitem').map((item) => item.textContent?.trim())
  expect(points).toHaveLength(3)
  expect(points[1]).toMatch(/^The letter to Child A, \d+ Nov, \d\d:\d\d, no longer says what is decided\. Tell them/)
  expect(points[2]).toMatch(/^The letter to the parents or carers of Child A, /)
  expect(points[0]).toMatch(
    /^Child A was directed to delete, .*Ring them and stop it, then say in Closing that it was called back\.$/,
  )
})

test('while they hold, nothing is said', async () => {
  await showsCase(<PapersOut />, { stage: 'closing', happened: [...DECIDED, goes('letter-parents')] })
  expect(screen.queryByText('What was handed out no longer holds')).toBeNull()
})

test('one that was given in person is whoever’s who holds a copy', async () => {
  const happened = [...DECIDED, says('deletionGiven', 'in-person'), says('coercion', 'yes')]
  await showsCase(<PapersOut />, { stage: 'closing', happened })
  expect(screen.getByRole('listitem').textContent).toMatch(/^Whoever holds a copy was directed to delete, /)
})

test('every stage says so', async () => {
  const happened = [...DECIDED, goes('letter-child'), says('coercion', 'yes')]
  await showsCase(<StageFrame stage="welfare">The questions</StageFrame>, { stage: 'welfare', happened })
  expect(await screen.findByText('What was handed out no longer holds')).toBeDefined()
})

test('Closing does not say that no paper tells a child to delete while one does', async () => {
  const NO_PAPER = /No paper can tell a child to delete anything yet/
  const ruledOut = says('coercion', 'yes')
  await showsCase(<ClosingStage />, { stage: 'closing', happened: [...DECIDED, ruledOut] })
  expect(screen.getByText(NO_PAPER)).toBeDefined()
  cleanup()
  await showsCase(<ClosingStage />, { stage: 'closing', happened: [...DECIDED, goes('deletion-direction'), ruledOut] })
  expect(screen.queryByText(NO_PAPER)).toBeNull()
  expect(screen.getByText(/A direction to delete is out, and nobody is to delete now\./)).toBeDefined()
})
