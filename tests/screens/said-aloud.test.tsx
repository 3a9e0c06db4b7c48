// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DeskView, NOTHING_KNOWN } from '../../src/drafts/desk-view'
import { OpenCaseProvider } from '../../src/screens/case/case-context'
import { Withdraw } from '../../src/screens/case/Withdraw'
import { ToWhom } from '../../src/screens/vault/ToWhom'
import { VaultSettings } from '../../src/screens/vault/VaultSettings'
import { WaysScreen } from '../../src/screens/vault/WaysScreen'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'
import { keptDrafts, opens, written } from './case/opened'
import { withServices } from './with-services'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const openedCase = async () => {
  const drafts = keptDrafts()
  await written(drafts, 'people', [])
  return opens(drafts)
}

/** A screen reader tells of words that come into a region, and of a region that comes with its words often nothing. */
async function isSaidBy(act: () => Promise<void>, words: RegExp) {
  const before = screen.queryAllByRole('status')
  await act()
  await vi.waitFor(() => expect(before.some((region) => words.test(region.textContent ?? ''))).toBe(true))
}

test('what to do before somebody is taken off is said where words were waited for', async () => {
  const things = [
    { id: 'p1', label: 'Child A', before: 'A letter went out.' },
    { id: 'p2', label: 'Child B' },
  ]
  render(
    <OpenCaseProvider value={await openedCase()}>
      <Withdraw words="Take someone off" things={things} onWithdraw={() => true} />
    </OpenCaseProvider>,
  )
  await userEvent.click(screen.getByText('Take someone off'))
  await isSaidBy(() => userEvent.click(screen.getByRole('radio', { name: 'Child A' })), /A letter went out/)
})

test('that what was pasted is no key is said where words were waited for', async () => {
  render(
    withServices(
      <OpenCaseProvider value={await openedCase()}>
        <ToWhom onSealed={() => undefined} />
      </OpenCaseProvider>,
    ),
  )
  await userEvent.click(screen.getByRole('radio', { name: 'A unit whose key I have' }))
  await isSaidBy(() => userEvent.type(screen.getByRole('textbox', { name: 'The unit’s public key' }), 'age1no'), /key/)
})

test('that the list names whose it is, is said where words were waited for', async () => {
  const view = { ...NOTHING_KNOWN, state: 'unlocked' as const }
  const desk = {
    owner: async () => '',
    nameOwner: async () => ({ ok: true, value: undefined }),
    subscribe: () => () => undefined,
    keyring: { waysIn: async () => ({ ways: [], unreadable: [] }), passkeysOffered: async () => false },
  }
  const vault = { ...NO_VAULT_YET, view: () => view, desk: async () => desk as never }
  render(withServices(<WaysScreen />, undefined, '/', { vault }))
  const field = await screen.findByRole('textbox', { name: 'Whose cases these are' })
  await userEvent.type(field, '😀'.repeat(60))
  expect(screen.queryByText(/fit here/)).toBeNull()
  await userEvent.type(field, 'x')
  expect(screen.getByText(/This has 61 characters; 60 fit here/)).toBeDefined()
  await userEvent.clear(field)
  await userEvent.type(field, 'PC 1')
  await isSaidBy(() => userEvent.click(screen.getByRole('button', { name: 'Keep it' })), /It stands above your list/)
})

test('what was set is not said again of another way that is left as it was', async () => {
  const view = { ...NOTHING_KNOWN, state: 'unlocked' as const, hasPin: true }
  const keyring = {
    waysIn: async () => ({ ways: [], unreadable: [] }),
    passkeysOffered: async () => false,
    forgetPin: async () => undefined,
  }
  const desk = { owner: async () => '', keyring, subscribe: () => () => undefined }
  const vault = { ...NO_VAULT_YET, view: () => view, desk: async () => desk as never }
  const taps = (name: string) => userEvent.click(screen.getByRole('button', { name }))
  render(withServices(<WaysScreen />, undefined, '/', { vault }))
  await taps('Forget the PIN')
  await taps('Forget it')
  expect(await screen.findByText('The PIN is as you set it')).toBeDefined()
  await taps('Make a new recovery code')
  await taps('Back to Ways to open')
  expect(screen.queryByText('The PIN is as you set it')).toBeNull()
})

test('that the cases are locked is said where they were locked with a PIN set: the page stays', async () => {
  let view: DeskView = { ...NOTHING_KNOWN, state: 'unlocked', hasPin: true }
  const vault = { ...NO_VAULT_YET, view: () => view }
  const shown = () => withServices(<VaultSettings />, undefined, '/', { vault })
  const { rerender } = render(shown())
  await isSaidBy(async () => {
    view = { ...view, state: 'locked' }
    rerender(shown())
  }, /^Your cases are locked$/)
})
