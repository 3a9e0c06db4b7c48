// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useProblemWords } from '../../src/screens/vault/late-proof'

vi.mock('../../src/drafts/problems', () => {
  throw new Error('No signal')
})
afterEach(cleanup)

function Says() {
  const words = useProblemWords({ kind: 'case-missing' })
  return <p>{words ? `${words.happened} ${words.safe} ${words.next}` : 'Opening…'}</p>
}

test('where what would say a problem does not come either, that is said', async () => {
  render(<Says />)
  expect(await screen.findByText(/^This part of the app did not come\. Nothing that is saved is lost\./)).toBeDefined()
})
