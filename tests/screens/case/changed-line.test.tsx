// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AskedQuestion } from '../../../src/screens/case/AskedQuestion'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { withServices } from '../with-services'
import { keptDrafts, opens, written } from './opened'

// What the line opens never comes here.
vi.mock('../../../src/screens/case/Earlier', () => new Promise(() => {}))

afterEach(cleanup)

test('the line that says an answer was changed stands with the answer, and does not wait for what it opens', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'features', [{ type: 'answered', subject: 'case', fact: 'adultInvolved', value: 'no' }])
  const open = await opens(drafts)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <AskedQuestion subject="case" fact="adultInvolved" />
      </OpenCaseProvider>,
    ),
  )
  const choice = (name: string) => within(screen.getByRole('radiogroup')).getByRole('radio', { name })
  expect(screen.queryByText('Changed once')).toBeNull()
  fireEvent.click(choice('Yes'))
  expect(screen.getByText('Changed once')).toBeTruthy()
  fireEvent.click(choice('Not known'))
  expect(screen.getByText('Changed 2 times')).toBeTruthy()
  await open.close()
})
