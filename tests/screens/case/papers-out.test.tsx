// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { AS_A_ROUTINE, TAKE_NO_OTHER } from '../../../src/case/school-notes'
import { matterKey, partKey, personKey } from '../../../src/case/subject'
import { FEATURES } from '../../../src/guidance/facts'
import { ClosingStage } from '../../../src/screens/case/ClosingStage'
import { PapersOut } from '../../../src/screens/case/PapersOut'
import { StageFrame } from '../../../src/screens/case/StageFrame'
import { showsCase } from './shown'

afterEach(cleanup)

const says = (fact: string, value: string) => ({ type: 'answered', subject: matterKey('m1'), fact, value }) as Happening
const goes = (kind: string, person = 'child-a'): Happening => ({
  type: 'document-issued',
  document: { kind, matter: 'm1', for: person, title: 'A paper', text: 'Its words', edition: '2026.11' },
})
const DECIDED: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
  ...FEATURES.map((feature) => says(feature, 'no')),
  ...['consent', 'ageAppropriate', 'nonAbusive'].map((fact) => says(fact, 'yes')),
  { type: 'chosen', matter: 'm1', outcome: '21' },
  { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' },
]

/** Over what is not untrue, and may only want more. */
const MAY_STAND = 'What others were told may no longer hold'

test('whoever holds a letter or a direction that no longer holds is named, with when they got it', async () => {
  const happened = [...DECIDED, goes('letter-parents'), goes('letter-child'), goes('deletion-direction')]
  await showsCase(<PapersOut />, { stage: 'closing', happened: [...happened, says('coercion', 'yes')] })
  expect(screen.getByText('What was handed out no longer holds')).toBeDefined()
  const points = screen.getAllByRole('listitem').map((item) => item.textContent?.trim())
  expect(points).toHaveLength(2)
  expect(points[1]).toMatch(
    /^The letters to Child A \(\d+\u00a0Nov, \d\d:\d\d\) and the parents or carers of Child A \(\d+\u00a0Nov, \d\d:\d\d\) no longer say what is decided\. Tell them once the specialists agree, say so in Telling the family, and give them new ones once there are any\.$/,
  )
  expect(points[0]).toMatch(
    /^Child A was directed to delete, .*Ring them and stop it, then say in Closing that it was called back\.$/,
  )
})

test('social care, told of what is otherwise now, is named with the way to where it is said that they were told', async () => {
  const referred: Happening = { type: 'answered', subject: 'case', fact: 'referral', value: 'made' }
  const { actor } = await showsCase(<PapersOut />, {
    stage: 'closing',
    happened: [...DECIDED, says('coercion', 'yes'), referred, says('grooming', 'yes')],
  })
  expect(screen.getByText(MAY_STAND)).toBeDefined()
  expect(screen.getByRole('listitem').textContent?.trim()).toMatch(
    /^Social care was told, \d+\u00a0Nov, \d\d:\d\d\. Now “Grooming” is answered yes\. Tell them, with a new referral from Papers, or say in Referral that you did\.$/,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Go to referral' }))
  expect(actor.getSnapshot().context.standing).toBe('referral')
})

test('a sheet of another matter says nothing of a direction, and an adult who took part is not rung for a child', async () => {
  const adult: readonly Happening[] = [
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    { type: 'answered', subject: partKey('m1', 'adult-b'), fact: 'part', value: 'involved' },
  ]
  const sheet: Happening = {
    type: 'document-issued',
    document: { kind: 'family-sheet', matter: 'm2', for: 'child-a', title: 'x', text: 'x', edition: '2026.11' },
  }
  const happened = [...DECIDED, { type: 'matter-added', matter: 'm2' } as const, goes('deletion-direction'), sheet]
  await showsCase(<PapersOut />, { stage: 'closing', happened: [...happened, ...adult, says('coercion', 'yes')] })
  expect(screen.getByRole('listitem').textContent?.trim()).toMatch(
    /^Child A was directed to delete, .*then say in Closing that it was called back\. Not Adult B, nor where they may answer: specialists decide that\.$/,
  )
})

test('a letter that says how a child was recorded is named as that', async () => {
  const recorded = (value: string): Happening => ({
    type: 'answered',
    subject: partKey('m1', 'child-a'),
    fact: 'recordedAs',
    value,
  })
  const happened = [...DECIDED, recorded('person-involved'), goes('letter-child'), recorded('victim')]
  await showsCase(<PapersOut />, { stage: 'closing', happened })
  expect(screen.getByRole('listitem').textContent?.trim()).toMatch(
    /^The letter to Child A \(.*\) no longer says how they are recorded\. Tell them, say so in Telling the family, and give them a new one once there is one\.$/,
  )
})

test('a letter that says that they are neither convicted nor cautioned is named once another matter says otherwise', async () => {
  const as = (matter: string, fact: string, value: string) =>
    ({ type: 'answered', subject: partKey(matter, 'child-a'), fact, value }) as Happening
  const letter: Happening = {
    type: 'document-issued',
    document: {
      kind: 'letter-child',
      matter: 'm1',
      for: 'child-a',
      title: 'A paper',
      text: 'You have not been convicted or cautioned for any offence connected with this investigation.',
      edition: '2026.11',
    },
  }
  const happened: readonly Happening[] = [
    ...DECIDED,
    { type: 'matter-added', matter: 'm2' },
    as('m2', 'part', 'involved'),
    as('m2', 'recordedAs', 'suspect'),
    letter,
    { type: 'chosen', matter: 'm2', outcome: '2' },
  ]
  await showsCase(<PapersOut />, { stage: 'closing', happened })
  expect(points()).toEqual([
    expect.stringMatching(
      /^The letter to Child.A \(.*\) \(Matter 1\) no longer says all: another matter ended in a charge, a caution or conditions\. Tell them, say so in Telling the family, and give them a new one once there is one\.$/,
    ),
  ])
})

test('letters that are not right any more for different reasons are named one by one', async () => {
  const of = (person: string, fact: string, value: string): Happening =>
    ({ type: 'answered', subject: partKey('m1', person), fact, value }) as Happening
  const happened: readonly Happening[] = [
    ...DECIDED,
    { type: 'person-added', person: 'child-b', kind: 'child' },
    of('child-b', 'part', 'involved'),
    of('child-a', 'recordedAs', 'person-involved'),
    says('crimeType', '86/2'),
    { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' },
    goes('letter-child'),
    goes('letter-child', 'child-b'),
    says('crimeType', '86/10'),
    of('child-a', 'recordedAs', 'victim'),
  ]
  await showsCase(<PapersOut />, { stage: 'closing', happened })
  expect(points()).toEqual([
    expect.stringMatching(/^The letter to Child.A \(.*\) no longer says how they are recorded\./),
    expect.stringMatching(/^The letter to Child.B \(.*\) no longer says which crime it is about\./),
  ])
})

test('of whoever is not involved any more, it says where to say that they were told', async () => {
  const reporter = { ...DECIDED[1], value: 'reporter' } as Happening
  await showsCase(<PapersOut />, {
    stage: 'closing',
    happened: [...DECIDED, goes('letter-child'), reporter, says('coercion', 'yes')],
  })
  expect(screen.getByRole('listitem').textContent?.trim()).toMatch(
    /no longer says what is decided\. Tell them once the specialists agree, and say so in a note on their part in People: they are not said to be involved any more\.$/,
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

const points = () => screen.getAllByRole('listitem').map((item) => item.textContent?.trim())

test('of an adult who took part it says that nobody contacts them', async () => {
  const happened = [...DECIDED, goes('letter-child'), goes('deletion-direction')]
  const age: Happening = { type: 'answered', subject: personKey('child-a'), fact: 'age', value: 19 }
  await showsCase(<PapersOut />, { stage: 'closing', happened: [...happened, age] })
  expect(points()).toHaveLength(2)
  for (const point of points()) expect(point).toMatch(/Do not contact them: .* Name the specialists in Referral/)
  expect(points().join(' ')).not.toMatch(/Ring|Tell them/)
})

test('of a letter to a child who turns out to be under 10 it says what the child gets instead', async () => {
  const age: Happening = { type: 'answered', subject: personKey('child-a'), fact: 'age', value: 8 }
  const agreed: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
  await showsCase(<PapersOut />, { stage: 'closing', happened: [...DECIDED, goes('letter-child'), age, agreed] })
  expect(points()).toEqual([
    expect.stringMatching(
      /^The letter to Child A \(.*\) no longer says what is so at that age: a child under 10 cannot commit an offence\. Tell them, say so in Telling the family, and give them new ones once there are any\. A child under 10 gets the sheet for the child instead\.$/,
    ),
  ])
})

test('of a letter that is only looked at again, or whose outcome goes against the advice now, it says to tell nobody yet', async () => {
  const WAITS =
    /^The letter to Child A \(.*\) waits for a look at what has changed since\. Tell nobody yet: it may stand as it is\.$/
  const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '22' }
  for (const happened of [
    [...DECIDED, goes('letter-child'), says('significantRisk', 'yes')],
    [...DECIDED, chosen, says('activityDelivered', 'yes'), goes('letter-child'), says('coercion', 'yes')],
  ]) {
    await showsCase(<PapersOut />, { stage: 'closing', happened })
    expect(points()).toEqual([expect.stringMatching(WAITS)])
    expect(screen.getByText(MAY_STAND)).toBeDefined()
    cleanup()
  }
})

test.each(['child-sheet', 'family-sheet'])('a direction that was called off may be on a %s too', async (kind) => {
  const happened = [...DECIDED, goes(kind), goes('deletion-direction'), says('coercion', 'yes')]
  await showsCase(<PapersOut />, { stage: 'closing', happened })
  expect(points()).toEqual([expect.stringMatching(/A sheet may say the same: hand out new ones\.$/)])
})

test.each([
  ['consent', 'no', 'Consider a referral'],
  ['consent', 'unknown', 'Whether to refer is not known yet'],
])('before closing a referral that nothing is said of is named: %s %s', async (fact, value, title) => {
  await showsCase(<ClosingStage />, { stage: 'closing', happened: [...DECIDED, says(fact, value)] })
  expect(screen.getByText(title)).toBeDefined()
  cleanup()
  const said: Happening = { type: 'answered', subject: 'case', fact: 'referral', value: 'not-made' }
  await showsCase(<ClosingStage />, { stage: 'closing', happened: [...DECIDED, says(fact, value), said] })
  expect(screen.queryByText(title)).toBeNull()
})

test('that none is made is said of what was known then: before closing it is named once more speaks for one', async () => {
  const said: Happening = { type: 'answered', subject: 'case', fact: 'referral', value: 'not-made' }
  await showsCase(<ClosingStage />, { stage: 'closing', happened: [...DECIDED, said, says('consent', 'no')] })
  expect(screen.getByText('Consider a referral')).toBeDefined()
  expect(screen.getByText(/^Something has changed since you said how it stands\./)).toBeDefined()
  expect(screen.queryByText(/^Nothing is said of it yet/)).toBeNull()
})

test('whoever wrote that they decide otherwise about a referral is not told that nothing is said of it', async () => {
  const departs: Happening = { type: 'departed', matter: 'm1', from: 'referral', why: 'The school helps.' }
  for (const value of ['no', 'unknown']) {
    await showsCase(<ClosingStage />, { stage: 'closing', happened: [...DECIDED, says('consent', value), departs] })
    expect(screen.getByText(/^You wrote that you decide otherwise\. Say in Referral, too,/)).toBeDefined()
    expect(screen.queryByText(/nothing is said of it/i)).toBeNull()
    cleanup()
  }
})

test('that a direction is to be called back stands among the duties, and not how to give one', async () => {
  const happened = [...DECIDED, says('deletionGiven', 'in-person'), says('grooming', 'unknown')]
  await showsCase(<ClosingStage />, { stage: 'closing', happened })
  expect(screen.getByRole('heading', { name: 'Call back the direction to delete' })).toBeDefined()
  expect(screen.queryByText(/^Give whoever holds a copy a clear direction/)).toBeNull()
  expect(screen.getByRole('button', { name: 'Say why not: Call back the direction to delete' })).toBeDefined()
})

test('one that was given in person is stopped with whoever holds a copy, and not with an adult who took part', async () => {
  const adult: readonly Happening[] = [
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    { type: 'answered', subject: partKey('m1', 'adult-b'), fact: 'part', value: 'involved' },
  ]
  const given = [...DECIDED, says('deletionGiven', 'in-person')]
  await showsCase(<PapersOut />, { stage: 'closing', happened: [...given, ...adult] })
  expect(points()[0]).toMatch(/called back\. Not Adult B: specialists decide that\.$/)
  cleanup()
  await showsCase(<PapersOut />, { stage: 'closing', happened: [...given, says('coercion', 'yes')] })
  expect(points()[0]).not.toContain('specialists decide')
})

test('specialists who were given what is not theirs any more are named, with the way to where they are told of', async () => {
  const adult = (kind: string): Happening => ({
    type: 'answered',
    subject: personKey('child-a'),
    fact: 'kind',
    value: kind,
  })
  const given = [...DECIDED.slice(0, -2), adult('adult'), says('specialistTeam', 'POLIT, DS Hall'), adult('child')]
  const { actor } = await showsCase(<PapersOut />, { stage: 'closing', happened: given })
  expect(points()).toEqual([
    expect.stringMatching(
      /^Specialists were given this, \d+\u00a0Nov, \d\d:\d\d\. Now Child.A is not recorded as an adult who took part and the advice is “Proportionate response”\. Tell them, with a new handover from Papers\. It is theirs until they give it back\.$/,
    ),
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Go to referral' }))
  expect(actor.getSnapshot().context.standing).toBe('referral')
  cleanup()
  // Every stage says so, also where no paper went out.
  await showsCase(<StageFrame stage="people">The questions</StageFrame>, { stage: 'people', happened: given })
  expect(await screen.findByText('What was handed out no longer holds')).toBeDefined()
})

test('a note for a school that says of phones what does not hold is named, and what is only open is called so', async () => {
  const note = (text: string): Happening => ({
    type: 'document-issued',
    document: { kind: 'school-note', matter: 'm1', title: 'Note for the school', text, edition: '2026.11' },
  })
  const lower = DECIDED.slice(0, -2)
  const routine = note(`The police take no phone ${AS_A_ROUTINE}.`)
  await showsCase(<PapersOut />, { stage: 'features', happened: [...lower, routine, says('coercion', 'yes')] })
  expect(screen.getByText('What was handed out no longer holds')).toBeDefined()
  expect(points()).toEqual([
    expect.stringMatching(
      /^The note for the school \(.*\) says that no phone is taken as a matter of routine\. That does not hold now\. Ring them, and give them a new note from Papers\.$/,
    ),
  ])
  cleanup()
  const staff: readonly Happening[] = [
    { type: 'person-added', person: 'adult-b', kind: 'adult' },
    { type: 'answered', subject: partKey('m1', 'adult-b'), fact: 'part', value: 'involved' },
  ]
  await showsCase(<PapersOut />, { stage: 'features', happened: [...lower, routine, ...staff] })
  expect(points()).toEqual([
    expect.stringMatching(/Ring them, but not Adult B, and give them a new note from Papers\.$/),
  ])
  cleanup()
  await showsCase(<PapersOut />, { stage: 'features', happened: [...lower, routine, says('coercion', 'unknown')] })
  expect(screen.getByText(MAY_STAND)).toBeDefined()
  expect(points()).toEqual([
    expect.stringMatching(/Whether that still holds is open, until what is unknown is answered\.$/),
  ])
  cleanup()
  await showsCase(<PapersOut />, {
    stage: 'features',
    happened: [...DECIDED, note(TAKE_NO_OTHER), says('coercion', 'yes')],
  })
  expect(points()).toEqual([
    expect.stringMatching(/says that evidence is settled and no other phone is to be taken\. That does not hold now\./),
  ])
})
