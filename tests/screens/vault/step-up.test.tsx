// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Link } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DeskState, type DeskView, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { bad, good } from '../../../src/drafts/problems'
import { stepUpForm } from '../../../src/screens/vault/late-proof'
import { StepUpSheet } from '../../../src/screens/vault/StepUpSheet'
import { stepUpBy } from '../../../src/screens/vault/step-up'
import { NO_VAULT_YET, type VaultAtHand } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'

const ASKED = 'Show that it is you'
const RIGHT = 'my own four words'

let view: DeskView
const listeners = new Set<() => void>()
const keyring = {
  waysIn: async () => ({ ways: [], unreadable: [] }),
  passkeysOffered: async () => false,
  prove: async (proof: { typed: string }) =>
    proof.typed === RIGHT ? good(undefined) : bad({ kind: 'wrong-passphrase', waitMs: 0 }),
}
const vault = {
  ...NO_VAULT_YET,
  view: () => view,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  desk: async () => ({ keyring, warm: () => undefined }),
} as unknown as VaultAtHand
const stepUp = stepUpBy(vault)
const becomes = (state: DeskState) =>
  act(async () => {
    view = { ...view, state }
    for (const listener of listeners) listener()
  })

/** Something asks for it; what it was answered, once it is. */
async function asks() {
  const answered = vi.fn()
  await act(async () => void stepUp().then(answered))
  return answered
}

beforeEach(async () => {
  await stepUpForm.load()
  view = { ...NOTHING_KNOWN, state: 'unlocked' }
  const page = (
    <>
      <Link to="/helplines">Helplines</Link>
      <StepUpSheet />
    </>
  )
  render(withServices(page, undefined, '/case/c1/papers', { vault }))
})
afterEach(cleanup)

test('it is shown by what opens the cases, and by nothing else', async () => {
  const answered = await asks()
  await screen.findByText(ASKED)
  await userEvent.type(screen.getByRole('textbox', { name: 'Passphrase' }), 'other words{Enter}')
  await screen.findByRole('alert')
  expect(answered).not.toHaveBeenCalled()
  await userEvent.clear(screen.getByRole('textbox', { name: 'Passphrase' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Passphrase' }), `${RIGHT}{Enter}`)
  await vi.waitFor(() => expect(answered.mock.calls).toEqual([[true]]))
  expect(screen.queryByText(ASKED)).toBe(null)
})

test.each<[string, () => Promise<unknown>]>([
  ['closes it', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
  ['goes to the helplines', () => userEvent.click(screen.getByText('Helplines'))],
  ['is locked out meanwhile', () => becomes('locking')],
])('whoever %s has not shown it, and is asked no more', async (_, leaves) => {
  const answered = await asks()
  await screen.findByText(ASKED)
  await leaves()
  await vi.waitFor(() => expect(answered.mock.calls).toEqual([[false]]))
  await becomes('unlocked')
  expect(screen.queryByText(ASKED)).toBe(null)
})

test('nor is whoever comes back asked, where the lock came before it could be shown', async () => {
  const answered = vi.fn()
  await act(async () => {
    void stepUp().then(answered)
    view = { ...view, state: 'locking' }
    for (const listener of listeners) listener()
  })
  expect(answered.mock.calls).toEqual([[false]])
  await becomes('unlocked')
  expect(screen.queryByText(ASKED)).toBe(null)
})

test('what asks while something else does takes its place, which has not been shown', async () => {
  const [first, second] = [await asks(), await asks()]
  await vi.waitFor(() => expect(first.mock.calls).toEqual([[false]]))
  expect(second).not.toHaveBeenCalled()
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }))
  await vi.waitFor(() => expect(second.mock.calls).toEqual([[false]]))
})

test('without a vault there is nothing to show it with, and a shut one is not asked', async () => {
  view = { ...view, state: 'no-vault' }
  expect(await stepUp()).toBe(true)
  for (const state of ['looking', 'locked', 'unlocking', 'locking'] as const) {
    view = { ...view, state }
    expect([state, await stepUp()]).toEqual([state, false])
  }
})
