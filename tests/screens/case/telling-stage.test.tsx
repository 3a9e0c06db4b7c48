// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey, personKey } from '../../../src/case/subject'
import { TellingStage } from '../../../src/screens/case/TellingStage'
import { showsCase } from './shown'

afterEach(cleanup)

const adds = (person: string, kind: 'child' | 'adult', part: 'involved' | 'parent'): readonly Happening[] => [
  { type: 'person-added', person, kind },
  { type: 'answered', subject: partKey('m1', person), fact: 'part', value: part },
]
const CHILD = adds('child-a', 'child', 'involved')

test('while no parent is on the case, whether telling them may harm is brought up, with the way to add one', async () => {
  const open = await showsCase(<TellingStage />, { stage: 'telling', happened: CHILD })
  expect(screen.getByText('No parent or carer is on this case')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Add a parent or carer' }))
  const { standing, kase } = open.actor.getSnapshot().context
  expect(standing).toBe('people')
  const added = kase.people.at(-1)?.id ?? ''
  expect([kase.people.length, kase.answers[`part:m1/${added}`]?.part?.value]).toEqual([2, 'parent'])
})

test('with a parent on it, it is asked of them and not brought up here; the letters are a tap away', async () => {
  await showsCase(<TellingStage />, { stage: 'telling', happened: [...CHILD, ...adds('adult-b', 'adult', 'parent')] })
  expect(screen.queryByText('No parent or carer is on this case')).toBeNull()
  expect(screen.getByRole('link', { name: 'Letters and sheets' }).getAttribute('href')).toBe('/case/c1/papers')
})

test('a parent is one of the child’s in each matter that the child is in: there too nobody else is missing, and it is asked of them', async () => {
  const open = await showsCase(<TellingStage />, {
    stage: 'telling',
    happened: [
      { type: 'answered', subject: matterKey('m1'), fact: 'matterTitle', value: 'Her own' },
      { type: 'matter-added', matter: 'm2' },
      ...CHILD,
      { type: 'person-added', person: 'adult-b', kind: 'adult' },
      { type: 'answered', subject: partKey('m2', 'adult-b'), fact: 'part', value: 'parent' },
      { type: 'answered', subject: partKey('m2', 'child-a'), fact: 'part', value: 'involved' },
    ],
  })
  expect(screen.queryByText(/^No parent or carer is/)).toBeNull()
  expect(screen.getByText(/^Adult B \(Matter 2\): not asked yet\. Settle it/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to people' }))
  expect(open.actor.getSnapshot().context).toMatchObject({ matter: 'm2', standing: 'people' })
})

test('a parent in more than one matter is named once, and whoever is in another alone is asked of there', async () => {
  const inBoth: readonly Happening[] = [
    { type: 'matter-added', matter: 'm2' },
    ...CHILD,
    ...adds('adult-b', 'adult', 'parent'),
    { type: 'answered', subject: partKey('m2', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: partKey('m2', 'adult-b'), fact: 'part', value: 'parent' },
  ]
  const open = await showsCase(<TellingStage />, { stage: 'telling', happened: inBoth })
  expect(screen.getByText(/^Adult B: not asked yet\. Settle it/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to people' }))
  expect(open.actor.getSnapshot().context).toMatchObject({ standing: 'people', matter: 'm1' })
  cleanup()
  const elsewhere = await showsCase(<TellingStage />, {
    stage: 'telling',
    happened: [
      ...inBoth,
      { type: 'answered', subject: personKey('adult-b'), fact: 'tellingMayHarm', value: 'no' },
      { type: 'person-added', person: 'adult-c', kind: 'adult' },
      { type: 'answered', subject: partKey('m2', 'adult-c'), fact: 'part', value: 'parent' },
    ],
  })
  expect(screen.getByText(/^Adult C \(Matter 2\): not asked yet\. Settle it/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to people' }))
  expect(elsewhere.actor.getSnapshot().context).toMatchObject({ standing: 'people', matter: 'm2' })
})

test('with one parent and two children the other’s is brought up', async () => {
  await showsCase(<TellingStage />, {
    stage: 'telling',
    happened: [...CHILD, ...adds('child-b', 'child', 'involved'), ...adds('adult-c', 'adult', 'parent')],
  })
  expect(screen.getByText('Only one parent or carer is on this case, and 2 children are involved')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Add a parent or carer' })).toBeDefined()
})

test('whom telling may harm is named, before anybody is told', async () => {
  await showsCase(<TellingStage />, {
    stage: 'telling',
    happened: [
      ...CHILD,
      ...adds('adult-b', 'adult', 'parent'),
      ...adds('adult-c', 'adult', 'parent'),
      { type: 'answered', subject: personKey('adult-c'), fact: 'tellingMayHarm', value: 'yes' },
    ],
  })
  expect(screen.getByText('Telling Adult C could put a child at risk. Take advice first.')).toBeDefined()
})

test.each([
  ['unknown', /^Adult B: asked, not known\. Settle it/],
  [undefined, /^Adult B: not asked yet\. Settle it/],
  ['no', undefined],
  ['yes', undefined],
] as const)(
  'whether telling a parent may harm, said to be %s: what is not known is said, and is no “no”',
  async (said, words) => {
    const answer: readonly Happening[] =
      said === undefined
        ? []
        : [{ type: 'answered', subject: personKey('adult-b'), fact: 'tellingMayHarm', value: said }]
    await showsCase(<TellingStage />, {
      stage: 'telling',
      happened: [...CHILD, ...adds('adult-b', 'adult', 'parent'), ...answer],
    })
    if (words) expect(screen.getByText(words)).toBeDefined()
    expect(screen.queryAllByText('Could telling them put a child at risk?')).toHaveLength(words ? 1 : 0)
  },
)
