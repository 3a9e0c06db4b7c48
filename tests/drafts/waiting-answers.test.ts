import { beforeEach, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import type { Draft } from '../../src/drafts/drafts'
import type { Problem } from '../../src/drafts/problems'
import { dataKey, vaultKeyFrom } from '../../src/drafts/records'
import type { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { Unwritten, type Waiting } from '../../src/drafts/unwritten'
import { WaitingAnswers } from '../../src/drafts/waiting-answers'
import { summaryOf } from './fakes'

const event = (seq: number): CaseEvent => ({
  type: 'set-aside',
  stage: 'm1/checks',
  why: `Why ${seq}`,
  seq,
  at: '2026-11-25T09:00:00.000Z',
})
const place = { stage: 'people', matter: 'm1' }
const waits = (id: string, after: number): Waiting => ({
  id,
  after,
  events: [event(after + 1)],
  place,
  summary: summaryOf(id),
})
const keyOf = async (byte: number) => vaultKeyFrom(await dataKey(new Uint8Array(32).fill(byte)), 'v'.repeat(32))

let waiting: WaitingAnswers
let unwritten: Unwritten
beforeEach(() => {
  waiting = new WaitingAnswers()
  unwritten = new Unwritten((id) => waiting.forget(id))
})

async function written(there: Draft | { problem: Problem }, key: CryptoKey) {
  const append = vi.fn(async () => ({ saved: 0 }))
  await waiting.writeInto({ open: async () => there, append } as unknown as SealedDrafts, unwritten, key)
  return append.mock.calls.map(([id]: readonly unknown[]) => id)
}

test('what waits of a case that was erased meanwhile makes no case of it again', async () => {
  const key = await keyOf(1)
  await waiting.keep(waits('a', 0), async () => key)
  expect(await written({ problem: { kind: 'case-erased' } }, key)).toEqual([])
  expect([waiting.areThere, unwritten.begun('a')]).toEqual([false, undefined])
})

test('what was on its way to the disk, and is there, is not written twice', async () => {
  const key = await keyOf(1)
  await waiting.keep(waits('a', 1), async () => key)
  expect(await written({ events: [event(1), event(2)], place }, key)).toEqual([])
  expect(waiting.areThere).toBe(false)
})

test('what waits under the key of a vault that is no more stays shut, and keeps nobody’s from being written', async () => {
  const [before, now] = [await keyOf(1), await keyOf(2)]
  await waiting.keep(waits('a', 1), async () => before)
  await waiting.keep(waits('b', 1), async () => now)
  expect(await written({ events: [event(1)], place }, now)).toEqual(['b'])
})
