// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../../src/case/event'
import { replay } from '../../../src/case/replay'
import { type DeskState, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import type { Tombstone } from '../../../src/drafts/erasing'
import { MemoryDrafts } from '../../../src/drafts/memory-drafts'
import type { Desk } from '../../../src/drafts/vault-desk'
import { ForceContacts } from '../../../src/screens/ForceContacts'
import { LOCKED_SCHOOL_CONTACTS, type SchoolContact, type SchoolContacts } from '../../../src/screens/school-contacts'
import type { Opened } from '../../../src/screens/vault/PreviewOfFile'
import { StorageScreen } from '../../../src/screens/vault/StorageScreen'
import { TakeInScreen } from '../../../src/screens/vault/TakeInScreen'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { summaryOf } from '../../drafts/fakes'
import { withServices } from '../with-services'

const A = 'a'.repeat(32)
const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'report', matter: 'm1' }
const events: readonly CaseEvent[] = [
  { type: 'opened', case: A, edition: '1', reviewAsked: true, seq: 1, at },
  { type: 'matter-added', matter: 'm1', seq: 2, at },
  { type: 'answered', subject: 'matter:m1', fact: 'crimeNumber', value: 'CANARY', seq: 3, at },
]
const opened: Opened = {
  foreign: { caseId: A, events, kase: replay(events), place, summaryOf: () => summaryOf(A) },
  preview: { caseId: A, madeAt: at, events: 3, first: at, last: at, link: '', missing: 0 },
  taking: { kind: 'new', events },
}
vi.mock('../../../src/screens/vault/ChooseFile', () => ({
  ChooseFile: ({ onOpened }: { onOpened: (opened: Opened) => void }) => (
    <button type="button" onClick={() => onOpened(opened)}>
      Open the file
    </button>
  ),
}))

afterEach(cleanup)

/** A page that a PIN keeps alive past its locks. */
async function shows(page: ReactNode, erased: readonly Tombstone[] = []) {
  let state: DeskState = 'unlocked'
  const listeners = new Set<() => void>()
  const drafts = new MemoryDrafts()
  await drafts.append(A, 0, events, place, { ...summaryOf(A), label: 'Ref CANARY' })
  const cover = vi.fn()
  const desk = {
    cover,
    stays: () => undefined,
    erasedCases: async () => erased,
    keyring: { waysIn: async () => ({ ways: ['passphrase'], unreadable: [] }) },
    erases: async () => true,
  } as unknown as Desk
  const views = new Map<DeskState, typeof NOTHING_KNOWN>()
  const view = () => {
    const known = views.get(state) ?? { ...NOTHING_KNOWN, state }
    views.set(state, known)
    return known
  }
  const vault = {
    ...NO_VAULT_YET,
    view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    desk: async () => desk,
  }
  let isSlow = false
  const open = () => (isSlow ? new Promise<never>(() => {}) : Promise.resolve(drafts))
  render(withServices(page, undefined, '/', { vault, drafts: open }))
  return {
    cover,
    /** Locked, and opened again: what has to be read anew takes its time. */
    isLockedAndOpened: async () => {
      isSlow = true
      for (const next of ['locked', 'unlocked'] as const) {
        state = next
        await act(async () => {
          for (const listener of listeners) listener()
        })
      }
    },
  }
}

test('a file that was opened is not held past a lock', async () => {
  const page = await shows(<TakeInScreen />)
  await userEvent.click(screen.getByRole('button', { name: 'Open the file' }))
  expect(document.body.textContent).toContain('CANARY')
  await page.isLockedAndOpened()
  expect(document.body.textContent).not.toContain('CANARY')
  expect(screen.getByRole('button', { name: 'Open the file' })).toBeDefined()
})

test('school contacts that are still being read when the lock comes do not show behind it', async () => {
  let comes: (contacts: readonly SchoolContact[]) => void = () => {}
  const slow: SchoolContacts = { ...LOCKED_SCHOOL_CONTACTS, list: () => new Promise((resolve) => (comes = resolve)) }
  const page = (schoolContacts: SchoolContacts) => withServices(<ForceContacts />, undefined, '/', { schoolContacts })
  const { rerender } = render(page(slow))
  rerender(page(LOCKED_SCHOOL_CONTACTS))
  await act(async () => comes([{ id: '1', school: 'CANARY', who: '', phone: '0', email: '' }]))
  expect(document.body.textContent).not.toContain('CANARY')
  rerender(page(slow))
  await act(async () => comes([{ id: '1', school: 'CANARY', who: '', phone: '0', email: '' }]))
  expect(document.body.textContent).toContain('CANARY')
})

test('what was found to be kept is not held past a lock', async () => {
  const page = await shows(<StorageScreen />)
  expect(await screen.findByText('Ref CANARY')).toBeDefined()
  await page.isLockedAndOpened()
  expect(document.body.textContent).not.toContain('CANARY')
  expect(screen.getByText('Looking…')).toBeDefined()
})

test('a deletion of which what was written down is damaged is told as that, and not as one that was cut short', async () => {
  const known = { id: 'b', day: '2026-11-25', reason: 'Wrong start', code: 'AB-CD' }
  await shows(<StorageScreen />, [known, { id: 'c', day: '', reason: '', code: '', unread: true }])
  const told = await screen.findByRole('region', { name: 'Deleted on this phone' })
  expect(told.textContent).toContain('25 NovWhy: Wrong start · check value AB-CD')
  expect(told.textContent).toContain('A deletionWhat was written down of it is damaged')
  expect(told.textContent).not.toMatch(/cut short|undefined|NaN/)
})

test.each([
  ['what is kept', <StorageScreen key="" />],
  ['a file that was opened', <TakeInScreen key="" />],
])('%s is hidden with one tap from whoever reads along', async (_, screenOf) => {
  const { cover } = await shows(screenOf)
  if (screen.queryByRole('button', { name: 'Open the file' })) {
    await userEvent.click(screen.getByRole('button', { name: 'Open the file' }))
  }
  await screen.findByText('Ref CANARY')
  await userEvent.click(screen.getByRole('button', { name: 'Hide' }))
  expect(cover).toHaveBeenCalledOnce()
})
