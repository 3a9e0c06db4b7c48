import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { readIndex } from '../../src/drafts/case-index'
import { LIST_ROWS } from '../../src/drafts/case-list'
import { SealedDatabase } from '../../src/drafts/database'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { readAhead } from '../../src/drafts/sealed-rows'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, PASSPHRASE, summaryOf, WORDS } from './fakes'

const [A, B, C] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)] as const
const place = { stage: 'people', matter: 'm1' }
const event = (seq: number): CaseEvent => ({
  type: 'set-aside',
  stage: 'checks',
  why: `Why ${seq}`,
  seq,
  at: '2026-11-25T09:00:00.000Z',
})
const LOST = 'A case whose summary is lost'
const UNREADABLE = 'A case that can’t be read'
const GONE = 'A case that is no longer here'

let named = 0
async function newPhone() {
  const database = new SealedDatabase(`lost-${named++}`)
  const { vault, again, files } = memoryVault({ rows: rowsIn(database), random: systemRandom })
  await vault.create(WORDS)
  const drafts = new SealedDrafts(database, vault, systemRandom)
  const writes = async (id: string, by = drafts) => {
    for (const seq of [1, 2, 3]) await by.append(id, seq - 1, [event(seq)], place, summaryOf(id))
  }
  await writes(A)
  await drafts.checkpoint()
  await writes(B)
  return {
    database,
    vault,
    drafts,
    writes,
    /** The app is killed, opened again and unlocked. */
    restart: async () => {
      const later = again()
      await later.unlock({ by: 'passphrase', typed: PASSPHRASE })
      return new SealedDrafts(database, later, systemRandom)
    },
    losesKeyPart: (id: string) => {
      for (const { bytes } of [files.a, files.b])
        for (let at = 0; at < bytes.length; at += 64)
          if (Buffer.from(bytes.slice(at + 32, at + 48)).toString('hex') === id) bytes.fill(0, at, at + 64)
    },
  }
}
let phone: Awaited<ReturnType<typeof newPhone>>
beforeEach(async () => {
  phone = await newPhone()
})

const labels = async (drafts: SealedDrafts) =>
  Object.fromEntries((await drafts.list()).map(({ case: id, label }) => [id, label]))

describe('a case whose head alone is lost', () => {
  test.each([
    ['that was in the list at the last lock', A],
    ['that was in no lock’s list', B],
  ])('%s is listed as one that opens, also after further locks, until it is written again', async (_, id) => {
    const { database, restart } = phone
    const other = id === A ? B : A
    await database.heads.delete(id)
    for (let locks = 0; locks < 3; locks++) {
      const drafts = await restart()
      expect(await labels(drafts)).toEqual({ [id]: LOST, [other]: summaryOf(other).label })
      expect(await drafts.open(id)).toMatchObject({ events: [1, 2, 3].map(event), faults: ['head-unreadable'] })
      await drafts.checkpoint()
    }
    const drafts = await restart()
    await drafts.open(id)
    expect(await drafts.append(id, 3, [], place, summaryOf(id))).toEqual({ saved: 3 })
    expect(await labels(drafts)).toEqual({ [A]: 'Case a', [B]: 'Case b' })
    await drafts.checkpoint()
    expect(Object.keys((await readIndex(database, phone.vault)).cases).sort()).toEqual([A, B])
    expect(await labels(await restart())).toEqual({ [A]: 'Case a', [B]: 'Case b' })
    expect(await (await restart()).open(id)).toMatchObject({ faults: ['head-unreadable'] })
  })

  test('stays in the index of a lock that comes before it is written: an older head put back is seen', async () => {
    const { database, drafts, restart } = phone
    const older = await database.heads.get(A)
    await drafts.append(A, 3, [event(4)], place, summaryOf(A))
    await drafts.checkpoint()
    await database.heads.delete(A)
    await (await restart()).checkpoint()
    expect((await readIndex(database, phone.vault)).cases[A]).toEqual({ rev: 4 })
    if (older) await database.heads.put(older)
    const again = await (await restart()).open(A)
    expect('faults' in again && again.faults).toContain('put-back')
  })

  test('and its key part too is told as one that can’t be read, and not as one that never was', async () => {
    const { database, losesKeyPart, restart } = phone
    await database.heads.delete(A)
    losesKeyPart(A)
    for (let locks = 0; locks < 2; locks++) {
      const drafts = await restart()
      expect(await labels(drafts)).toEqual({ [A]: UNREADABLE, [B]: 'Case b' })
      expect(await drafts.open(A)).toEqual({ problem: { kind: 'case-key-missing' } })
      await drafts.checkpoint()
    }
  })

  test('is deleted like another, and then listed no more', async () => {
    const { database, restart } = phone
    await database.heads.delete(A)
    const drafts = await restart()
    expect(await drafts.erase(A, 'Wrong start', '2026-12-01')).toEqual({ ok: true, value: undefined })
    expect(await labels(drafts)).toEqual({ [B]: 'Case b' })
    expect((await database.events.toArray()).filter(({ c }) => c === A)).toEqual([])
    expect(await labels(await restart())).toEqual({ [B]: 'Case b' })
    expect((await readIndex(database, phone.vault)).cases[A]).toBeUndefined()
  })
})

test('of a case whose head was lost before, an erasing that was cut short after the key is finished too', async () => {
  const { database, vault, writes, restart } = phone
  await database.heads.delete(A)
  await vault.shredCase(A)
  const drafts = await restart()
  expect(await labels(drafts)).toEqual({ [B]: 'Case b' })
  await drafts.finishErasing()
  expect((await database.events.toArray()).filter(({ c }) => c === A)).toEqual([])
  expect(await drafts.erasedCases()).toEqual([{ id: A, day: '', reason: 'deleted', code: '' }])
  // It can be taken in again: nothing dead stands in its way.
  const again = await restart()
  await writes(A, again)
  expect(await again.open(A)).toMatchObject({ events: [1, 2, 3].map(event) })
  const asks = vi.spyOn(database.events, 'where')
  await again.finishErasing()
  expect(asks).not.toHaveBeenCalled()
})

test('a case with its entries lost as well is no longer here', async () => {
  const { database, restart } = phone
  await database.heads.delete(A)
  await database.events.bulkDelete([1, 2, 3].map((n) => [A, n] as [string, number]))
  expect(await labels(await restart())).toEqual({ [A]: GONE, [B]: 'Case b' })
})

test.each([
  ['opens by its entries, and says so', LOST, 0],
  ['and no entries can’t be read, and says so', UNREADABLE, 3],
])('a case with a head that can’t be read %s', async (_, label, taken) => {
  const { database, restart } = phone
  await database.heads.update(B, { sealed: new Uint8Array(40) })
  for (let n = 1; n <= taken; n++) await database.events.delete([B, n])
  expect(await labels(await restart())).toEqual({ [A]: 'Case a', [B]: label })
})

test('a case of which nothing but a key part was ever written is none', async () => {
  const { database, drafts, restart } = phone
  vi.spyOn(database, 'write').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'))
  await drafts.append(C, 0, [event(1)], place, summaryOf(C))
  expect(await labels(await restart())).toEqual({ [A]: 'Case a', [B]: 'Case b' })
})

test('a case that another tab begins while the list is read is not called lost', async () => {
  const { database, vault, writes } = phone
  const ahead = readAhead(database, LIST_ROWS, () => 0)
  await ahead.rows
  await writes(C)
  const drafts = new SealedDrafts(database, vault, systemRandom, ahead)
  expect(await labels(drafts)).toEqual({ [A]: 'Case a', [B]: 'Case b', [C]: 'Case c' })
})

test('where no head is lost nothing more is read than before, however many cases there are', async () => {
  const { database, drafts, vault, writes } = phone
  for (let n = 0; n < 20; n++) await writes(n.toString(16).padStart(32, '0'))
  await drafts.checkpoint()
  const ahead = readAhead(database, LIST_ROWS, () => 0)
  await ahead.rows
  const asks = vi.spyOn(database, 'transaction')
  const late = new SealedDrafts(database, vault, systemRandom, ahead)
  expect(await late.list()).toHaveLength(22)
  expect(asks).not.toHaveBeenCalled()
  expect(await late.list()).toHaveLength(22)
  expect(asks).toHaveBeenCalledTimes(1)
})
