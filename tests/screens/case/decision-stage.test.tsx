// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey, personKey } from '../../../src/case/subject'
import { FEATURES } from '../../../src/guidance/facts'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { againstDraft } from '../../../src/screens/case/AgainstAdvice'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { DecisionStage } from '../../../src/screens/case/DecisionStage'
import { withServices } from '../with-services'
import { showsCase } from './shown'

afterEach(cleanup)

async function shows(
  said: Partial<Record<(typeof FEATURES)[number] | 'consent' | 'ageAppropriate' | 'nonAbusive', string>>,
) {
  const happened = Object.entries(said).map(
    ([fact, value]) => ({ type: 'answered', subject: matterKey('m1'), fact, value }) as Happening,
  )
  await showsCase(<DecisionStage />, { stage: 'decision', happened })
}

const NOTHING = {
  ...Object.fromEntries(FEATURES.map((feature) => [feature, 'no'])),
  consent: 'yes',
  ageAppropriate: 'yes',
  nonAbusive: 'yes',
}
const likely = () =>
  screen
    .getAllByRole('radio')
    .slice(0, 6)
    .map((radio) => (radio as HTMLInputElement).value)
const card = () => screen.getByRole('radio', { name: /^21 · / }).closest('label') as HTMLElement
const isEnabled = () => !(screen.getByRole('radio', { name: /^21 · / }) as HTMLInputElement).disabled

test('while 21 is open, its own card says that the note points to it', async () => {
  await shows(NOTHING)
  expect(likely()[0]).toBe('21')
  expect(isEnabled()).toBe(true)
  expect(card().textContent).toContain('Where nothing is aggravated the note points here, in paragraphs 19 and 20.')
})

test.each([
  ['21', 'Needs: Every factor of paragraph 20'],
  ['22', 'Reported to need: The activity, really done'],
  ['10', 'Believed to need: The evidence, somebody identified'],
])('what outcome %s needs is said no surer than it is known', async (code, words) => {
  await shows(NOTHING)
  const radio = screen.getByRole('radio', { name: new RegExp(`^${code} · `) })
  expect(radio.closest('label')?.textContent).toContain(words)
})

test('while 21 is open beside a higher risk, its card says by what, asks for the reason, and stands last', async () => {
  const [agreed, alike] = ['“Everyone agreed: No”', '“Close in age and maturity: No”']
  for (const [by, no] of [
    [agreed, { consent: 'no' }],
    // Not the ages, it may be: power over another is the same answer.
    [alike, { ageAppropriate: 'no' }],
    [`${agreed} and ${alike}`, { consent: 'no', ageAppropriate: 'no' }],
  ] as const) {
    await shows({ ...NOTHING, ...no })
    expect(likely()).toEqual(['22', '20', '10', '11', '18', '21'])
    expect(isEnabled()).toBe(true)
    expect(card().textContent).toContain(`The risk here is higher by ${by}. Paragraph 20 does not name`)
    expect(card().textContent).not.toContain('Where nothing is aggravated')
    cleanup()
  }
})

test('while 21 is closed, its card says by what, and stands last', async () => {
  await shows({ ...NOTHING, coercion: 'yes', grooming: 'yes', violence: 'yes' })
  expect(likely()).toEqual(['22', '20', '10', '11', '18', '21'])
  expect(isEnabled()).toBe(false)
  expect(card().textContent).toContain('Ruled outBy “Pressure, threats or blackmail: Yes”, “Grooming: Yes” and 1 more.')
  expect(card().textContent).not.toContain('the note points here')
})

/** The case whose features are these, with what was decided in it. */
const decided = (...more: readonly Happening[]): readonly Happening[] => [
  ...Object.entries(NOTHING).map(
    ([fact, value]) => ({ type: 'answered', subject: matterKey('m1'), fact, value }) as Happening,
  ),
  ...more,
]
const chooses = (outcome: string, departure?: string): Happening => ({
  type: 'chosen',
  matter: 'm1',
  outcome,
  ...(departure !== undefined && { departure }),
})
const PRESSED: Happening = { type: 'answered', subject: matterKey('m1'), fact: 'coercion', value: 'yes' }

test('21 that was chosen and is not open any more says so aloud, and stays where it can be stood on', async () => {
  await showsCase(<DecisionStage />, { stage: 'decision', happened: decided(chooses('21'), PRESSED) })
  expect(screen.getByRole('alert').textContent).toContain('Outcome 21 is no longer supported')
  const radio = screen.getByRole('radio', { name: /^21 · / }) as HTMLInputElement
  expect([radio.checked, radio.disabled]).toEqual([true, false])
})

test('why the outcome was sent back stands where it is decided again, until it is or is agreed', async () => {
  const review = (agreed: boolean): Happening => ({
    type: 'reviewed',
    matter: 'm1',
    by: 'DI',
    agreed,
    text: 'Ask first',
  })
  const SENT_BACK = 'Returned by DI: “Ask first” Decide again, or answer the reason and ask once more.'
  for (const [happened, stands] of [
    [decided(chooses('21'), review(false)), true],
    [decided(chooses('21'), review(false), review(true)), false],
    [decided(chooses('21'), review(false), chooses('22')), false],
  ] as const) {
    await showsCase(<DecisionStage />, { stage: 'decision', happened })
    expect(screen.queryAllByText(SENT_BACK)).toHaveLength(stands ? 1 : 0)
    cleanup()
  }
})

test('why an outcome was chosen against the advice stands below it, and of no other', async () => {
  await showsCase(<DecisionStage />, { stage: 'decision', happened: decided(chooses('3', 'He admitted it.')) })
  expect(screen.getByText('Chosen against the advice')).toBeDefined()
  expect(screen.getByText('He admitted it.')).toBeDefined()
  cleanup()
  const again = decided(chooses('3', 'He admitted it.'), chooses('21'))
  await showsCase(<DecisionStage />, { stage: 'decision', happened: again })
  expect(screen.queryByText('Chosen against the advice')).toBeNull()
})

test('a reason that is half written is offered only where one is still asked for', async () => {
  for (const [outcome, offers] of [
    ['3', 1],
    ['22', 0],
  ] as const) {
    const open = await showsCase(null, { stage: 'decision', happened: decided() })
    open.halfDone.keep(againstDraft('m1', outcome), JSON.stringify({ why: 'He said' }))
    render(
      withServices(
        <OpenCaseProvider value={open}>
          <DecisionStage />
        </OpenCaseProvider>,
      ),
    )
    expect([outcome, screen.queryAllByText('Go on with your reason').length]).toEqual([outcome, offers])
    cleanup()
  }
})

test('a reason that is asked for in one matter is not asked for in another', async () => {
  const happened = decided({ type: 'matter-added', matter: 'm2' })
  const { actor, drawn } = await showsCase(<DecisionStage />, { stage: 'decision', happened })
  const turnsTo = (matter: string) =>
    act(() => {
      actor.send({ type: 'turnTo', matter })
      drawn.now()
    })
  turnsTo('m1')
  fireEvent.click(screen.getByRole('radio', { name: /^3 · / }))
  expect(screen.getByLabelText(/^Why outcome 3/)).toBeDefined()
  turnsTo('m2')
  expect(screen.queryByLabelText(/^Why outcome/)).toBeNull()
})

test('21 for a child under 10 asks for a reason on its own card, too, though nothing else stands against it', async () => {
  const happened = decided(
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: personKey('child-a'), fact: 'age', value: 9 },
  )
  await showsCase(<DecisionStage />, { stage: 'decision', happened })
  expect(card().textContent).toContain('Against advice: say why')
  expect(card().textContent).toContain(
    'is recorded as under 10. A child under 10 cannot commit an offence: see outcome 11.',
  )
  expect(card().textContent).not.toContain('Can be chosen')
})

test('a reason that was given is not asked for again on the card, until more stands against it', async () => {
  const reasoned = chooses('3', 'He admitted it.')
  await showsCase(<DecisionStage />, { stage: 'decision', happened: decided(reasoned) })
  expect(cardOf('3')).toMatch(/Against advice(?!:)/)
  expect(cardOf('8')).toContain('Against advice: say why')
  cleanup()
  const early = chooses('22', 'The session has been.')
  for (const [more, says] of [
    [[], /Against advice(?!:)/],
    [[PRESSED], /Against advice: say why/],
  ] as const) {
    await showsCase(<DecisionStage />, { stage: 'decision', happened: [early, ...more] })
    expect(cardOf('22')).toMatch(says)
    cleanup()
  }
})

const ways = () => screen.queryAllByRole('link', { name: 'Hand the whole case over' }).length

test('where it goes to specialists, the way there stands before the outcomes', async () => {
  await shows({ ...NOTHING, adultInvolved: 'yes' })
  expect(screen.getByText('This needs a full investigation')).toBeDefined()
  expect(ways()).toBe(1)
})

test('and nowhere else', async () => {
  await shows(NOTHING)
  expect(ways()).toBe(0)
})

test('while 21 is not settled, its card says what is not known yet', async () => {
  await shows({ ...NOTHING, consent: 'unknown' })
  expect(isEnabled()).toBe(false)
  expect(card().textContent).toContain('Cannot be chosen yet')
  expect(card().textContent).toContain('Not known yet: everyone agreed.')
})

const cardOf = (code: string) =>
  screen.getByRole('radio', { name: new RegExp(`^${code} · `) }).closest('label')?.textContent ?? ''

test('a code that says more of a suspect than the case does says what is missing, and one for another subject so', async () => {
  await shows(NOTHING)
  expect(cardOf('3')).toContain('Against advice: say why')
  expect(cardOf('3')).toContain('Nobody in this matter is recorded as a suspect.')
  expect(cardOf('7')).toContain('Not for this subject')
  expect(cardOf('15')).toContain('Nobody in this matter is recorded as a suspect.')
  expect(cardOf('10')).toContain('Possible here')
  expect(cardOf('9')).toContain('Rarely right here')
})

test('and what an officer should know of it stays beside that: a frightened child is no reason to close', async () => {
  await shows(NOTHING)
  for (const [code, known] of [
    ['16', 'A child who is frightened or ashamed is not a reason to close: settle welfare and pressure first.'],
    ['1', 'Weigh what it would do to the child, and ask what diversion is open.'],
    ['8', 'It asks a child to accept a sexual offence'],
  ] as const) {
    expect(cardOf(code)).toContain('Nobody in this matter is recorded as a suspect. ')
    expect(cardOf(code)).toContain(known)
  }
  // Nor is a space left behind where there is nothing more to know.
  expect(cardOf('2A')).toMatch(/recorded as a suspect\.$/)
})

test('nor does what is not known yet take it away: fear or pressure may be behind a child’s wish', async () => {
  await shows({ ...NOTHING, consent: 'unknown' })
  for (const [code, known] of [
    ['14', 'Think of an unknown uploader. Find out first whether fear or pressure is behind the decision.'],
    ['18', 'only once the NCA and the platform have been asked.'],
  ] as const) {
    expect(cardOf(code)).toContain(
      'It is not known yet whether a full investigation is needed, and this outcome would end it here. ',
    )
    expect(cardOf(code)).toContain(known)
  }
})

test('no card says that its outcome is against the advice and leaves unsaid what is', async () => {
  const suspect: readonly Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'recordedAs', value: 'suspect' },
  ]
  const STOPS = ['10', '16', '22']
  for (const [happened, codes, says] of [
    [
      suspect,
      STOPS,
      'It is not known yet whether a full investigation is needed, and this outcome would end it here. ',
    ],
    [decided(...suspect, PRESSED), STOPS, 'The answers call for a full investigation. This outcome would end it here'],
    [decided(...suspect), ['1', '1A', '2', '2A', '8'], 'Nothing you found rules out outcome 21, and this is heavier.'],
  ] as const) {
    await showsCase(<DecisionStage />, { stage: 'decision', happened })
    for (const code of codes) {
      expect(cardOf(code)).toContain('Against advice: say why')
      expect(cardOf(code)).toContain(says)
    }
    expect(cardOf(codes[1])).toContain(codes[1] === '16' ? 'frightened or ashamed' : 'Believed to need')
    cleanup()
  }
  await showsCase(<DecisionStage />, { stage: 'decision', happened: decided(...suspect) })
  for (const code of STOPS) expect(cardOf(code)).not.toContain('Against advice')
})

test('an adult caution is one for a suspect who is 18 by now', async () => {
  const happened: readonly Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'recordedAs', value: 'suspect' },
    { type: 'answered', subject: personKey('child-a'), fact: 'eighteenSince', value: 'yes' },
  ]
  await showsCase(<DecisionStage />, { stage: 'decision', happened })
  expect(cardOf('3')).toContain('Rarely right here')
  expect(cardOf('2')).toContain('Every suspect is recorded as 18 or over.')
})

test('where every suspect is under 10, 11 stands first, and what acts on a suspect says why it needs a reason', async () => {
  const aged = (age: number): Happening[] => [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'recordedAs', value: 'suspect' },
    { type: 'answered', subject: personKey('child-a'), fact: 'age', value: age },
  ]
  await showsCase(<DecisionStage />, { stage: 'decision', happened: aged(9) })
  expect(likely()).toEqual(['11', '21', '22', '20', '10', '18'])
  for (const code of ['1', '2', '8', '10', '16']) {
    expect(cardOf(code)).toContain('Against advice: say why')
    expect(cardOf(code)).toContain(
      'Everybody whom it can be about is recorded as under 10. A child under 10 cannot commit an offence',
    )
  }
  expect(cardOf('3')).toContain('No suspect is recorded as 18 or over.')
  expect(cardOf('18')).toContain('It says that no suspect was identified, and somebody is recorded as one.')
  cleanup()
  await showsCase(<DecisionStage />, { stage: 'decision', happened: aged(10) })
  expect(likely()).toEqual(['21', '22', '20', '10', '11', '18'])
  expect(cardOf('10')).not.toContain('under 10, so')
  expect(cardOf('11')).toContain('No child in this matter is recorded as under 10.')
  cleanup()
  const harmed: Happening = { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'recordedAs', value: 'victim' }
  await showsCase(<DecisionStage />, { stage: 'decision', happened: [...aged(9), harmed] })
  expect(cardOf('11')).toContain('Nobody whom it can be about is recorded as under 10.')
})

const CHANGED: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
  { type: 'answered', subject: personKey('child-a'), fact: 'age', value: 8 },
  { type: 'chosen', matter: 'm1', outcome: '11' },
  { type: 'answered', subject: personKey('child-a'), fact: 'age', value: 12 },
]
const AGAINST_NOW = 'Outcome 11 goes against the advice now'

test('an outcome that came to be against the advice after it was chosen asks for the reason', async () => {
  await showsCase(<DecisionStage />, { stage: 'decision', happened: CHANGED.slice(0, -1) })
  expect(screen.queryByText(AGAINST_NOW)).toBeNull()
  cleanup()
  const { actor } = await showsCase(<DecisionStage />, { stage: 'decision', happened: CHANGED })
  expect(screen.getByText(AGAINST_NOW)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Say why it is right' }))
  // It is chosen already: nothing is left unchosen by going away.
  expect(screen.queryByRole('button', { name: 'Don’t choose it' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
  expect(screen.getByText(AGAINST_NOW)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Say why it is right' }))
  fireEvent.change(screen.getByLabelText('Why outcome 11, against the advice?'), {
    target: { value: 'The DI agrees.' },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Choose 11 for this reason' }))
  expect(actor.getSnapshot().context.kase.matters[0]?.choices.at(-1)).toMatchObject({
    outcome: '11',
    departure: 'The DI agrees.',
  })
  expect(screen.queryByText(AGAINST_NOW)).toBeNull()
})

test('a reason for one that is chosen, half written, is not as if it were not, nor does one for another hide it', async () => {
  for (const [half, words] of [
    ['11', 'Outcome 11 goes against the advice now: your reason for it is half written.'],
    ['3', 'Outcome 3 is not chosen yet: your reason for it is half written.'],
  ] as const) {
    const open = await showsCase(null, { stage: 'decision', happened: CHANGED })
    open.halfDone.keep(againstDraft('m1', half), JSON.stringify({ why: 'The DI' }))
    const stage = (
      <OpenCaseProvider value={open}>
        <DecisionStage />
      </OpenCaseProvider>
    )
    render(withServices(stage, undefined, '/', { settings: NATIONAL_DEFAULTS }))
    expect(screen.getByText(words)).toBeDefined()
    expect(screen.queryAllByText(AGAINST_NOW)).toHaveLength(half === '11' ? 0 : 1)
    cleanup()
  }
})

test('a reason that is half written goes once another outcome is chosen, however long ago its last key was', async () => {
  const happened = Object.entries(NOTHING).map(([fact, value]) => is(fact, value))
  const pick = (code: string) => fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${code} · `) }))
  for (const isSlow of [false, true]) {
    const open = await showsCase(<DecisionStage />, { stage: 'decision', happened })
    pick('3')
    fireEvent.change(screen.getByLabelText('Why outcome 3, against the advice?'), { target: { value: 'The DI' } })
    if (isSlow) await waitFor(() => expect(Object.keys(open.halfDone.all())).toEqual([againstDraft('m1', '3')]))
    pick('22')
    expect(open.halfDone.all()).toEqual({})
    expect(screen.queryByText(/half written/)).toBeNull()
    cleanup()
  }
})

const is = (fact: string, value: string) =>
  ({ type: 'answered', subject: matterKey('m1'), fact, value }) as unknown as Happening
const settled = Object.entries(NOTHING).map(([fact, value]) => is(fact, value))

test('an outcome that is no longer supported is not said to be so by an answer: it may be one that was taken back, a person or newer rules', async () => {
  const changed = /answer has changed|later answer/
  const chosen21: Happening = { type: 'chosen', matter: 'm1', outcome: '21' }
  const takenBack = [...settled, chosen21, is('grooming', 'unknown')]
  await showsCase(<DecisionStage />, { stage: 'decision', happened: takenBack })
  expect(screen.getByText(/^By what is known now it is not open\./)).toBeDefined()
  expect(screen.queryByText(changed)).toBeNull()
  cleanup()
  const adult: readonly Happening[] = [
    { type: 'chosen', matter: 'm1', outcome: '22' },
    { type: 'person-added', person: 'adult-a', kind: 'adult' },
    { type: 'answered', subject: partKey('m1', 'adult-a'), fact: 'part', value: 'involved' },
  ]
  await showsCase(<DecisionStage />, { stage: 'decision', happened: [...settled, ...adult] })
  expect(screen.getByText('Outcome 22 goes against the advice now')).toBeDefined()
  expect(screen.getByText(/^More stands against it than when it was chosen: /)).toBeDefined()
  expect(screen.queryByText(changed)).toBeNull()
})

test('a reason that was written before more stood against it is asked for anew where the outcome is chosen', async () => {
  const happened: readonly Happening[] = [
    ...settled,
    is('coercion', 'yes'),
    { type: 'chosen', matter: 'm1', outcome: '22', departure: 'Agreed with the DI.' },
  ]
  await showsCase(<DecisionStage />, { stage: 'decision', happened })
  expect(screen.queryByText('Outcome 22 goes against the advice now')).toBeNull()
  cleanup()
  const { actor } = await showsCase(<DecisionStage />, {
    stage: 'decision',
    happened: [...happened, is('grooming', 'yes')],
  })
  expect(screen.getByText('Outcome 22 goes against the advice now')).toBeDefined()
  // What was written stands there still.
  expect(screen.getByText('Agreed with the DI.')).toBeDefined()
  fireEvent.click(screen.getByText('Say why it is right'))
  fireEvent.change(screen.getByLabelText('Why outcome 22, against the advice?'), {
    target: { value: 'Told of that too.' },
  })
  fireEvent.click(screen.getByText('Choose 22 for this reason'))
  expect(screen.queryByText('Outcome 22 goes against the advice now')).toBeNull()
  expect(actor.getSnapshot().context.kase.matters[0]?.choices.map(({ departure }) => departure)).toEqual([
    'Agreed with the DI.',
    'Told of that too.',
  ])
})
