// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { matterKey, partKey, personKey } from '../../../src/case/subject'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { owedBy } from '../../../src/flow/owed'
import { DUTY } from '../../../src/guidance/duties'
import { isShared } from '../../../src/guidance/duty-titles'
import { FEATURES } from '../../../src/guidance/facts'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { CloseButton } from '../../../src/screens/case/CloseButton'
import { ClosingStage } from '../../../src/screens/case/ClosingStage'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { caseFromFacts } from '../../case/case-from-facts'
import { sharedFacts } from '../../documents/made'
import { says } from '../../flow/told'
import { withServices } from '../with-services'
import { AT, opens, written } from './opened'
import { showsCase } from './shown'

Element.prototype.scrollIntoView = () => undefined
afterEach(cleanup)

async function shows(happened: readonly Happening[]) {
  const { actor } = await showsCase(
    <>
      <ClosingStage />
      <CloseButton />
    </>,
    { stage: 'closing', happened },
  )
  return {
    kase: () => actor.getSnapshot().context.kase,
    matter: () => actor.getSnapshot().context.matter,
    turnsTo: (matter: string) => act(() => actor.send({ type: 'turnTo', matter })),
    explains: (matter: string) => {
      const back = actor.getSnapshot().context.matter
      actor.send({ type: 'turnTo', matter })
      for (const { duty, state } of owedBy(actor.getSnapshot().context.kase, matter))
        if (state === 'owed') actor.send({ type: 'explainDuty', duty, why: 'Agreed', at: AT })
      actor.send({ type: 'turnTo', matter: back })
    },
  }
}

const triesToClose = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Close this case' }))
  return screen.getByRole('alert')
}
const left = (kase: Parameters<typeof owedBy>[0], matter: string) =>
  owedBy(kase, matter).filter(({ state }) => state === 'owed')

/** Two 15-year-olds, nothing passed on, without the beginning of the case. */
const V02: readonly Happening[] = caseFromFacts(sharedFacts('V02', 1)).events.slice(2)

const CHOSEN: Happening = { type: 'chosen', matter: 'm1', outcome: '18' }
const heading = () => screen.getByRole('heading', { name: 'Duties left' })

describe('a case that can’t be closed yet', () => {
  it('leads to the handover where no outcome is chosen and specialists take it on, and nowhere else', async () => {
    const violence = (value: string): Happening => ({
      type: 'answered',
      subject: matterKey('m1'),
      fact: 'violence',
      value,
    })
    const handOver = (alert: HTMLElement) => within(alert).queryByRole('link', { name: 'Hand the whole case over' })
    await shows([violence('yes')])
    const alert = await triesToClose()
    expect(alert.textContent).toContain('Where specialists take it on, the outcome is theirs')
    expect(handOver(alert)?.getAttribute('href')).toMatch(/\/hand-over$/)
    for (const happened of [[violence('yes'), CHOSEN], [violence('no')]]) {
      cleanup()
      await shows(happened)
      expect(handOver(await triesToClose())).toBeNull()
    }
  })

  it('says how many duties are left and which come first, and leads to them', async () => {
    const { kase } = await shows([CHOSEN])
    const alert = await triesToClose()
    const duties = left(kase(), 'm1')
    const [first, second, third] = duties.map(({ duty }) => DUTY[duty].title)
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Duties are neither done nor explained'])
    expect(alert.textContent).toContain(
      `${duties.length} left: ${first}; ${second}; ${third}; and ${duties.length - 3} more.`,
    )
    // Said once, and not again each time one is settled.
    expect(
      within(alert)
        .getByText(/^\d+ left: /)
        .closest('[aria-live]')
        ?.getAttribute('aria-live'),
    ).toBe('off')
    await userEvent.click(within(alert).getByRole('button', { name: `Go to ${duties.length} duties left` }))
    await waitFor(() => expect(document.activeElement).toBe(heading()))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says in which matter no outcome is chosen, or one to be decided again', async () => {
    const said = (alert: HTMLElement) =>
      within(alert)
        .getAllByRole('listitem')
        .map((one) => one.textContent)
    await shows([CHOSEN, { type: 'matter-added', matter: 'm2' }])
    expect(said(await triesToClose())[0]).toBe('No outcome has been chosen: Matter 2')
    cleanup()
    const pressed: Happening = { type: 'answered', subject: matterKey('m1'), fact: 'coercion', value: 'yes' }
    await shows([{ type: 'chosen', matter: 'm1', outcome: '21' }, pressed, { type: 'matter-added', matter: 'm2' }])
    expect(said(await triesToClose()).slice(0, 2)).toEqual([
      'No outcome has been chosen: Matter 2',
      'Outcome 21 is no longer supported: decide again (Matter 1)',
    ])
  })

  it('leads to what is left in this matter first, where something is', async () => {
    const { matter, turnsTo } = await shows([
      CHOSEN,
      { type: 'matter-added', matter: 'm2' },
      { type: 'chosen', matter: 'm2', outcome: '18' },
    ])
    turnsTo('m2')
    const alert = await triesToClose()
    await userEvent.click(within(alert).getByRole('button', { name: /^Go to \d+ duties left$/ }))
    await waitFor(() => expect(document.activeElement).toBe(heading()))
    expect(matter()).toBe('m2')
  })

  it('says in which matter, and turns to it', async () => {
    const { matter, kase, explains } = await shows([
      CHOSEN,
      { type: 'matter-added', matter: 'm2' },
      { type: 'chosen', matter: 'm2', outcome: '18' },
      { type: 'answered', subject: matterKey('m2'), fact: 'matterTitle', value: 'Passing it on' },
    ])
    // What all matters owe alike stands above, and is not counted again.
    const ofAll = left(kase(), 'm2').filter(({ duty }) => isShared(duty)).length
    const ofItsOwn = left(kase(), 'm2').length - ofAll
    expect(ofAll).toBeGreaterThan(0)
    screen.getByText(`A case closes as a whole. Also left: ${ofItsOwn} duties in Passing it on.`)
    const before = await triesToClose()
    expect(before.textContent).toContain(`Matter 1, ${left(kase(), 'm1').length} left: `)
    expect(before.textContent).toContain(`Passing it on, ${ofItsOwn} left: `)
    explains('m1')
    const duties = left(kase(), 'm2')
    await screen.findByText('Every duty in this matter is done or explained.')
    screen.getByText(`A case closes as a whole. Also left: ${duties.length} duties in Passing it on.`)
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain(`Passing it on, ${duties.length} left: `)
    expect(alert.textContent).not.toContain('Matter 1')
    await userEvent.click(
      within(alert).getByRole('button', {
        name: `Go to ${duties.length} duties left in Passing it on`,
      }),
    )
    await waitFor(() => expect(document.activeElement).toBe(heading()))
    expect(matter()).toBe('m2')
    expect(screen.queryByText(/^A case closes as a whole/)).toBeNull()
  })
})

test('a duty that nothing is asked of yet leads to what its question waits for: a child, or an outcome', async () => {
  const wayOf = (duty: string) => screen.getByRole('button', { name: new RegExp(`: ${duty}$`) }).textContent
  const CHILD: Happening = { type: 'person-added', person: 'child-a', kind: 'child' }
  const PART: Happening = {
    type: 'answered',
    subject: partKey('m1', 'child-a'),
    fact: 'part',
    value: 'involved',
  }
  const EACH = ['Check the welfare of every child', 'Take first accounts with care', 'Tell people the outcome']
  const ways = () => [...EACH, 'Explain what a DBS check may show'].map((duty) => wayOf(`(?<!not: )${duty}`))
  const seen: unknown[] = []
  for (const happened of [[], [CHILD, PART], [CHILD, PART, CHOSEN]]) {
    await shows(happened)
    seen.push(ways())
    cleanup()
  }
  const telling = 'Go to telling the family'
  expect(seen).toEqual([
    ['Go to people', 'Go to people', 'Go to people', 'Go to outcome'],
    ['Go to welfare', 'Go to accounts', 'Go to outcome', 'Go to outcome'],
    ['Go to welfare', 'Go to accounts', telling, telling],
  ])
})

test('a case that is closed is on the disk before anything is painted', async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'closing', [CHOSEN])
  const open = await opens(drafts, () => new Promise(() => undefined))
  for (const { duty, state } of owedBy(open.actor.getSnapshot().context.kase, 'm1'))
    if (state === 'owed') open.actor.send({ type: 'explainDuty', duty, why: 'Agreed', at: AT })
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <CloseButton />
      </OpenCaseProvider>,
    ),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Close this case' }))
  await waitFor(() => expect(open.keeper.keeping().state).toBe('saved'))
  const draft = await drafts.open('c1')
  expect('events' in draft && draft.events.at(-1)?.type).toBe('closed')
})

/** All that deletion hangs on, but for what is left out here. */
const settled = (but: string): readonly Happening[] => [
  { type: 'chosen', matter: 'm1', outcome: '22' },
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
  { type: 'answered', subject: personKey('child-a'), fact: 'age', value: 15 },
  ...(['inCare', 'childProtectionPlan', 'knownVulnerability', 'selfHarmRisk', 'otherHarmRisk'] as const).map(
    (fact): Happening => ({ type: 'answered', subject: personKey('child-a'), fact, value: 'no' }),
  ),
  ...[...FEATURES, 'significantRisk' as const]
    .filter((fact) => fact !== but)
    .map((fact): Happening => ({ type: 'answered', subject: matterKey('m1'), fact, value: 'no' })),
  ...(['consent', 'ageAppropriate', 'nonAbusive'] as const).map(
    (fact): Happening => ({ type: 'answered', subject: matterKey('m1'), fact, value: 'yes' }),
  ),
  ...(but === 'checkPeople'
    ? []
    : [{ type: 'answered', subject: 'case', fact: 'checkPeople', value: 'done' } as const]),
]
const copies = () => screen.getByText('What becomes of the copies is not settled').parentElement as HTMLElement
const hangsOn = () =>
  within(copies())
    .getAllByRole('listitem')
    .map((one) => one.textContent)

describe('what becomes of the copies', () => {
  it('hangs on what is not known, and on nothing else, each with the way to it', async () => {
    await shows(settled('grooming'))
    expect(hangsOn()).toEqual(['Grooming: Not asked Go to aggravating features'])
  })

  it('names what stands against it where nothing is unknown', async () => {
    await shows(settled('checkPeople'))
    expect(hangsOn()).toEqual(['Checks on the people: Not asked Go to checks'])
  })

  it('sends nobody to change what is answered and stands against it', async () => {
    const no: Happening = { type: 'answered', subject: matterKey('m1'), fact: 'consent', value: 'no' }
    await shows([...settled('grooming'), { ...no, fact: 'grooming' }, no])
    expect(hangsOn()).toEqual(['Everyone agreed: No Go to aggravating features'])
    expect(copies().textContent).toContain(
      'ask them to wait until you say so. These answers stand against it. Write below who decides about the copies, and by when.',
    )
    cleanup()
    await shows(settled('checkPeople'))
    expect(copies().textContent).toContain('Settle what of this is still open, or write below who decides')
  })

  it('folds a long list', async () => {
    await shows([...settled('grooming').slice(0, 4), CHECKED])
    const fold = within(copies()).getByText(/^What it hangs on: \d\d$/)
    expect(fold.textContent).toBe(`What it hangs on: ${hangsOn().length}`)
    expect(hangsOn().filter((one) => !one?.includes(': Not asked Go to '))).toEqual([])
  })
})

const CHECKED: Happening = { type: 'answered', subject: 'case', fact: 'checkPeople', value: 'done' }

const answers = (subject: Parameters<typeof partKey>[0] | string, fact: string, value: string): Happening =>
  ({ type: 'answered', subject, fact, value }) as Happening

it('says of a referral that is to be considered that nothing is said of it, until something is', async () => {
  const vulnerable: readonly Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    answers(partKey('m1', 'child-a'), 'part', 'involved'),
    answers(personKey('child-a'), 'knownVulnerability', 'yes'),
    ...FEATURES.map((feature) => answers(matterKey('m1'), feature, 'no')),
    ...(['selfHarmRisk', 'otherHarmRisk', 'inCare', 'childProtectionPlan'] as const).map((fact) =>
      answers(personKey('child-a'), fact, 'no'),
    ),
    answers(matterKey('m1'), 'significantRisk', 'no'),
  ]
  await shows(vulnerable)
  expect(screen.getByText('Consider a referral')).toBeDefined()
  cleanup()
  await shows([...vulnerable, answers('case', 'referral', 'not-made')])
  expect(screen.queryByText('Consider a referral')).toBeNull()
  cleanup()
  await shows([CHOSEN])
  expect(screen.queryByText('Consider a referral')).toBeNull()
})

it('says why a case was reopened until something more is said', async () => {
  const reopened: readonly Happening[] = [{ type: 'closed' }, { type: 'reopened', why: 'Her age was wrong.' }]
  await shows(reopened)
  expect(screen.getByText('Her age was wrong.')).toBeDefined()
  cleanup()
  await shows([...reopened, CHOSEN])
  expect(screen.queryByText('Her age was wrong.')).toBeNull()
})

it('takes what becomes of copies that are left in writing, and is content with that', async () => {
  const left: readonly Happening[] = [
    { type: 'person-added', person: 'adult-a', kind: 'adult' },
    answers(partKey('m1', 'adult-a'), 'part', 'staff'),
    answers(personKey('adult-a'), 'keptOrCopied', 'yes'),
    CHOSEN,
  ]
  await shows(left)
  expect(screen.getByText('What becomes of the copies is not settled')).toBeDefined()
  expect(screen.getByRole('textbox', { name: /Your decision on deleting copies/ })).toBeDefined()
  cleanup()
  await shows([...left, answers(matterKey('m1'), 'deletionDecided', 'The head hands it in by Friday, agreed with DS.')])
  expect(screen.queryByText('What becomes of the copies is not settled')).toBeNull()
  cleanup()
  // Of a child who may hold one after all nothing is written.
  const children: readonly Happening[] = [
    { type: 'person-added', person: 'child-z', kind: 'child' },
    answers(partKey('m1', 'child-z'), 'part', 'involved'),
    answers(personKey('child-z'), 'keptOrCopied', 'no'),
    answers(matterKey('m1'), 'deletionDecided', 'The head hands it in by Friday, agreed with DS.'),
    answers(personKey('child-z'), 'keptOrCopied', 'yes'),
  ]
  await shows([...left, ...children])
  expect(screen.getByText('What becomes of the copies is not settled')).toBeDefined()
  const field = screen.getByRole('textbox', { name: /Your decision on deleting copies/ }) as HTMLTextAreaElement
  expect(field.value).toBe('The head hands it in by Friday, agreed with DS.')
})

it('asks for what one of its own questions settles by one name, says it once, and leads there', async () => {
  await shows([CHOSEN])
  for (const [duty, question] of [
    ['child-contact-form', 'Child contact form'],
    ['educate', 'Talk about sharing images, without blame'],
  ] as const) {
    const { title, detail } = DUTY[duty]
    expect(title.toLowerCase()).toContain(question.toLowerCase())
    expect(screen.getAllByText(detail)).toHaveLength(1)
    const asked = screen.getByRole('radiogroup', { name: question })
    expect(asked.closest('section')?.textContent).toContain(detail)
    const card = screen.getByRole('heading', { level: 4, name: title }).parentElement as HTMLElement
    await userEvent.click(within(card).getByRole('button', { name: `Go to its question: ${title}` }))
    const words = screen.getByRole('heading', { level: 3, name: question })
    await waitFor(() => expect(document.activeElement).toBe(words))
    expect(asked.closest('section')?.contains(words)).toBe(true)
    expect(within(card).getByRole('button', { name: `Say why not: ${title}` })).toBeDefined()
  }
  expect(screen.getAllByRole('button', { name: /^Go to its question: / })).toHaveLength(2)
})

it('lets the reason be typed at once when why not is asked for, with nothing in its place that leads away', async () => {
  await shows(V02)
  const { title } = DUTY['child-contact-form']
  await userEvent.click(screen.getByRole('button', { name: `Say why not: ${title}` }))
  const field = screen.getByRole('textbox', { name: `Why not: ${title}` })
  expect(document.activeElement).toBe(field)
  const away = screen.getByRole('button', { name: `Go to its question: ${title}` })
  expect(field.compareDocumentPosition(away)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

it('leads to its question from each duty that is settled here, and reads no list of nothing', async () => {
  await shows([...V02, { type: 'answered', subject: matterKey('m1'), fact: 'deletionGiven', value: 'in-writing' }])
  const title = DUTY['deletion-confirmed'].title
  const card = screen.getByRole('heading', { level: 4, name: title }).parentElement as HTMLElement
  await userEvent.click(within(card).getByRole('button', { name: `Go to its question: ${title}` }))
  const words = screen.getByRole('heading', { level: 3, name: 'Deletion confirmed' })
  await waitFor(() => expect(document.activeElement).toBe(words))
  expect(screen.queryAllByRole('list').filter((list) => list.children.length === 0)).toEqual([])
})

it('has “Say why not” where the words begin, where nothing stands beside it', async () => {
  await shows(V02)
  const title = DUTY['deletion-confirmed'].title
  const card = screen.getByRole('heading', { level: 4, name: title }).parentElement as HTMLElement
  const [alone, ...others] = within(card).getAllByRole('button')
  expect([alone?.getAttribute('aria-label'), others]).toEqual([`Say why not: ${title}`, []])
  // The look of a quiet button in a line of its own.
  expect(alone?.matches('div:not([class]) > :only-child')).toBe(true)
})

it('says of what somebody is to be told no more than that, and not how it was to be done before', async () => {
  const M = matterKey('m1')
  const { detail } = DUTY['specialist-investigation']
  const taken = [...V02, says(M, 'coercion', 'yes')]
  await shows(taken)
  expect(screen.getByText(detail, { exact: false })).toBeDefined()
  cleanup()
  await shows([...taken, says(M, 'specialistTeam', 'POLIT, DS Hall'), says(M, 'grooming', 'yes')])
  expect(screen.getByRole('heading', { level: 4, name: 'Tell the specialists what has changed' })).toBeDefined()
  expect(screen.queryByText(detail, { exact: false })).toBe(null)
})

it('says what was written of a duty that is owed again, and for what it no longer counts', async () => {
  const A = personKey('child-a')
  const told = (fact: string): Happening => ({ type: 'answered', subject: A, fact, value: 'yes' }) as Happening
  await shows([
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    told('inCare'),
    { type: 'duty-explained', matter: 'm1', duty: 'strategy-meeting', why: 'Held in March.' },
    told('childProtectionPlan'),
  ])
  const duty = screen.getByRole('heading', { name: DUTY['strategy-meeting'].title }).closest('div')
  expect(duty?.textContent).toContain('“Held in March.” was written before all that counts now was known.')
  const other = screen.getByRole('heading', { name: DUTY['hear-views'].title }).closest('div')
  expect(other?.textContent).not.toContain('was written before')
})

it('says of an outcome that goes against the advice by now that no reason is written for that', async () => {
  const AGAINST = 'Outcome 11 goes against the advice now'
  const aged = (age: number) => ({ type: 'answered', subject: personKey('child-a'), fact: 'age', value: age }) as const
  const happened: Happening[] = [
    { type: 'person-added', person: 'child-a', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
    aged(8),
    { type: 'chosen', matter: 'm1', outcome: '11' },
  ]
  await shows(happened)
  expect(screen.queryByText(AGAINST)).toBeNull()
  cleanup()
  await shows([...happened, aged(12)])
  expect(screen.getByText(AGAINST)).toBeDefined()
  cleanup()
  // A case closes as a whole, from whichever of its matters.
  const { matter, turnsTo } = await shows([...happened, aged(12), { type: 'matter-added', matter: 'm2' }])
  turnsTo('m2')
  expect(screen.getByText(`${AGAINST} (Matter 1)`)).toBeDefined()
  const [way] = screen.getAllByRole('button', { name: 'Go to outcome' })
  await userEvent.click(way as HTMLElement)
  expect(matter()).toBe('m1')
})

it('says of another matter too that nobody has decided about the copies, and leads there', async () => {
  const OPEN = 'What becomes of the copies is not settled (Matter 1)'
  const left: readonly Happening[] = [
    { type: 'person-added', person: 'adult-a', kind: 'adult' },
    answers(partKey('m1', 'adult-a'), 'part', 'staff'),
    answers(personKey('adult-a'), 'keptOrCopied', 'yes'),
    CHOSEN,
    { type: 'matter-added', matter: 'm2' },
  ]
  const { matter, turnsTo } = await shows(left)
  // There it is said as it stands.
  expect(screen.queryByText(OPEN)).toBeNull()
  turnsTo('m2')
  expect(screen.getByText(OPEN)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to Matter 1' }))
  expect(matter()).toBe('m1')
  cleanup()
  const written = await shows([...left, answers(matterKey('m1'), 'deletionDecided', 'The head, by Friday, with DS.')])
  written.turnsTo('m2')
  expect(screen.queryByText(OPEN)).toBeNull()
})

describe('who signs off that a device goes back', () => {
  const SEIZED: readonly Happening[] = caseFromFacts(sharedFacts('V11')).events.slice(2)
  const asked = () => screen.getAllByText(/Who signed that off/)[0]?.closest('section')

  it('is whoever the force has said, where it is asked', async () => {
    const settings = { ...NATIONAL_DEFAULTS, forceName: 'Exshire', returnSignOff: { by: 'the duty superintendent' } }
    await showsCase(<ClosingStage />, { stage: 'closing', happened: SEIZED, settings })
    expect(asked()?.textContent).toContain('Signed off by the duty superintendent.')
    cleanup()
    await showsCase(<ClosingStage />, { stage: 'closing', happened: SEIZED })
    expect(asked()?.textContent).toContain('Signed off by a manager, for example a superintendent.')
  })
})

it('why a duty of all matters is not done is taken back in whichever of them it is read', async () => {
  const { kase, turnsTo } = await shows([
    { type: 'duty-explained', matter: 'm1', duty: 'educate', why: 'The school does.' },
    { type: 'matter-added', matter: 'm2' },
  ])
  const states = () => ['m1', 'm2'].map((id) => owedBy(kase(), id).find(({ duty }) => duty === 'educate')?.state)
  turnsTo('m2')
  expect(states()).toEqual(['explained', 'explained'])
  await userEvent.click(screen.getByRole('button', { name: /^Take this back/ }))
  expect(states()).toEqual(['owed', 'owed'])
})

it('says of each reason that can be taken back which duty it is about', async () => {
  const explained = (duty: 'hear-views' | 'educate'): Happening => ({
    type: 'duty-explained',
    matter: 'm1',
    duty,
    why: 'Left to the specialists.',
  })
  await shows([explained('hear-views'), explained('educate')])
  const named = ['hear-views', 'educate'] as const
  for (const duty of named) screen.getByRole('button', { name: `Take this back: ${DUTY[duty].title}` })
  expect(screen.getAllByRole('button', { name: /^Take this back/ })).toHaveLength(named.length)
})
