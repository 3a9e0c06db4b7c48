// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QuestionProps } from '../../../src/components/Question'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { QUESTIONS } from '../../../src/guidance/questions'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import type { OpenCase } from '../../../src/screens/case/open-case'
import { FeaturesStage } from '../../../src/screens/case/PlainStages'
import { StageFrame } from '../../../src/screens/case/StageFrame'
import { withServices } from '../with-services'
import { opens, written } from './opened'

/** The wording of each question, every time it is drawn. */
const drawn = vi.hoisted((): string[] => [])

vi.mock('../../../src/components/Question', async (load) => {
  const actual = await load<typeof import('../../../src/components/Question')>()
  return {
    ...actual,
    Question: (props: QuestionProps) => {
      drawn.push(props.wording)
      return actual.Question(props)
    },
  }
})

let open: OpenCase

beforeEach(async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'features', [])
  open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <StageFrame stage="features">
          <FeaturesStage />
        </StageFrame>
      </OpenCaseProvider>,
    ),
  )
})
afterEach(async () => {
  cleanup()
  await open.close()
})

const { asks } = QUESTIONS.coercion
const answers = (answer: string) =>
  userEvent.click(within(screen.getByRole('radiogroup', { name: asks })).getByRole('radio', { name: answer }))

test('one answer draws its own question again, and no other', async () => {
  expect(new Set(drawn).size).toBeGreaterThan(9)
  drawn.length = 0
  await answers('No')
  await open.keeper.settled()
  expect([...new Set(drawn)]).toEqual([asks])
})

test('the head of the case follows the answer', async () => {
  const standing = screen.getByLabelText('Where this case stands')
  expect(standing.textContent).not.toMatch(/higher/i)
  await answers('Yes')
  expect(standing.textContent).toMatch(/higher/i)
})
