// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { partKey } from '../../../src/case/subject'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { progressOf } from '../../../src/flow/progress'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { Cautions } from '../../../src/screens/case/Cautions'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { ReviewStage } from '../../../src/screens/case/ReviewStage'
import { caseFromFacts } from '../../case/case-from-facts'
import { sharedFacts } from '../../documents/made'
import { withServices } from '../with-services'
import { opens, written } from './opened'
import { showsCase } from './shown'

afterEach(cleanup)

const WRITTEN: Happening = {
  type: 'answered',
  subject: 'matter:m1',
  fact: 'publicInterest',
  value: 'A trial would harm her.',
}

const { events } = caseFromFacts({ ...sharedFacts('V02', 1), decision: {} })
/** Without its beginning. */
const SUPPORTS_21: readonly Happening[] = events.slice(2)

async function showsReviewOf(outcome: '18' | '21', opened = {}, more: readonly Happening[] = []) {
  const drafts = new MemoryDrafts()
  await written(drafts, 'review', [...SUPPORTS_21, { type: 'chosen', matter: 'm1', outcome }, ...more], opened)
  const open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <ReviewStage />
      </OpenCaseProvider>,
    ),
  )
  return open
}

test('for an outcome that is not reviewed, no review is waited for, and one can be noted', async () => {
  const open = await showsReviewOf('18')
  expect(screen.getByText('No review is asked for this outcome. One can be noted.')).toBeDefined()
  expect(screen.queryByText('Waiting for a review.')).toBeNull()
  expect(screen.queryByText(/Your force asks for/)).toBeNull()
  await userEvent.type(screen.getByLabelText('Reviewer’s name, rank or role'), 'Inspector')
  await userEvent.click(screen.getByRole('button', { name: 'Agreed' }))
  expect(open.actor.getSnapshot().context.kase.matters[0]?.reviews).toMatchObject([{ by: 'Inspector', agreed: true }])
  expect(screen.getByText('Reviewed and agreed.')).toBeDefined()
})

test('that it was agreed is read out: the form goes away with the tap', async () => {
  await showsReviewOf('21')
  const said = screen.getByText('21 · Further investigation not in the public interest').closest('[aria-live=polite]')
  await userEvent.type(screen.getByLabelText('Reviewer’s name, rank or role'), 'Inspector')
  await userEvent.click(screen.getByRole('button', { name: 'Agreed' }))
  expect(said?.isConnected).toBe(true)
  expect(said?.textContent).toContain('Reviewed and agreed.')
})

test('when it was reviewed is asked for: a review by telephone is often noted later', async () => {
  await showsReviewOf('21')
  expect(screen.getByRole('textbox', { name: /, and when$/ })).toBeDefined()
})

test('outcome 21 waits for whom the force asks for', async () => {
  await showsReviewOf('21')
  expect(screen.getByText('Waiting for a review.')).toBeDefined()
  expect(screen.getByText('Your force asks for a suitably senior or experienced officer.')).toBeDefined()
})

test('and for whom the note expects, where the force asks for no review any more, or in practice', async () => {
  const happened = [...SUPPORTS_21, { type: 'chosen', matter: 'm1', outcome: '21' } as const]
  const settings = { ...NATIONAL_DEFAULTS, review: null }
  await showsCase(<ReviewStage />, { stage: 'review', happened, settings })
  expect(screen.getByText('Paragraph 21 expects a senior or experienced officer.')).toBeDefined()
  expect(screen.queryByText(/Your force asks for/)).toBeNull()
})

test('where an answer that it rests on has changed since, it is looked at again', async () => {
  const reviewed: Happening = { type: 'reviewed', matter: 'm1', by: 'Inspector', agreed: true, text: '' }
  const risk: Happening = { type: 'answered', subject: 'matter:m1', fact: 'significantRisk', value: 'yes' }
  await showsReviewOf('21', {}, [WRITTEN, reviewed, risk])
  expect(screen.getByText(/^An answer has changed since it was agreed: .*\? Have it looked at again\.$/)).toBeDefined()
  expect(screen.queryByText('Reviewed and agreed.')).toBeNull()
  expect(screen.getByRole('button', { name: 'Agreed' })).toBeDefined()
})

test('what came here after it was sent to whoever agreed is to be looked at, though the review stands after it', async () => {
  const risk: Happening = { type: 'answered', subject: 'matter:m1', fact: 'significantRisk', value: 'yes' }
  const shows = (upTo: number) =>
    showsReviewOf('21', {}, [WRITTEN, risk, { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '', upTo }])
  const { events } = (await shows(1)).actor.getSnapshot().context.kase
  const at = events.findLast((event) => event.type === 'answered' && event.fact === 'significantRisk')?.seq ?? 0
  cleanup()
  await shows(at - 1)
  expect(screen.getByText(/^An answer has changed since it was sent to whoever agreed to it: /)).toBeDefined()
  cleanup()
  await shows(at)
  expect(screen.getByText('Reviewed and agreed.')).toBeDefined()
})

test('where somebody is involved who was not then, it is looked at again', async () => {
  const reviewed: Happening = { type: 'reviewed', matter: 'm1', by: 'Inspector', agreed: true, text: '' }
  await showsReviewOf('21', {}, [
    WRITTEN,
    reviewed,
    { type: 'person-added', person: 'child-z', kind: 'child' },
    { type: 'answered', subject: partKey('m1', 'child-z'), fact: 'part', value: 'involved' },
  ])
  expect(screen.getByText(/^Somebody became involved after it was agreed\./)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Agreed' })).toBeDefined()
})

test('where the force asks for no review, nothing is said to have been reviewed', async () => {
  await showsReviewOf('21', { reviewAsked: false })
  expect(screen.getByText('Your force asks for no review of this outcome.')).toBeDefined()
  expect(screen.queryByText('Reviewed and agreed.')).toBeNull()
})

const who = () => screen.getByLabelText('Reviewer’s name, rank or role')
const tap = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('a slip is put right by another review: the later one counts, and the list keeps both', async () => {
  const open = await showsReviewOf('21', {}, [WRITTEN])
  await userEvent.type(who(), 'Inspector')
  await tap('Agreed')
  expect(screen.queryByRole('button', { name: 'Agreed' })).toBeNull()
  await tap('Note another review')
  await userEvent.type(who(), 'Inspector')
  await userEvent.type(screen.getByLabelText('What they said, and when'), 'Tapped by mistake')
  await tap('Returned with a reason')
  const back = 'Returned by Inspector: “Tapped by mistake” Decide again, or answer the reason and ask once more.'
  expect(screen.getByText(back)).toBeDefined()
  const listed = screen.getAllByRole('listitem').map((one) => one.textContent)
  expect(listed).toEqual([
    expect.stringMatching(/^Agreed by Inspector, /),
    expect.stringMatching(/^Returned by Inspector, .*: Tapped by mistake/),
  ])
  await userEvent.type(who(), 'Superintendent')
  await tap('Agreed')
  expect(open.actor.getSnapshot().context.kase.matters[0]?.reviews.length).toBe(3)
  expect(screen.getByRole('button', { name: 'Note another review' })).toBeDefined()
})

test('without reasons it says where to write them, and a review can be noted all the same', async () => {
  const open = await showsReviewOf('21')
  expect(screen.getByText('No reasons are written for this outcome yet')).toBeDefined()
  await userEvent.type(who(), 'Inspector')
  await tap('Agreed')
  expect(open.actor.getSnapshot().context.kase.matters[0]?.reviews.length).toBe(1)
})

test('the way to the reasons leads to the outcome', async () => {
  const open = await showsReviewOf('21')
  await tap('Go to outcome')
  expect(open.actor.getSnapshot().context.standing).toBe('decision')
})

test('with reasons nothing is said of them, and the paper stands before the form', async () => {
  await showsReviewOf('21', {}, [WRITTEN])
  expect(screen.queryByText('No reasons are written for this outcome yet')).toBeNull()
  const paper = screen.getByRole('link', { name: 'Review page' })
  expect(paper.compareDocumentPosition(who())).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test.each(['before', 'after'])(
  'an agreement %s the answers spoke against the outcome does not pass for one',
  async (when) => {
    const agreed: Happening = { type: 'reviewed', matter: 'm1', by: 'Inspector', agreed: true, text: '' }
    const against: Happening = { type: 'answered', subject: 'matter:m1', fact: 'coercion', value: 'yes' }
    const { actor } = await showsReviewOf('21', {}, when === 'before' ? [agreed, against] : [against, agreed])
    expect(screen.getByText(/^No longer supported by the answers: decide again/)).toBeDefined()
    expect(screen.queryByText('Reviewed and agreed.')).toBeNull()
    expect(progressOf(actor.getSnapshot().context.kase, 'm1', 'review')).not.toBe('done')
  },
)

test('nobody is asked to review an outcome that must be decided again', async () => {
  const happened: readonly Happening[] = [...SUPPORTS_21, { type: 'chosen', matter: 'm1', outcome: '21' }]
  const NOT_REVIEWED = 'Outcome 21 needs a review'
  await showsCase(<Cautions stage="review" />, { stage: 'review', happened })
  expect(screen.getByText(NOT_REVIEWED)).toBeDefined()
  cleanup()
  const ruledOut: Happening = { type: 'answered', subject: 'matter:m1', fact: 'coercion', value: 'yes' }
  await showsCase(<Cautions stage="review" />, { stage: 'review', happened: [...happened, ruledOut] })
  expect(screen.queryByText(NOT_REVIEWED)).toBeNull()
  expect(screen.getByText('The answers do not support this outcome')).toBeDefined()
})

test('an outcome that the answers do not support can be returned, and not agreed', async () => {
  const against: Happening = { type: 'answered', subject: 'matter:m1', fact: 'coercion', value: 'yes' }
  const buttons = () =>
    ['Agreed', 'Returned with a reason'].map((name) => screen.queryByRole('button', { name }) !== null)
  await showsReviewOf('21')
  expect(buttons()).toEqual([true, true])
  cleanup()
  await showsReviewOf('21', {}, [against])
  expect(buttons()).toEqual([false, true])
})

test('with no outcome chosen, review says so and leads to where one is', async () => {
  const open = await showsCase(<ReviewStage />, { stage: 'review' })
  expect(screen.getByText('Nothing to review yet')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Go to outcome' }))
  expect(open.actor.getSnapshot().context.standing).toBe('decision')
})

test('where specialists take it on, review asks for no outcome: the whole case is handed over', async () => {
  const happened: Happening[] = [{ type: 'answered', subject: 'matter:m1', fact: 'coercion', value: 'yes' }]
  await showsCase(<ReviewStage />, { stage: 'review', happened })
  expect(screen.getByText('The outcome is the specialists’.')).toBeDefined()
  expect(screen.queryByText('Choose an outcome first.')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Go to outcome' })).toBeNull()
  const way = screen.getByRole('link', { name: 'Hand the whole case over' })
  expect(way.getAttribute('href')).toMatch(/\/hand-over$/)
})

test('what a review lacks is said at its field, which has the focus', async () => {
  await showsReviewOf('21')
  const who = screen.getByRole('textbox', { name: 'Reviewer’s name, rank or role' })
  await userEvent.click(screen.getByRole('button', { name: 'Agreed' }))
  expect(document.activeElement).toBe(who)
  await userEvent.type(who, 'DI, child protection')
  await userEvent.click(screen.getByRole('button', { name: 'Returned with a reason' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What they said, and when' }))
})

const handOver = () => screen.queryByRole('link', { name: /^Hand the whole case over/ })

test('once a review is noted, whoever was sent the case reads how it goes back, and of their own case nobody is told that it was sent', async () => {
  await showsReviewOf('21', {}, [WRITTEN])
  expect(screen.queryByText(/^If it was sent to you/)).toBeNull()
  await userEvent.type(screen.getByLabelText('Reviewer’s name, rank or role'), 'Sergeant')
  await userEvent.click(screen.getByRole('button', { name: 'Agreed' }))
  expect(handOver()?.getAttribute('href')).toMatch(/^\/case\/.+\/hand-over$/)
  expect(screen.getByText('If it was sent to you to review: whoever sent it then sees what you said')).toBeDefined()
})

test('before it is reviewed, the officer reads there how it goes to a reviewer who is not at hand', async () => {
  await showsReviewOf('21', {}, [WRITTEN])
  expect(handOver()?.getAttribute('href')).toMatch(/^\/case\/.+\/hand-over$/)
  expect(screen.getByText('To a reviewer on another phone, who notes it there and sends it back')).toBeDefined()
})

test('a made-up case goes to nobody', async () => {
  await showsReviewOf('21', { practice: 'willing' }, [
    WRITTEN,
    { type: 'reviewed', matter: 'm1', by: 'Sergeant', agreed: true, text: '' },
  ])
  expect(screen.getByText(/^Agreed by Sergeant/)).toBeDefined()
  expect(handOver()).toBeNull()
})

test('neither that it is agreed nor that it is returned is put before the other', async () => {
  await showsReviewOf('21')
  const look = (name: string) => screen.getByRole('button', { name }).className
  expect(look('Agreed')).toBe(look('Returned with a reason'))
})
