// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { happen } from '../../../src/case/replay'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { QUESTIONS } from '../../../src/guidance/questions'
import { OpenCaseProvider, useSaid } from '../../../src/screens/case/case-context'
import { type OpenCase, resume } from '../../../src/screens/case/open-case'
import { FeaturesStage } from '../../../src/screens/case/PlainStages'
import { StageFrame } from '../../../src/screens/case/StageFrame'
import { withServices } from '../with-services'
import { AT, opens, written } from './opened'

const now = () => new Date(AT)
let open: OpenCase
/** What was tapped gets onto the screen when the test says so. */
let paint: () => void

class Counted extends MemoryDrafts {
  writes = 0
  override append(...all: Parameters<MemoryDrafts['append']>) {
    this.writes += 1
    return super.append(...all)
  }
}
let drafts: Counted

function Elsewhere() {
  return <p>Stands at {useSaid(({ context }) => context.standing)}</p>
}

beforeEach(async () => {
  const once = new Promise<void>((resolve) => {
    paint = resolve
  })
  const painted = () => once
  drafts = new Counted()
  await written(drafts, 'features', [])
  drafts.writes = 0
  open = await opens(drafts, painted)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <StageFrame stage="features">
          <FeaturesStage />
        </StageFrame>
        <Elsewhere />
      </OpenCaseProvider>,
      undefined,
      undefined,
      { painted },
    ),
  )
})
afterEach(async () => {
  cleanup()
  await open.close()
})

const { asks } = QUESTIONS.coercion
const radio = (answer: string) =>
  within(screen.getByRole('radiogroup', { name: asks })).getByRole<HTMLInputElement>('radio', { name: answer })
const standing = () => screen.getByLabelText('Where this case stands').textContent

test('an answer is on the screen at once, and what follows from it when that is painted and written', async () => {
  await userEvent.click(radio('Yes'))
  expect(radio('Yes').checked).toBe(true)
  expect(screen.getByText(/^1 of the \d+ needed$/)).toBeTruthy()
  expect(open.keeper.keeping().state).toBe('saving')
  expect([drafts.writes, standing()]).toEqual([0, expect.not.stringMatching(/higher/i)])
  await act(async () => {
    paint()
    await open.keeper.settled()
  })
  await screen.findByText(/^1 of the \d+ needed$/)
  expect([drafts.writes, standing()]).toEqual([1, expect.stringMatching(/higher/i)])
})

test('what follows from an answer is not drawn under a thumb that is on its way to the next', async () => {
  await userEvent.click(radio('Yes'))
  fireEvent.pointerDown(radio('No'))
  await act(async () => {
    paint()
    await open.keeper.settled()
  })
  expect([drafts.writes, standing()]).toEqual([1, expect.not.stringMatching(/higher/i)])
  fireEvent.pointerUp(radio('Yes'))
  fireEvent.click(radio('Yes'))
  await vi.waitFor(() => expect(standing()).toMatch(/higher/i))
})

test('going elsewhere is drawn at once, with all that was answered before', async () => {
  await userEvent.click(radio('Yes'))
  await act(async () => open.actor.send({ type: 'goTo', stage: 'checks' }))
  expect(screen.getByText('Stands at checks')).toBeTruthy()
  expect(standing()).toMatch(/higher/i)
})

test('a harm that comes in front of everything waits for nothing', async () => {
  const { events } = happen(
    open.actor.getSnapshot().context.kase,
    { type: 'person-added', person: 'child-a', kind: 'child' },
    AT,
  )
  const other = resume(drafts, { events, place: { stage: 'welfare', matter: 'm1' } }, now)
  let said = 0
  other.drawn.subscribe(() => {
    said += 1
  })
  other.drawn.waitFor(new Promise(() => {}))
  const harm = { type: 'answer', subject: 'person:child-a', fact: 'selfHarmRisk', value: 'yes', at: AT } as const
  other.actor.send({ ...harm, fact: 'otherHarmRisk', value: 'no' })
  expect(said).toBe(0)
  other.actor.send(harm)
  expect([said, other.drawn.getSnapshot().value]).toEqual([1, 'urgent'])
  await other.close()
})

test('a lock writes what waits for the paint', async () => {
  await userEvent.click(radio('No'))
  const { events } = open.actor.getSnapshot().context.kase
  expect(await open.flush()).toEqual({ saved: events.at(-1)?.seq, all: true })
  expect(drafts.writes).toBe(1)
})
