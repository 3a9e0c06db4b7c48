// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { type DeskState, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { VaultCover } from '../../../src/screens/vault/VaultCover'
import { NO_VAULT_YET, type VaultAtHand } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'

afterEach(cleanup)

function covers(state: DeskState) {
  const did = vi.fn()
  const view = { ...NOTHING_KNOWN, state }
  const desk = { uncover: () => did('uncover'), lock: () => did('lock') }
  const vault = { ...NO_VAULT_YET, view: () => view, desk: async () => desk }
  render(withServices(<VaultCover />, undefined, '/', { vault: vault as unknown as VaultAtHand }))
  return did
}

test('an open vault can be locked from its cover; without one nothing is said to lock', async () => {
  const did = covers('unlocked')
  expect(screen.getByText('Nothing of a case shows. It locks by itself soon.')).toBeDefined()
  await userEvent.click(screen.getByText('Lock now'))
  await vi.waitFor(() => expect(did.mock.calls).toEqual([['lock']]))
  cleanup()
  covers('no-vault')
  expect(screen.getByText('Nothing of a case shows. It is not locked.')).toBeDefined()
  expect(screen.queryByText('Lock now')).toBe(null)
})

test('it leads to 999, and to the helplines, which are not seen under it', async () => {
  const did = covers('unlocked')
  expect(screen.getByText('Call 999').closest('a')?.getAttribute('href')).toBe('tel:999')
  await userEvent.click(screen.getByText('Helplines'))
  await vi.waitFor(() => expect(did.mock.calls).toEqual([['uncover']]))
})
