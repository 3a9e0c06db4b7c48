import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { ClearCases } from '../../src/drafts/clear-cases'
import { ClearDrafts, clearDraftsHere, deleteClearDrafts } from '../../src/drafts/clear-drafts'
import { ClearDatabase, SealedDatabase } from '../../src/drafts/database'
import type { Drafts } from '../../src/drafts/drafts'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { moveIn } from '../../src/drafts/moving-in'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, summaryOf, WORDS } from './fakes'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'people', matter: 'm1' }
const events = (id: string, practice?: string): readonly CaseEvent[] => [
  { type: 'opened', case: id, edition: '1', reviewAsked: true, seq: 1, at, ...(practice && { practice }) },
  { type: 'matter-added', matter: 'm1', seq: 2, at },
]
let named = 0
let sealed: SealedDrafts
beforeEach(async () => {
  const database = new SealedDatabase(`moving-${named++}`)
  const { vault } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  sealed = new SealedDrafts(database, vault, systemRandom)
})

const filled = async (drafts: Drafts) => {
  for (const id of [A, B]) await drafts.append(id, 0, events(id), place, summaryOf(id))
  return drafts
}

/** As an early trial version left them. */
async function filledInClear(database: ClearDatabase) {
  for (const c of [A, B]) {
    await database.events.bulkAdd(events(c).map((event) => ({ c, n: event.seq, event })))
    await database.heads.add({ c, rev: 2, place, summary: summaryOf(c) })
  }
  return new ClearDrafts(database)
}

test('cases in memory move in whole, and are only there afterwards', async () => {
  const memory = await filled(new MemoryDrafts())
  expect(await moveIn(memory, sealed)).toEqual({ ids: expect.arrayContaining([A, B]), left: 0 })
  expect(await memory.list()).toEqual([])
  expect(await sealed.open(A)).toMatchObject({ events: events(A), place })
})

test('cases kept in clear move in, and their database goes', async () => {
  await filledInClear(new ClearDatabase())
  const clear = await clearDraftsHere()
  if (clear === undefined) throw new Error('No clear cases')
  expect((await moveIn(clear, sealed)).left).toBe(0)
  await deleteClearDrafts()
  expect(await clearDraftsHere()).toBe(undefined)
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('proportion')
  expect((await sealed.list()).length).toBe(2)
})

test('a move that was cut off after the sealing is finished, not doubled', async () => {
  const memory = await filled(new MemoryDrafts())
  await sealed.append(A, 0, events(A), place, summaryOf(A))
  expect((await moveIn(memory, sealed)).left).toBe(0)
  expect(await memory.list()).toEqual([])
  expect(await sealed.open(A)).toMatchObject({ events: events(A) })
})

test('a case that can’t be sealed stays where it was', async () => {
  const memory = await filled(new MemoryDrafts())
  await sealed.append(A, 0, [{ type: 'closed', seq: 1, at }], place, summaryOf(A))
  expect(await moveIn(memory, sealed)).toEqual({ ids: [B], left: 1 })
  expect(await memory.list()).toEqual([summaryOf(A)])
})

test('a made-up case is not kept', async () => {
  const memory = new MemoryDrafts()
  await memory.append(A, 0, events(A, 'story'), place, summaryOf(A))
  expect(memory.holdsSomething).toBe(false)
  expect(await moveIn(memory, sealed)).toEqual({ ids: [], left: 0 })
  expect(await sealed.list()).toEqual([])
})

test('a case whose first entry can’t be read is no made-up one: closing would lose it', async () => {
  const memory = new MemoryDrafts()
  await memory.append(A, 0, events(A).slice(1), place, summaryOf(A))
  expect(memory.holdsSomething).toBe(true)
})

test('a look for cases in clear takes away none that another tab is just putting there', async () => {
  await deleteClearDrafts()
  const looking = clearDraftsHere()
  const drafts = await filledInClear(new ClearDatabase())
  await looking
  expect((await drafts.list()).length).toBe(2)
  expect((await (await clearDraftsHere())?.list())?.length).toBe(2)
})

test('what lies in clear is taken away only once all of it is sealed', async () => {
  const clear = new MemoryDrafts()
  for (const id of [A, B]) await clear.append(id, 0, events(id), place, summaryOf(id))
  const said: unknown[] = []
  let isErased = false
  const cases = new ClearCases(
    {
      clearDrafts: async () => clear,
      eraseClearDrafts: async () => {
        isErased = true
      },
    },
    (known) => said.push(known),
  )
  const append = vi.spyOn(sealed, 'append').mockResolvedValueOnce({ problem: { kind: 'storage-full' } })
  expect((await cases.sealInto(sealed)).left).toBe(1)
  expect([isErased, (await clear.list()).length]).toEqual([false, 1])
  append.mockRestore()
  expect((await cases.sealInto(sealed)).left).toBe(0)
  expect([isErased, (await sealed.list()).length, said]).toEqual([true, 2, [{ inClear: 1 }, { inClear: 0 }]])
})
