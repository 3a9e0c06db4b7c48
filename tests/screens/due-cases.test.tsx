// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Summary } from '../../src/drafts/drafts'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import type { Due } from '../../src/drafts/retention'
import type { VaultDesk } from '../../src/drafts/vault-desk'
import { ListedCases } from '../../src/screens/ListedCases'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'
import { summaryOf } from '../drafts/fakes'
import { withServices } from './with-services'

afterEach(cleanup)

const called = (id: string, label: string, hour: string): Summary => ({
  ...summaryOf(id),
  label,
  savedAt: `2026-11-25T${hour}:40:00.000Z`,
})

function lists(kind: 'remind' | 'choose', ...cases: readonly Summary[]) {
  const due = new Map<string, Due>(cases.map((one) => [one.case, { kind, day: 28 }]))
  const look = async () => ({ due, erased: [] })
  const done = async (id: string) => {
    due.delete(id)
    return { ok: true, value: undefined }
  }
  const stays = () => ({ look, keep: done, putAside: done })
  const vault = { ...NO_VAULT_YET, desk: async () => ({ stays, eraseCase: done }) as unknown as VaultDesk }
  const drafts = Object.assign(new MemoryDrafts(), { list: async () => cases })
  const stepUp = async () => true
  render(withServices(<ListedCases />, undefined, '/', { drafts: async () => drafts, vault, stepUp }))
}

test('of two due cases that bear one name, as two accounts do, it is told which is which before one is deleted', async () => {
  for (const kind of ['remind', 'choose'] as const) {
    lists(kind, called('c1', 'A and B', '11'), called('c2', 'A and B', '09'), called('c3', 'C', '08'))
    const which = (name: RegExp) => screen.findByText(name)
    await which(/^A and B, saved 25 Nov, 11:40: /)
    await which(/^A and B, saved 25 Nov, 09:40: /)
    await which(/^C: /)
    cleanup()
  }
})

test.each([
  ['is put aside', 'remind', ['Remind me later'], 'A and B: you are reminded later.'],
  ['stays', 'choose', ['Keep it here', 'Keep it, with this reason'], 'A and B: kept here.'],
  ['goes', 'choose', ['Delete it', 'Delete it for good'], 'A and B: deleted.'],
] as const)('that a due case %s is read out where words were waited for', async (_, kind, taps, says) => {
  lists(kind, called('c1', 'A and B', '11'))
  await screen.findByRole('button', { name: taps[0] })
  const regions = screen.getAllByRole('status')
  for (const name of taps) {
    const reason = screen.queryByRole('textbox')
    if (reason) fireEvent.change(reason, { target: { value: 'Court' } })
    fireEvent.click(screen.getByRole('button', { name }))
  }
  await waitFor(() => expect(regions.map(({ textContent }) => textContent)).toContain(says))
  await waitFor(() => expect(screen.queryByRole('group', { name: 'A and B' })).toBeNull())
})

test('whoever needs a paper of a case that waits for a choice is told how to open it', async () => {
  lists('choose', called('c1', 'A and B', '11'))
  expect((await screen.findByRole('group', { name: 'A and B' })).textContent).toContain(
    'To open it for its papers first, choose “Keep it here”.',
  )
})
