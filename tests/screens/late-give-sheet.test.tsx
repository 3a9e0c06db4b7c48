// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { contactOf } from '../../src/directory/helplines'
import { Give } from '../../src/screens/late-give-sheet'

vi.mock('../../src/screens/GiveSheet', () => {
  throw new Error('No signal')
})
afterEach(cleanup)

test('what does not come to the phone says so, and leaves the page behind it as it is', async () => {
  const onClose = vi.fn()
  render(
    <>
      <p>The page</p>
      <Give contacts={[contactOf('childline')]} place="england" onClose={onClose} />
    </>,
  )
  expect(await screen.findByText(/not on the phone yet/)).toBeDefined()
  expect(screen.getByText('The page')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(onClose).toHaveBeenCalledOnce()
})
