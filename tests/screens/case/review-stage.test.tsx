// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { ReviewStage } from '../../../src/screens/case/ReviewStage'
import { withServices } from '../with-services'
import { opens, written } from './opened'

afterEach(cleanup)

async function showsReviewOf(outcome: '18' | '21', opened = {}) {
  const drafts = new MemoryDrafts()
  await written(drafts, 'review', [{ type: 'chosen', matter: 'm1', outcome }], opened)
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
  await userEvent.type(screen.getByLabelText('Who reviewed it (rank or role)?'), 'Inspector')
  await userEvent.click(screen.getByRole('button', { name: 'Agreed' }))
  expect(open.actor.getSnapshot().context.kase.matters[0]?.reviews).toMatchObject([{ by: 'Inspector', agreed: true }])
  expect(screen.getByText('Reviewed and agreed.')).toBeDefined()
})

test('outcome 21 waits for whom the force asks for', async () => {
  await showsReviewOf('21')
  expect(screen.getByText('Waiting for a review.')).toBeDefined()
  expect(screen.getByText('Your force asks for a suitably senior or experienced officer.')).toBeDefined()
})

test('where the force asks for no review, nothing is said to have been reviewed', async () => {
  await showsReviewOf('21', { reviewAsked: false })
  expect(screen.getByText('Your force asks for no review of this outcome.')).toBeDefined()
  expect(screen.queryByText('Reviewed and agreed.')).toBeNull()
})
