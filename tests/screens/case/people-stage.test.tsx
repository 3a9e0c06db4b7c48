// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey, personKey } from '../../../src/case/subject'
import { AskedQuestion } from '../../../src/screens/case/AskedQuestion'
import { LATER_WORDS } from '../../../src/screens/case/later-words'
import { PeopleStage } from '../../../src/screens/case/PeopleStage'
import { says } from '../../flow/told'
import { showsCase } from './shown'

afterEach(cleanup)

const A = personKey('child-a')
const CHILD: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  says(partKey('m1', 'child-a'), 'part', 'involved'),
]
const shows = (...happened: Happening[]) =>
  showsCase(<PeopleStage />, { stage: 'people', happened: [...CHILD, ...happened] })

const TURNED_18 = { name: 'Has Child\u00a0A turned 18 since?' }
const turned18 = () => screen.getAllByRole('radiogroup', TURNED_18)
const whoTheyAre = () => screen.getByRole('radiogroup', { name: 'Child or adult?' }).closest('details')

test('years later, whoever was 15 may be 18: it can be said beside who they are, and nobody must', async () => {
  const { actor } = await shows(says(A, 'age', 15))
  const [asked] = turned18()
  expect(turned18()).toHaveLength(1)
  expect(whoTheyAre()?.contains(asked ?? null)).toBe(true)
  fireEvent.click(within(asked as HTMLElement).getByRole('radio', { name: 'Yes' }))
  expect(actor.getSnapshot().context.kase.answers[A]?.eighteenSince?.value).toBe('yes')
})

test.each([17, 'unknown'])('where the age is %s it is asked openly, and once', async (age) => {
  await shows(says(A, 'age', age))
  expect(turned18()).toHaveLength(1)
  expect(whoTheyAre()?.contains(turned18()[0] ?? null)).toBe(false)
})

test('an adult is asked no such thing', async () => {
  await shows(says(A, 'kind', 'adult'))
  expect(screen.queryByRole('radiogroup', TURNED_18)).toBeNull()
})

test('of an adult who took part the crime record is no matter of what is advised for children', async () => {
  await shows()
  expect(screen.getByText(/A child need not be a suspect/)).toBeDefined()
  for (const grown of [says(A, 'kind', 'adult'), says(A, 'age', 18)]) {
    cleanup()
    await shows(grown)
    expect(screen.queryByText(/A child need not be a suspect/)).toBeNull()
    expect(screen.getByText('An adult who took part: agree it with the specialists.')).toBeDefined()
  }
})

test('whoever is taken off and holds a letter or a direction is to be told first', async () => {
  const goes = (kind: string): Happening => ({
    type: 'document-issued',
    document: { kind, matter: 'm1', for: 'child-a', title: 'A paper', text: 'Its words', edition: '2026.11' },
  })
  const FIRST =
    'A letter or a direction went out to Child A or their family. Tell them first that it does not hold, and say below that you did.'
  const said = () => screen.queryByText(FIRST)
  const other: Happening = { type: 'person-added', person: 'child-b', kind: 'child' }
  for (const kind of ['letter-child', 'letter-parents', 'deletion-direction']) {
    await shows(goes(kind), other)
    expect([kind, said()]).toEqual([kind, null])
    fireEvent.click(screen.getByRole('radio', { name: 'Child B' }))
    expect([kind, said()]).toEqual([kind, null])
    fireEvent.click(screen.getByRole('radio', { name: 'Child A' }))
    expect([kind, said() === null]).toEqual([kind, false])
    cleanup()
  }
  // Where it is the specialists', they agree to it first.
  await shows(goes('letter-child'), says(matterKey('m1'), 'coercion', 'yes'), other)
  fireEvent.click(screen.getByRole('radio', { name: 'Child A' }))
  expect(screen.getByText(/Once the specialists agree, tell them first that it does not hold/)).toBeDefined()
  cleanup()
  await shows(goes('child-sheet'), other)
  fireEvent.click(screen.getByRole('radio', { name: 'Child A' }))
  expect(said()).toBeNull()
  cleanup()
  // Whether an adult hears of it is for specialists to say.
  await shows(goes('letter-child'), says(A, 'kind', 'adult'), other)
  fireEvent.click(screen.getByRole('radio', { name: 'Adult A' }))
  expect(screen.queryByText(/^A letter or a direction went out/)).toBeNull()
})

test('before somebody is taken off of whom others were told, it says to tell those too', async () => {
  const TOO =
    'Social care, partners or specialists were told of Child A. Tell them too, and say below that you did: their next papers give what you write.'
  await shows(says('case', 'referral', 'under-way'))
  expect(screen.queryByText(TOO)).not.toBeNull()
  cleanup()
  await shows(says('case', 'referral', 'not-made'), says('case', 'contactForm', 'not-yet'))
  expect(screen.queryByText(TOO)).toBeNull()
  cleanup()
  await shows(says('case', 'contactForm', 'raised'), { type: 'person-added', person: 'child-b', kind: 'child' })
  fireEvent.click(screen.getByRole('radio', { name: 'Child B' }))
  expect(screen.queryByText(/were told of/)).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Child A' }))
  expect(screen.queryByText(TOO)).not.toBeNull()
})

test('a device of whoever is taken off stays on the case, and that is said', async () => {
  const other: Happening = { type: 'person-added', person: 'child-b', kind: 'child' }
  const phone = (device: string): Happening => ({ type: 'device-added', device, kind: 'phone', owner: 'child-a' })
  await shows(other, phone('phone-1'))
  fireEvent.click(screen.getByRole('radio', { name: 'Child B' }))
  expect(screen.queryByText(/stays? on this case/)).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Child A' }))
  expect(
    screen.getByText(
      'Child A’s phone stays on this case. Take it off in Devices too, and add it anew if it is somebody else’s.',
    ),
  ).toBeDefined()
  cleanup()
  await shows(other, phone('phone-1'), phone('phone-2'))
  fireEvent.click(screen.getByRole('radio', { name: 'Child A' }))
  expect(screen.getByText(/^Child A’s phone 1 and Child A’s phone 2 stay on this case\. Take them off/)).toBeDefined()
})

test('a note on somebody’s part stays with the matter in which it was typed', async () => {
  const inAnother: readonly Happening[] = [
    { type: 'matter-added', matter: 'm2' },
    says(partKey('m2', 'child-a'), 'part', 'involved'),
  ]
  const { actor } = await shows(...inAnother)
  const part = () => screen.getByRole('heading', { name: /part in this$/ }).closest('section') as HTMLElement
  fireEvent.click(within(part()).getByRole('button', { name: /^Add a note/ }))
  fireEvent.change(within(part()).getByRole('textbox'), { target: { value: 'She sent it.' } })
  // Some browsers leave the focus in the field while something else is tapped.
  act(() => actor.send({ type: 'turnTo', matter: 'm2' }))
  expect(within(part()).queryByDisplayValue('She sent it.')).toBeNull()
  cleanup()
  const { answers } = actor.getSnapshot().context.kase
  expect(answers[partKey('m1', 'child-a')]?.part?.note).toBe('She sent it.')
  expect(answers[partKey('m2', 'child-a')]?.part?.note).toBeUndefined()
})

test('of an answer about somebody that is picked it can be said that it was none, and of their part it cannot', async () => {
  const happened = [...CHILD, says(partKey('m1', 'child-a'), 'recordedAs', 'victim')]
  for (const [fact, ways] of [
    ['part', 0],
    ['recordedAs', 1],
  ] as const) {
    const asked = <AskedQuestion subject={partKey('m1', 'child-a')} fact={fact} words={LATER_WORDS} />
    await showsCase(asked, { stage: 'people', happened })
    expect([fact, screen.queryAllByRole('button', { name: /^Clear answer/ }).length]).toEqual([fact, ways])
    cleanup()
  }
})
