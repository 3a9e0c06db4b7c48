import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { readIndex } from '../../src/drafts/case-index'
import { LIST_ROWS } from '../../src/drafts/case-list'
import { SealedDatabase } from '../../src/drafts/database'
import { openFronts, openNewest } from '../../src/drafts/list-records'
import { bad } from '../../src/drafts/problems'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { readAhead } from '../../src/drafts/sealed-rows'
import { Unwritten } from '../../src/drafts/unwritten'
import { openVault, type Vault } from '../../src/drafts/vault'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, PASSPHRASE, summaryOf, WORDS } from './fakes'

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const
const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'people', matter: 'm1' }
const event = (seq: number): CaseEvent => ({ type: 'set-aside', stage: 'm1/checks', why: `Why ${seq}`, seq, at })
const full = () => new DOMException('', 'QuotaExceededError')
const changed = { problem: { kind: 'changed-elsewhere' } }

let named = 0
/** A phone that keeps one case of two events, in a tab that has it open. */
async function phone() {
  const database = new SealedDatabase(`writing-${named++}`)
  const { vault, deps, files } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  const on = (own: Vault, unwritten?: Unwritten) => new SealedDrafts(database, own, systemRandom, undefined, unwritten)
  const drafts = on(vault)
  expect(await drafts.append(A, 0, [event(1), event(2)], place, summaryOf(A))).toEqual({ saved: 2 })
  const tab = async () => {
    const own = openVault(deps)
    expect((await own.unlock({ by: 'passphrase', typed: PASSPHRASE })).ok).toBe(true)
    return on(own)
  }
  const rows = async () => [await database.events.count(), await database.heads.count()]
  return { database, vault, deps, files, drafts, on, tab, rows }
}

describe('an answer', () => {
  test('to a case that another tab has erased is refused, and nothing of it is written under the dead key', async () => {
    const { drafts, tab, rows } = await phone()
    await (await tab()).erase(A)
    expect(await drafts.append(A, 2, [event(3)], place, summaryOf(A))).toEqual(changed)
    expect(await rows()).toEqual([0, 0])
  })

  test('after one that this page knows nothing of is refused', async () => {
    const { drafts, rows } = await phone()
    expect(await drafts.append(A, 3, [event(4)], place, summaryOf(A))).toEqual(changed)
    expect(await drafts.append(A, 1, [event(2)], place, summaryOf(A))).toEqual(changed)
    expect(await rows()).toEqual([2, 1])
  })

  test('that begins a case which is there already is refused, and the case goes on as it stood', async () => {
    const { drafts } = await phone()
    expect(await drafts.append(A, 0, [event(1)], place, summaryOf(A))).toEqual(changed)
    expect(await drafts.append(A, 2, [event(3)], place, summaryOf(A))).toEqual({ saved: 3 })
    expect(await drafts.open(A)).toMatchObject({ events: [event(1), event(2), event(3)] })
  })

  test('that fits only where room was kept free says that it was the last', async () => {
    const { drafts, database, vault } = await phone()
    await database.fillReserve(vault.vaultId() ?? '')
    vi.spyOn(database, 'write').mockRejectedValueOnce(full())
    expect(await drafts.append(A, 2, [event(3)], place, summaryOf(A))).toEqual({ saved: 3, storageLow: true })
    expect(await drafts.append(A, 3, [event(4)], place, summaryOf(A))).toEqual({ saved: 4 })
  })

  test('that could not be written is not counted as written', async () => {
    const { drafts, database } = await phone()
    vi.spyOn(database, 'write').mockRejectedValueOnce(full())
    expect(await drafts.append(A, 2, [event(3)], place, summaryOf(A))).toEqual({ problem: { kind: 'storage-full' } })
    expect([drafts.savedOf(A), await drafts.append(A, 2, [event(3)], place, summaryOf(A))]).toEqual([2, { saved: 3 }])
  })
})

describe('erasing', () => {
  test('whose key part can’t be overwritten is not called done, and takes no row', async () => {
    const { drafts, deps, rows } = await phone()
    const { shred } = deps.shred
    deps.shred.shred = () => Promise.reject(new Error('Disk'))
    expect(await drafts.erase(A)).toEqual({ ok: false, problem: { kind: 'storage-failed' } })
    expect([await rows(), await drafts.erasedCases()]).toEqual([[2, 1], []])
    deps.shred.shred = shred
    expect(await drafts.open(A)).toMatchObject({ events: [event(1), event(2)] })
  })

  test('takes the case out of all that was written down of the list', async () => {
    const { drafts, database, vault } = await phone()
    await drafts.append(B, 0, [event(1)], place, summaryOf(B))
    await drafts.checkpoint()
    const written = async () => [
      Object.keys(await openFronts(await database.meta.get('fronts'), vault)).sort(),
      (await openNewest(await database.meta.get('newest'), vault))?.fronts.map(([id]) => id).sort(),
      Object.keys((await readIndex(database, vault)).cases).sort(),
    ]
    expect(await written()).toEqual([
      [A, B],
      [A, B],
      [A, B],
    ])
    await drafts.erase(A)
    expect(await written()).toEqual([[B], [B], [B]])
  })

  test('leaves nothing of the case in what was written down of the list, also where no checkpoint can be written', async () => {
    const { drafts, database, vault, tab } = await phone()
    await drafts.append(B, 0, [event(1)], place, summaryOf(B))
    await drafts.checkpoint()
    vi.spyOn(drafts, 'checkpoint').mockRejectedValueOnce(full())
    expect(await drafts.erase(A)).toEqual({ ok: true, value: undefined })
    const fronts = await openFronts(await database.meta.get('fronts'), vault)
    const newest = await openNewest(await database.meta.get('newest'), vault)
    expect([...Object.keys(fronts), ...(newest?.fronts ?? []).map(([id]) => id)]).not.toContain(A)
    expect(await (await tab()).list()).toEqual([summaryOf(B)])
  })

  test('takes the case out of a list that was read before', async () => {
    const { drafts, database, vault } = await phone()
    await drafts.checkpoint()
    const ahead = readAhead(database, LIST_ROWS, () => 0)
    const page = new SealedDrafts(database, vault, systemRandom, ahead)
    expect(await page.newest()).toEqual([summaryOf(A)])
    await page.erase(A)
    expect([await page.newest(), await page.list()]).toEqual([undefined, []])
  })

  test('that a lock overtakes after the key is not called done, and is finished later', async () => {
    const { vault, on, tab, rows } = await phone()
    const locking: Vault = {
      ...vault,
      shredCase: async (id) => {
        const shredded = await vault.shredCase(id)
        vault.lock()
        return shredded
      },
    }
    expect(await on(locking).erase(A)).toEqual({ ok: false, problem: { kind: 'locked' } })
    expect(await rows()).toEqual([2, 1])
    await (await tab()).finishErasing()
    expect(await rows()).toEqual([0, 0])
  })

  test('that fails at the rows for another reason than a full phone leaves them to be finished later', async () => {
    const { drafts, database, rows, tab } = await phone()
    vi.spyOn(database, 'write').mockRejectedValueOnce(new Error('closed'))
    expect(await drafts.erase(A, 'Wrong start', '2026-11-25')).toEqual({
      ok: false,
      problem: { kind: 'storage-failed' },
    })
    expect([await rows(), await drafts.erasedCases()]).toEqual([[2, 1], []])
    await (await tab()).finishErasing()
    expect(await rows()).toEqual([0, 0])
  })

  test('leaves a list of what was erased, the latest first', async () => {
    const { drafts } = await phone()
    const ids = ['1', '2', '3'].map((sign) => sign.repeat(32))
    for (const id of ids) await drafts.append(id, 0, [event(1)], place, summaryOf(id))
    const days = ['2026-11-25', '2026-11-27', '2026-11-26']
    for (const [at, id] of ids.entries()) await drafts.erase(id, 'deleted', days[at])
    expect((await drafts.erasedCases()).map(({ day }) => day)).toEqual(['2026-11-27', '2026-11-26', '2026-11-25'])
  })

  test('leaves a list in which one that is damaged still stands, and says that it can’t be read', async () => {
    const { drafts, database } = await phone()
    await drafts.append(B, 0, [event(1)], place, summaryOf(B))
    for (const id of [A, B]) await drafts.erase(id, 'deleted', '2026-11-25')
    const row = (await database.meta.get(`gone:${A}`)) ?? expect.fail('nothing stayed behind')
    for (const sealed of [new Uint8Array(40), 'text', undefined]) {
      await database.meta.put({ ...row, sealed })
      expect(await drafts.erasedCases()).toMatchObject([
        { id: B, day: '2026-11-25', reason: 'deleted' },
        { id: A, day: '', reason: '', code: '', unread: true },
      ])
    }
  })

  test('on a locked vault is refused, and nothing is taken away', async () => {
    const { drafts, vault, rows } = await phone()
    vault.lock()
    expect(await drafts.erase(A)).toEqual({ ok: false, problem: { kind: 'locked' } })
    expect(await rows()).toEqual([2, 1])
  })
})

describe('a case', () => {
  test('that another tab begins while this one looks for it is opened', async () => {
    const { vault, on } = await phone()
    let asked = 0
    const early: Vault = {
      ...vault,
      caseKey: (id) => (asked++ === 0 ? Promise.resolve(bad({ kind: 'case-key-missing' })) : vault.caseKey(id)),
    }
    expect(await on(early).open(A)).toMatchObject({ events: [event(1), event(2)] })
  })

  test('that waits to be written is not opened from what waits once it was erased', async () => {
    const { drafts, vault, on } = await phone()
    await drafts.erase(A)
    const unwritten = new Unwritten()
    unwritten.add({ id: A, after: 0, events: [event(1)], place, summary: summaryOf(A) })
    expect(await on(vault, unwritten).open(A)).toEqual({ problem: { kind: 'case-erased' } })
  })

  test('of which several entries are missing says so once', async () => {
    const { drafts, database, tab } = await phone()
    await drafts.append(A, 2, [event(3), event(4), event(5)], place, summaryOf(A))
    await database.events.bulkDelete([
      [A, 2],
      [A, 4],
    ])
    expect(await (await tab()).open(A)).toMatchObject({ faults: ['missing'] })
  })

  test('that is gone with its key part is told as much as one that is gone without it', async () => {
    const { drafts, files, database, tab } = await phone()
    await drafts.append(B, 0, [event(1)], place, summaryOf(B))
    await drafts.checkpoint()
    await drafts.erase(B)
    const slot = 64
    const isOf = (bytes: Uint8Array, from: number) =>
      Buffer.from(bytes.slice(from + 32, from + 48)).toString('hex') === A
    for (const file of [files.a, files.b])
      for (let from = 0; from < file.bytes.length; from += slot)
        if (isOf(file.bytes, from)) file.bytes.fill(0, from, from + slot)
    await database.heads.delete(A)
    await database.events.clear()
    expect((await (await tab()).list()).map(({ case: id, label }) => [id, label])).toEqual([
      [A, 'A case that is no longer here'],
    ])
  })
})

test('what is written down of the list opens in its own place only', async () => {
  const { drafts, database, vault } = await phone()
  await drafts.checkpoint()
  const [fronts, newest] = [await database.meta.get('fronts'), await database.meta.get('newest')]
  expect([await openFronts(newest, vault), await openNewest(fronts, vault)]).toEqual([{}, undefined])
  expect([Object.keys(await openFronts(fronts, vault)), (await openNewest(newest, vault))?.fronts.length]).toEqual([
    [A],
    1,
  ])
})

test('which cases are the newest is not told where one of them was not known as it was written down', async () => {
  const { drafts, database, vault, tab } = await phone()
  await (await tab()).append(B, 0, [event(1)], place, summaryOf(B))
  await drafts.checkpoint()
  const page = new SealedDrafts(
    database,
    vault,
    systemRandom,
    readAhead(database, LIST_ROWS, () => 0),
  )
  expect(await page.newest()).toBeUndefined()
  expect((await page.list()).map(({ case: id }) => id).sort()).toEqual([A, B])
})

test('what was read ahead is used for five seconds and no longer', async () => {
  const { database } = await phone()
  let now = 100
  const ahead = readAhead(database, LIST_ROWS, () => now)
  const after = (ms: number) => {
    now = 100 + ms
    return ahead.isFresh()
  }
  expect([after(0), after(4_999), after(5_000)]).toEqual([true, true, false])
})
