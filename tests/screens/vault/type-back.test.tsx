// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { TypeBackStep } from '../../../src/screens/vault/TypeBackStep'

afterEach(cleanup)

async function typesBack(words: string) {
  const onRight = vi.fn()
  render(
    <TypeBackStep
      words={['apple', 'bridge', 'candle', 'drum']}
      action="Keep"
      onBack={() => undefined}
      onRight={onRight}
    />,
  )
  await userEvent.type(screen.getByLabelText('Your four words'), words)
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
  return onRight
}

test('the drawn words are right, whatever their capitals and spaces', async () => {
  expect(await typesBack(' Apple bridge  candle drum ')).toHaveBeenCalledOnce()
})

test('a slip of the pen is named', async () => {
  expect(await typesBack('apple fridge candle drum')).not.toHaveBeenCalled()
  expect(screen.getByText('Word 2 is not as it was drawn. Compare it with your paper.')).toBeDefined()
})

test('words of an earlier drawing are said to be others, and not to be a slip', async () => {
  expect(await typesBack('violin engine window garden')).not.toHaveBeenCalled()
  expect(
    screen.getByText(/^These are other words\. If the app was closed in between, new ones were drawn/),
  ).toBeDefined()
})

test('hyphens between them are as right as they are where the cases open', async () => {
  expect(await typesBack('apple-bridge-candle‑drum')).toHaveBeenCalledOnce()
})

test('commas and full stops between them are taken like spaces, and a slip among them is still named', async () => {
  expect(await typesBack('Apple, bridge,candle. drum.')).toHaveBeenCalledOnce()
  cleanup()
  await typesBack('apple, fridge, candle, drum.')
  expect(screen.getByText('Word 2 is not as it was drawn. Compare it with your paper.')).toBeDefined()
})
