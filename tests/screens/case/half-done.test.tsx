// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { partKey, personKey } from '../../../src/case/subject'
import type { Drafts } from '../../../src/drafts/drafts'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { ClosedScreen } from '../../../src/screens/case/ClosedScreen'
import { ClosingStage } from '../../../src/screens/case/ClosingStage'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { DecisionStage } from '../../../src/screens/case/DecisionStage'
import { Departure } from '../../../src/screens/case/Departure'
import { HalfDone, NONE_BEGUN, ON_ITS_WAY, refusedName } from '../../../src/screens/case/half-done'
import { OnlineStage } from '../../../src/screens/case/OnlineStage'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { WelfareStage } from '../../../src/screens/case/PlainStages'
import { ReviewStage } from '../../../src/screens/case/ReviewStage'
import { Stages } from '../../../src/screens/case/Stages'
import { UrgentScreen } from '../../../src/screens/case/UrgentScreen'
import { withServices } from '../with-services'
import { keptDrafts, opens, written } from './opened'

let open: OpenCase

/** The screen over a case opened anew from where it is kept, as after a look elsewhere, a lock or a reload. */
async function shows(drafts: Drafts, what: ReactNode) {
  open = await opens(drafts)
  render(withServices(<OpenCaseProvider value={open}>{what}</OpenCaseProvider>))
}

async function leaves() {
  await open.close()
  cleanup()
}
afterEach(leaves)

const AT_RISK: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
  { type: 'answered', subject: personKey('child-a'), fact: 'selfHarmRisk', value: 'yes' },
]
const WHO = 'Who is with them, who was told, what was agreed'
const kase = () => open.actor.getSnapshot().context.kase
const fieldText = (label: string) => (screen.getByLabelText(label) as HTMLTextAreaElement).value
const isTicked = (name: string) => (screen.getByRole('checkbox', { name }) as HTMLInputElement).checked

describe('what was done about a child at risk, half told', () => {
  it('is there again after a look elsewhere, and is gone once it is recorded', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'welfare', AT_RISK)
    await shows(drafts, <UrgentScreen />)
    await userEvent.click(screen.getByRole('checkbox', { name: '999 rung, or taken to A&E' }))
    await userEvent.type(screen.getByLabelText(WHO), 'Her aunt')
    await leaves()

    await shows(drafts, <UrgentScreen />)
    expect(isTicked('999 rung, or taken to A&E')).toBe(true)
    expect(fieldText(WHO)).toBe('Her aunt')
    await userEvent.click(screen.getByRole('button', { name: /Record what was done/ }))
    expect(kase().urgentMet).toMatchObject([{ person: 'child-a', actions: ['called-999'], text: 'Her aunt' }])
    await open.keeper.settled()
    expect(await drafts.open('c1')).toMatchObject({ place: { stage: 'welfare', matter: 'm1' } })
    expect(await drafts.open('c1')).not.toHaveProperty('place.halfDone')
  })

  it('is not in the events of the case until it is recorded', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'welfare', AT_RISK)
    await shows(drafts, <UrgentScreen />)
    const before = kase().events.length
    await userEvent.type(screen.getByLabelText(WHO), 'Her aunt')
    await open.flush()
    expect(kase().events.length).toBe(before)
  })
})

test('with large text too, the call comes before everything but the title', async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'welfare', AT_RISK)
  await shows(drafts, <UrgentScreen />)
  expect(document.activeElement?.textContent).toBe('Child A may harm themselves')
  expect(document.activeElement?.nextElementSibling?.textContent).toBe('Call 999')
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('Call 999')
})

describe('the forms that were begun', () => {
  const refused = refusedName(personKey('child-a'), 'age')
  const all = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'begun']))

  it('are kept by name, and none once they are recorded or empty again', () => {
    let changes = 0
    const forms = new HalfDone(NONE_BEGUN, () => (changes += 1))
    forms.keep('urgent child-a', 'one')
    forms.keep('urgent child-a', 'one')
    forms.keep('closing', 'two')
    expect([forms.all(), changes]).toEqual([{ 'urgent child-a': 'one', closing: 'two' }, 2])
    forms.keep('urgent child-a', undefined)
    forms.keep('urgent child-a', undefined)
    expect([forms.all(), changes]).toEqual([{ closing: 'two' }, 3])
    forms.keep('closing', undefined)
    expect(forms.all()).toBe(NONE_BEGUN)
  })

  it('tell what could not be taken, and what another app was given, by how they begin', () => {
    const forms = new HalfDone(all(`${ON_ITS_WAY}letter 1`, 'sent out of here', 'why!'), () => {})
    expect([forms.onTheirWay(), forms.hasRefused()]).toEqual([[`${ON_ITS_WAY}letter 1`], false])
    forms.keep(refused, 'the 31st of June')
    expect(forms.hasRefused()).toBe(true)
  })

  it('go with whom they are about, and with nobody of a name like theirs', () => {
    const of = (...names: string[]) => {
      const forms = new HalfDone(all(...names), () => {})
      forms.dropAbout('child-a')
      return Object.keys(forms.all())
    }
    expect(of('urgent child-a', 'part:m1/child-a', refused, 'child-a')).toEqual([])
    expect(of('urgent child-ab', 'urgent my-child-a', 'child-b')).toEqual([
      'urgent child-ab',
      'urgent my-child-a',
      'child-b',
    ])
  })
})

describe('what the urgent screen says of saving', () => {
  const lead = () => document.querySelector('main')?.textContent ?? ''

  it('is how it is saved, and never that it is already, where the case is kept on this phone', async () => {
    const drafts = keptDrafts()
    await written(drafts, 'welfare', AT_RISK)
    await shows(drafts, <UrgentScreen />)
    expect(lead()).toContain('What you answer and write is saved as you go: the line below says when it is.')
    expect(lead()).not.toMatch(/(is|are) saved[,.]/)
    expect(screen.getByText('Saved on this phone', { exact: false, selector: 'footer *' })).toBeDefined()
  })

  it('is that closing loses it where it is in memory', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'welfare', AT_RISK)
    await shows(drafts, <UrgentScreen />)
    expect(lead()).toContain('Nothing of this case is kept on this phone yet: closing the app loses it.')
    expect(lead()).not.toContain('saved')
  })

  it('is that nothing is kept where it is practice', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'welfare', AT_RISK, { practice: 'story' })
    await shows(drafts, <UrgentScreen />)
    expect(lead()).toContain('This is practice: nothing is kept.')
    expect(lead()).not.toContain('saved')
  })

  it('is that the latest is not saved where the phone could not write it', async () => {
    const drafts = keptDrafts()
    await written(drafts, 'welfare', AT_RISK)
    await shows(drafts, <UrgentScreen />)
    drafts.append = async () => ({ problem: { kind: 'storage-full' } })
    await userEvent.type(screen.getByLabelText(WHO), 'Her aunt')
    await open.flush()
    await screen.findByText(/The latest is not saved: see below/)
  })
})

describe('an outcome against the advice', () => {
  const TEN = '10 · Police: formal action not in the public interest'
  const SIXTEEN = '16 · Suspect identified, victim does not support'
  const WHY = /^Why outcome \d+, against the advice\?/
  const radio = (name: string) => screen.getByRole('radio', { name }) as HTMLInputElement

  it('asks for its reason right under the group that was tapped, and the focus goes there', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'decision', [])
    await shows(drafts, <DecisionStage />)
    await userEvent.click(radio(TEN))
    const field = screen.getByLabelText(WHY)
    expect(document.activeElement).toBe(field)
    expect(screen.getByText(/^Not recorded yet: say why\./)).toBeDefined()
    const others = screen.getByText('Every other outcome').closest('details')
    expect(others?.compareDocumentPosition(field)).toBe(Node.DOCUMENT_POSITION_PRECEDING)
  })

  it('asks under the other outcomes for one of them', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'decision', [])
    await shows(drafts, <DecisionStage />)
    await userEvent.click(screen.getByText('Every other outcome'))
    await userEvent.click(radio(SIXTEEN))
    expect(screen.getByLabelText(WHY).closest('details')).not.toBeNull()
  })

  it('does not look chosen after a look elsewhere, and what was typed is there when it is tapped again', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'decision', [])
    await shows(drafts, <DecisionStage />)
    await userEvent.click(radio(TEN))
    await userEvent.type(screen.getByLabelText(WHY), 'Talked over')
    await leaves()
    await shows(drafts, <DecisionStage />)
    expect(radio(TEN).checked).toBe(false)
    expect(screen.queryByLabelText(WHY)).toBeNull()
    await userEvent.click(radio(TEN))
    expect((screen.getByLabelText(WHY) as HTMLTextAreaElement).value).toBe('Talked over')
    await userEvent.click(screen.getByRole('button', { name: 'Choose 10 for this reason' }))
    expect(kase().matters[0]?.choices).toMatchObject([{ outcome: '10', departure: 'Talked over' }])
    expect(open.halfDone.all()).toEqual({})
  })

  it.each(['Choose 10 for this reason', 'Don’t choose it'])('gives the focus back to it: %s', async (way) => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'decision', [])
    await shows(drafts, <DecisionStage />)
    await userEvent.click(radio(TEN))
    await userEvent.type(screen.getByLabelText(WHY), 'Talked over')
    await userEvent.click(screen.getByRole('button', { name: way }))
    await waitFor(() => expect(document.activeElement).toBe(radio(TEN)))
  })

  it('gives it back to one of the other outcomes, too, and keeps them in sight', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'decision', [])
    await shows(drafts, <DecisionStage />)
    await userEvent.click(screen.getByText('Every other outcome'))
    await userEvent.click(radio(SIXTEEN))
    await userEvent.click(screen.getByRole('button', { name: 'Don’t choose it' }))
    await waitFor(() => expect(document.activeElement).toBe(radio(SIXTEEN)))
    expect(radio(SIXTEEN).closest('details')?.open).toBe(true)
  })

  it('that is left again leaves the half-written reason for another one', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'decision', [])
    await shows(drafts, <DecisionStage />)
    await userEvent.click(radio(TEN))
    await userEvent.type(screen.getByLabelText(WHY), 'Talked over')
    await userEvent.click(radio(SIXTEEN))
    await userEvent.type(screen.getByLabelText(WHY), 'Not hers')
    await userEvent.click(screen.getByRole('button', { name: 'Don’t choose it' }))
    await userEvent.click(screen.getByRole('button', { name: 'Go on with your reason' }))
    expect((screen.getByLabelText(WHY) as HTMLTextAreaElement).value).toBe('Talked over')
  })
})

describe('a report half noted', () => {
  it('stands open again after a look at how to take it down, and is empty once it is noted', async () => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'online', [])
    await shows(drafts, <OnlineStage />)
    await userEvent.click(screen.getByRole('button', { name: 'Note a report' }))
    await userEvent.type(screen.getByLabelText('Platform or site'), 'Snapchat')
    await userEvent.type(screen.getByLabelText('What was reported, and any reference'), 'sam_09')
    await leaves()

    await shows(drafts, <OnlineStage />)
    expect(fieldText('Platform or site')).toBe('Snapchat')
    expect(fieldText('What was reported, and any reference')).toBe('sam_09')
    await userEvent.click(screen.getByRole('button', { name: 'Note it' }))
    expect(kase().removals).toMatchObject([{ place: 'Snapchat', what: 'sam_09' }])
    await userEvent.click(screen.getByRole('button', { name: 'Note a report' }))
    expect(fieldText('Platform or site')).toBe('')
  })
})

const CHOSEN: readonly Happening[] = [{ type: 'chosen', matter: 'm1', outcome: '18' }]

/** Where a form stands, what opens it, a field of it, and what records it. */
const FORMS: readonly {
  about: string
  happened: readonly Happening[]
  where: ReactNode
  opens?: string | RegExp
  field: string | RegExp
  records: string
}[] = [
  {
    about: 'a review',
    happened: CHOSEN,
    where: <ReviewStage />,
    field: 'Reviewer’s name, rank or role',
    records: 'Agreed',
  },
  {
    about: 'a reopening',
    happened: [...CHOSEN, { type: 'closed' }],
    where: <ClosedScreen />,
    opens: 'Reopen',
    field: 'Why is it reopened?',
    records: 'Reopen this case',
  },
  {
    about: 'a departure from the advice',
    happened: [],
    where: <Departure conclusion="risk" name="Risk" />,
    opens: 'Decide otherwise about Risk',
    field: /^What do you decide instead/,
    records: 'Record it',
  },
  {
    about: 'a duty not done',
    happened: [],
    where: <ClosingStage />,
    opens: 'Say why not: Record the crime',
    field: 'Why not: Record the crime',
    records: 'Record the reason',
  },
  {
    about: 'what was done for a child, put right',
    happened: [
      { type: 'person-added', person: 'child-a', kind: 'child' },
      { type: 'answered', subject: 'part:m1/child-a', fact: 'part', value: 'involved' },
      { type: 'answered', subject: 'person:child-a', fact: 'selfHarmRisk', value: 'yes' },
      { type: 'urgent-met', person: 'child-a', actions: ['referred'], text: '' },
    ],
    where: <WelfareStage />,
    opens: /^Put this right/,
    field: 'Who is with them, who was told, what was agreed',
    records: 'Record it so',
  },
  {
    about: 'a stage set aside',
    happened: [],
    where: <Stages stage="checks" onGoTo={() => undefined} />,
    opens: /^Can’t finish/,
    field: 'What is missing?',
    records: 'Mark it: looked, could not finish yet',
  },
]

test.each(FORMS)(
  '$about half written stays, and is recorded once',
  async ({ happened, where, opens, field, records }) => {
    const drafts = new MemoryDrafts()
    await written(drafts, 'report', happened)
    await shows(drafts, where)
    if (opens) await userEvent.click(await screen.findByRole('button', { name: opens }))
    await userEvent.type(screen.getByLabelText(field), 'Half a word')
    await leaves()
    await shows(drafts, where)
    expect(((await screen.findByLabelText(field)) as HTMLTextAreaElement).value).toBe('Half a word')
    const before = kase().events.length
    await userEvent.click(screen.getByRole('button', { name: records }))
    expect(kase().events.length).toBe(before + 1)
    expect(JSON.stringify(kase().events.at(-1))).toContain('Half a word')
    expect(open.halfDone.all()).toEqual({})
  },
)

test('what was begun of something that is taken off does not come back as its form goes', async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'features', [])
  await shows(drafts, <Departure conclusion="risk" name="Risk" />)
  await userEvent.click(screen.getByRole('button', { name: 'Decide otherwise about Risk' }))
  await userEvent.type(screen.getByRole('textbox'), 'The DI')
  await waitFor(() => expect(Object.keys(open.halfDone.all())).toEqual(['departure/m1/risk']))
  open.halfDone.dropAbout('m1')
  cleanup()
  expect(open.halfDone.all()).toEqual({})
})
