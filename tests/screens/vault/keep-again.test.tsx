// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useLocation } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import type { Services } from '../../../src/screens/services'
import { KeepAgain } from '../../../src/screens/vault/KeepAgain'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'

afterEach(cleanup)

function Where() {
  return <p>{`At ${useLocation().pathname}`}</p>
}

test.each([
  ['whoever waits for it is led to the list', true, 'At /'],
  ['whoever has gone elsewhere stays there', false, 'At /keep'],
])('once what was in memory is kept, %s', async (_, waits, place) => {
  let kept = (_: { ok: true; value: { left: number } }) => {}
  const keepWhatIsInMemory = () => new Promise((go) => (kept = go))
  const desk = (async () => ({ keepWhatIsInMemory })) as unknown as Services['vault']['desk']
  const page = (isThere: boolean) =>
    withServices(
      <>
        <Where />
        {isThere && <KeepAgain />}
      </>,
      undefined,
      '/keep',
      { vault: { ...NO_VAULT_YET, desk } },
    )
  const { rerender } = render(page(true))
  await userEvent.click(screen.getByRole('button', { name: 'Keep it now' }))
  rerender(page(waits))
  await act(async () => kept({ ok: true, value: { left: 0 } }))
  // By then whoever is led on would be.
  await act(() => new Promise((go) => setTimeout(go)))
  expect(screen.getByText(place)).toBeDefined()
})
