// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import type { Draft, Drafts } from '../../../src/drafts/drafts'
import { AT, keptDrafts, opens, written } from './opened'

/** A case that is opened with this found, and what is written of it without an answer. */
async function openedWith(found: Partial<Draft>) {
  const drafts = keptDrafts()
  await written(drafts, 'people', [])
  const kept = drafts.open.bind(drafts)
  const asFound = Object.assign(drafts, { open: async (id: string) => ({ ...(await kept(id)), ...found }) }) as Drafts
  const append = vi.spyOn(asFound, 'append')
  const open = await opens(asFound)
  await open.close()
  return append.mock.calls.map(([id, after, events, , summary]) => ({ id, after, events, of: summary.case }))
}

test('a case whose summary was lost has it again as soon as it is opened, without an answer', async () => {
  expect(await openedWith({ faults: ['head-unreadable'] })).toEqual([{ id: 'c1', after: 2, events: [], of: 'c1' }])
})

test('one that has it again, or in which something else was found, is not written for being looked at', async () => {
  expect(await openedWith({ faults: ['head-unreadable'], savedAt: AT })).toEqual([])
  expect(await openedWith({ faults: ['unreadable'], savedAt: AT })).toEqual([])
  expect(await openedWith({ faults: ['cut-off'] })).toEqual([])
})
