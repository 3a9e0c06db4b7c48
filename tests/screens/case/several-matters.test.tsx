// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { peopleOf } from '../../../src/case/people-in'
import { matterKey, partKey } from '../../../src/case/subject'
import { owedInAll, stillOwed } from '../../../src/flow/owed'
import type { StageId } from '../../../src/flow/stages'
import { DUTY_TITLE } from '../../../src/guidance/duty-titles'
import type { DutyId } from '../../../src/guidance/facts'
import { QUESTIONS } from '../../../src/guidance/questions'
import { DutiesLeft } from '../../../src/screens/case/DutiesLeft'
import { PeopleStage } from '../../../src/screens/case/PeopleStage'
import { ReportStage } from '../../../src/screens/case/ReportStage'
import { Standing } from '../../../src/screens/case/Standing'
import { says } from '../../flow/told'
import { showsCase } from './shown'

afterEach(cleanup)

const CHILDREN: readonly Happening[] = ['child-a', 'child-b'].flatMap((person): Happening[] => [
  { type: 'person-added', person, kind: 'child' },
  says(partKey('m1', person), 'part', 'involved'),
])
const SECOND: Happening = { type: 'matter-added', matter: 'm2' }

async function showsSecond(stage: StageId, drawn: ReactNode, ...happened: Happening[]) {
  const { actor, halfDone } = await showsCase(drawn, { stage, happened: [...CHILDREN, SECOND, ...happened] })
  act(() => actor.send({ type: 'turnTo', matter: 'm2' }))
  const context = () => actor.getSnapshot().context
  const here = (matter: string) => peopleOf(context().kase, matter).map(({ id }) => id)
  return { actor, context, here, halfDone }
}

const partOf = (letter: string, name: RegExp | string) =>
  within(screen.getByRole('radiogroup', { name: new RegExp(`^Child\u00a0${letter}’s part`) })).getByRole('radio', {
    name,
  })

test('whoever has no part in a second matter is said not to be in it, and nothing more is asked of them there', async () => {
  const { here } = await showsSecond('people', <PeopleStage />)
  fireEvent.click(partOf('B', /^Involved/))
  expect(screen.getByText(/How old was Child B/)).toBeDefined()
  fireEvent.click(partOf('A', 'Not in this matter'))
  expect(here('m2')).toEqual(['child-b'])
  expect(here('m1')).toEqual(['child-a', 'child-b'])
  expect(screen.queryByText(/How old was Child A/)).toBeNull()
  // It stays in sight below those who are in it, and can be put right.
  const people = screen.getAllByRole('heading', { name: /^Child [AB]$/ }).map((one) => one.textContent)
  expect(people).toEqual(['Child B', 'Child A'])
  fireEvent.click(partOf('A', /^Involved/))
  expect(here('m2')).toEqual(['child-a', 'child-b'])
})

test('whoever was put into a matter by mistake is taken out of it alone', async () => {
  const { here } = await showsSecond('people', <PeopleStage />, says(partKey('m2', 'child-b'), 'part', 'involved'))
  fireEvent.click(partOf('B', 'Not in this matter'))
  expect(here('m2')).toEqual([])
  expect(here('m1')).toEqual(['child-a', 'child-b'])
})

test('what is owed stands at the top; where nothing is owed in this matter, what is in another', async () => {
  const explained = (matter: string): Happening[] =>
    (Object.keys(DUTY_TITLE) as DutyId[]).map((duty) => ({
      type: 'duty-explained',
      matter,
      duty,
      why: 'Left to the unit.',
    }))
  const { context } = await showsSecond('closing', <Standing onWhy={() => undefined} />, ...explained('m2'))
  const bar = screen.getByRole('region', { name: 'Where this case stands' })
  const [first, ...rest] = stillOwed(context().kase, 'm1')
  expect(bar.textContent).toContain(
    `Owed in another matter: ${DUTY_TITLE[first?.duty ?? 'educate']}; and ${rest.length} more`,
  )
  cleanup()
  const whole = await showsSecond(
    'closing',
    <Standing onWhy={() => undefined} />,
    ...explained('m2'),
    ...explained('m1'),
  )
  expect(owedInAll(whole.context().kase)).toBe(0)
  expect(screen.getByRole('region', { name: 'Where this case stands' }).textContent).not.toContain('Owed')
})

test('a reason that is begun in one matter stands in no other', async () => {
  const { actor, context } = await showsSecond('closing', <DutiesLeft />)
  const here = context().matter
  const other = here === 'm1' ? 'm2' : 'm1'
  fireEvent.click(screen.getByRole('button', { name: `Say why not: ${DUTY_TITLE.educate}` }))
  const field = () => screen.queryByLabelText(`Why not: ${DUTY_TITLE.educate}`)
  fireEvent.change(field() ?? expect.fail('no field'), { target: { value: 'Abroad' } })
  act(() => actor.send({ type: 'turnTo', matter: other }))
  await waitFor(() => expect(field()).toBeNull())
  act(() => actor.send({ type: 'turnTo', matter: here }))
  await waitFor(() => expect(field()).toHaveProperty('value', 'Abroad'))
})

test('where there is one matter nobody is asked whether they are in it', async () => {
  await showsCase(<PeopleStage />, { stage: 'people', happened: CHILDREN })
  expect(partOf('A', 'School staff')).toBeDefined()
  expect(screen.queryByRole('radio', { name: 'Not in this matter' })).toBeNull()
})

test('where none can be taken off it says what would make it so', async () => {
  await showsSecond(
    'report',
    <ReportStage />,
    says(matterKey('m2'), 'coercion', 'yes'),
    says(matterKey('m1'), 'consent', 'no'),
  )
  fireEvent.click(await screen.findByText('Take a matter off that was added by mistake'))
  expect(screen.getByText(/^That can be done while nothing is decided/)).toBeDefined()
  const { short } = QUESTIONS.coercion
  expect(screen.getByText(`In Matter 2: ${short}.`)).toBeDefined()
  expect(screen.getByText(`In Matter 1: ${QUESTIONS.consent.short}, Child A’s part and Child B’s part.`)).toBeDefined()
})

test('where one can be taken off, it is said what holds the other; where all can, nothing is', async () => {
  await showsSecond('report', <ReportStage />, says(matterKey('m1'), 'coercion', 'yes'))
  fireEvent.click(await screen.findByText('Take a matter off that was added by mistake'))
  expect(await screen.findByRole('radiogroup', { name: 'Which?' })).toBeDefined()
  expect(screen.getByText(/^That can be done while nothing is decided/)).toBeDefined()
  expect(screen.getByText(new RegExp(`^In Matter 1: ${QUESTIONS.coercion.short}`))).toBeDefined()
  cleanup()
  const bare = [SECOND, says(matterKey('m1'), 'coercion', 'no')]
  await showsCase(<ReportStage />, { stage: 'report', happened: bare })
  fireEvent.click(await screen.findByText('Take a matter off that was added by mistake'))
  expect(screen.getAllByRole('radio', { name: /^Matter \d$/ })).toHaveLength(2)
  expect(screen.queryByText(/^That can be done while/)).toBeNull()
})

test('a matter that was added by mistake is taken off with a reason', async () => {
  const { context, halfDone } = await showsSecond('report', <ReportStage />)
  for (const name of ['duty/m2/educate', '!matter:m2 crimeNumber', 'duty/m1/educate']) halfDone.keep(name, 'begun')
  const words = await screen.findByText('Take a matter off that was added by mistake')
  fireEvent.click(words)
  fireEvent.click(
    within(await screen.findByRole('radiogroup', { name: 'Which?' })).getByRole('radio', { name: 'Matter 2' }),
  )
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take off' }).disabled).toBe(true)
  fireEvent.change(screen.getByRole('textbox', { name: 'Why?' }), { target: { value: 'A slip' } })
  fireEvent.click(screen.getByRole('button', { name: 'Take off' }))
  expect(context().kase.matters.map(({ id }) => id)).toEqual(['m1'])
  expect(context().matter).toBe('m1')
  expect(halfDone.all()).toEqual({ 'duty/m1/educate': 'begun' })
  await waitFor(() => expect(screen.queryByText('Take a matter off that was added by mistake')).toBeNull())
})

test('before a matter goes it is said what becomes of what is answered in it', async () => {
  await showsSecond('report', <ReportStage />, says(matterKey('m2'), 'consent', 'yes'))
  fireEvent.click(await screen.findByText('Take a matter off that was added by mistake'))
  fireEvent.click(await screen.findByRole('radio', { name: 'Matter 2' }))
  expect(screen.getByText('What is answered in it stays in the record, and counts no more.')).toBeDefined()
})

test('before a matter goes that specialists were named in, it is said that they are to be told', async () => {
  await showsSecond('report', <ReportStage />, says(matterKey('m2'), 'specialistTeam', 'POLIT, DS Hall, 12:00'))
  fireEvent.click(await screen.findByText('Take a matter off that was added by mistake'))
  fireEvent.click(await screen.findByRole('radio', { name: 'Matter 2' }))
  expect(screen.getByText(/^Specialists were given this matter\. Tell them that it is taken off/)).toBeDefined()
  cleanup()
  const { actor } = await showsSecond('report', <ReportStage />, says(matterKey('m2'), 'specialistTeam', 'unknown'))
  fireEvent.click(await screen.findByText('Take a matter off that was added by mistake'))
  fireEvent.click(await screen.findByRole('radio', { name: 'Matter 2' }))
  expect(screen.queryByText(/^Specialists were given/)).toBeNull()
  // Named while it is picked.
  const [subject, fact, at] = [matterKey('m2'), 'specialistTeam', '2026-11-25T11:41:00.000Z'] as const
  act(() => actor.send({ type: 'answer', subject, fact, value: 'DS Hall', at }))
  expect(await screen.findByText(/^Specialists were given/)).toBeDefined()
})

test('a matter that was picked to be taken off, and in which something was said since, is picked no more', async () => {
  const { actor } = await showsCase(<ReportStage />, {
    stage: 'report',
    happened: [...CHILDREN, says(matterKey('m1'), 'consent', 'yes'), SECOND, { type: 'matter-added', matter: 'm3' }],
  })
  const takeOff = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Take off' })
  fireEvent.click(await screen.findByText('Take a matter off that was added by mistake'))
  fireEvent.click(await screen.findByRole('radio', { name: 'Matter 2' }))
  fireEvent.change(screen.getByRole('textbox', { name: 'Why?' }), { target: { value: 'A slip' } })
  expect(takeOff().disabled).toBe(false)
  const at = '2026-11-25T11:41:00.000Z'
  act(() => actor.send({ type: 'answer', subject: matterKey('m2'), fact: 'consent', value: 'no', at }))
  await waitFor(() => expect(screen.queryByRole('radio', { name: 'Matter 2' })).toBeNull())
  // The reason was for the other: what is left is not taken off for it before it is picked.
  expect(takeOff().disabled).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: 'Matter 3' }))
  fireEvent.click(takeOff())
  expect(actor.getSnapshot().context.kase.matters.map(({ id }) => id)).toEqual(['m1', 'm2'])
})
