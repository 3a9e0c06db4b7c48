// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { type DeskState, type DeskView, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { KeepScreen } from '../../../src/screens/vault/KeepScreen'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'

afterEach(cleanup)

test('where another tab had made the lock, nobody who opened it is asked to make another', async () => {
  let view: DeskView = { ...NOTHING_KNOWN, state: 'no-vault' }
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const becomes = (state: DeskState) =>
    act(async () => {
      view = { ...view, state }
      for (const listener of listeners) listener()
    })
  render(withServices(<KeepScreen />, undefined, '/keep', { vault: { ...NO_VAULT_YET, subscribe, view: () => view } }))
  expect(screen.getByText('Four words keep your cases')).toBeDefined()
  await becomes('locked')
  await becomes('unlocking')
  await becomes('unlocked')
  expect(screen.queryByText('Four words keep your cases')).toBeNull()
  expect(screen.getByText('Your cases are kept already')).toBeDefined()
})
