import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { BothDrafts } from '../../src/drafts/both-drafts'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, summaryOf, WORDS } from './fakes'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const place = { stage: 'people', matter: 'm1' }
const event = (seq: number): CaseEvent => ({
  type: 'set-aside',
  stage: 'm1/checks',
  why: `Why ${seq}`,
  seq,
  at: '2026-11-25T11:40:00.000Z',
})

let named = 0
/** One case kept sealed and one in memory. */
async function phone() {
  const database = new SealedDatabase(`both-${named++}`)
  const { vault } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  const [sealed, memory] = [new SealedDrafts(database, vault, systemRandom), new MemoryDrafts()]
  await sealed.append(A, 0, [event(1)], place, summaryOf(A))
  await memory.append(B, 0, [event(1)], place, summaryOf(B))
  return { sealed, memory, both: new BothDrafts(sealed, memory) }
}

test('each case is listed and opened from where it is, and the one in memory says so', async () => {
  const { both } = await phone()
  expect(await both.list()).toEqual([{ ...summaryOf(B), inMemory: true }, summaryOf(A)])
  expect(await both.open(A)).not.toHaveProperty('kept')
  expect(await both.open(B)).toMatchObject({ events: [event(1)], kept: 'in-memory' })
})

test('each case is written where it is, and a new one is sealed', async () => {
  const { both, sealed, memory } = await phone()
  const C = 'c'.repeat(32)
  for (const [id, after] of [
    [A, 1],
    [B, 1],
    [C, 0],
  ] as const)
    expect(await both.append(id, after, [event(after + 1)], place, summaryOf(id))).toEqual({ saved: after + 1 })
  expect([memory.holds(A), memory.holds(B), memory.holds(C)]).toEqual([false, true, false])
  expect([await sealed.open(A), await sealed.open(B), await sealed.open(C)]).toMatchObject([
    { events: [event(1), event(2)] },
    { problem: { kind: 'case-missing' } },
    { events: [event(1)] },
  ])
})

test('each case is erased where it is, and takes no other with it', async () => {
  const { both, sealed, memory } = await phone()
  await both.erase(B)
  expect([memory.holds(B), (await sealed.list()).length]).toEqual([false, 1])
  await both.erase(A)
  expect([await both.list(), await sealed.open(A)]).toEqual([[], { problem: { kind: 'case-erased' } }])
})

test('the clock, and where a chain ends, are as the sealed ones know them', async () => {
  const { both, sealed } = await phone()
  expect([both.notBefore(), both.codeOf(A), both.codeOf(B)]).toEqual([sealed.notBefore(), sealed.codeOf(A), undefined])
  expect(both.codeOf(A)).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/)
})
