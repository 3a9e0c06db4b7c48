// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type DeskView, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { NO_VAULT_YET, type Services } from '../../../src/screens/services'
import { UnlockForm } from '../../../src/screens/vault/UnlockForm'
import { VaultNotices } from '../../../src/screens/vault/VaultNotices'
import { withServices } from '../with-services'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const vaultThatIs = (view: Partial<DeskView>): Partial<Services> => {
  const whole: DeskView = { ...NOTHING_KNOWN, ...view }
  return { vault: { ...NO_VAULT_YET, view: () => whole } }
}

const locked = (more: Partial<Services> = {}) => {
  render(withServices(<UnlockForm />, undefined, '/', { ...vaultThatIs({ state: 'locked' }), ...more }))
  return screen.getByText('Not you?').closest('details')?.textContent
}

test('somebody else is told that a wrong passphrase opens nothing', () => {
  expect(locked()).toContain('A wrong one opens nothing.')
})

test('where the force has wrong tries erase the cases, that is said instead', () => {
  const words = locked({ settings: { ...NATIONAL_DEFAULTS, wipeAfterWrongTries: 10 } })
  expect(words).toContain('your force has set that too many wrong tries erase them')
  expect(words).not.toContain('open nothing')
})

test('where nothing is kept, a handover file can be taken in from there', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  render(withServices(<VaultNotices none erased={0} />, undefined, '/', vaultThatIs({ state: 'no-vault' })))
  expect(screen.getByRole('link', { name: 'Take in a file' }).getAttribute('href')).toBe('/take-in')
})
