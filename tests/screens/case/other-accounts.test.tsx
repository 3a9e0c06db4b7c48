// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Drafts, Summary } from '../../../src/drafts/drafts'
import type { VaultDesk } from '../../../src/drafts/vault-desk'
import { ClosedScreen } from '../../../src/screens/case/ClosedScreen'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { OtherAccounts } from '../../../src/screens/case/OtherAccounts'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { summaryOf } from '../../drafts/fakes'
import { withServices } from '../with-services'
import { keptDrafts, opens, written } from './opened'

afterEach(cleanup)

const OTHER = 'b'.repeat(32)

async function saidOf(other: Summary, closed = false) {
  const drafts = keptDrafts()
  await written(drafts, 'report', closed ? [{ type: 'closed' }] : [])
  const listing: Drafts = Object.assign(drafts, { list: async () => [other] })
  const desk = async () => ({ accountsBeside: async () => [OTHER] }) as unknown as VaultDesk
  const shown = (
    <OpenCaseProvider value={await opens(drafts)}>{closed ? <ClosedScreen /> : <OtherAccounts />}</OpenCaseProvider>
  )
  render(withServices(shown, undefined, '/', { drafts: async () => listing, vault: { ...NO_VAULT_YET, desk } }))
  return (await screen.findByText('Another account of this case is on this phone')).parentElement?.textContent
}

test('another account is told with what it says, and when it was saved', async () => {
  const said = await saidOf(summaryOf(OTHER))
  expect(said).toMatch(/, or in another tab, and says: .+; .+\. Saved 25\u00a0Nov, \d\d:40\. Read it before/)
})

test('one whose summary is lost says nothing before it is opened, and is told all the same', async () => {
  const said = await saidOf({ ...summaryOf(OTHER), savedAt: '' })
  expect(said).toContain('or in another tab. What it says can’t be told before it is opened. Read it before')
  expect(said).not.toMatch(/NaN|undefined|Saved|says: /)
})

test('a case that is closed tells of another account too: its papers may still be handed out', async () => {
  expect(await saidOf(summaryOf(OTHER), true)).toContain('Read it before you decide or hand out anything')
})

test('it is read out as it comes: on a closed case it stands above where one is', async () => {
  await saidOf(summaryOf(OTHER), true)
  const place = screen.getByText('Another account of this case is on this phone').closest('[role=status]')
  await vi.waitFor(() => expect(place?.querySelector('[aria-hidden=true]:not(svg)')).toBeNull())
  expect(place?.textContent).toContain('Stop: Another account')
})
