import 'fake-indexeddb/auto'
import { deflateRawSync } from 'node:zlib'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { ClearDrafts } from '../../src/drafts/clear-drafts'
import { ClearDatabase, SealedDatabase } from '../../src/drafts/database'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { rowsIn } from '../../src/drafts/vault-rows'
import { MemoryFile, memoryVault, PASSPHRASE, summaryOf, WORDS } from './fakes'

const ID = 'a'.repeat(32)
const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'people', matter: 'm1' }
const event = (seq: number): CaseEvent => ({ type: 'set-aside', stage: 'm1/checks', why: `Why ${seq}`, seq, at })

let named = 0
const nextName = () => `database-${named++}`

/** A phone with a vault, open in one tab that tells what happens to its database. */
async function phone() {
  const name = nextName()
  const told: string[] = []
  const tells = (what: string) => () => void told.push(what)
  const database = new SealedDatabase(name, {
    flush: async () => tells('flush')(),
    updatedElsewhere: tells('updated elsewhere'),
    erasedElsewhere: tells('erased elsewhere'),
    closed: tells('closed'),
  })
  const { vault, deps } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  const drafts = new SealedDrafts(database, vault, systemRandom)
  return { name, told, database, vault, deps, drafts, vaultId: vault.vaultId() ?? '' }
}

describe('whatever is written is on the disk when it is called written', () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  beforeEach(() => void transaction.mockClear())
  const writes = () =>
    transaction.mock.calls.flatMap(([, mode, options]) => (mode === 'readwrite' ? [options?.durability] : []))

  test('by the vault, its cases and its notes', async () => {
    const { database, vault, drafts, vaultId } = await phone()
    await vault.unlock({ by: 'passphrase', typed: 'wrong' })
    await vault.changePassphrase({ by: 'passphrase', typed: PASSPHRASE }, [...WORDS].reverse())
    await drafts.append(ID, 0, [event(1)], place, summaryOf(ID))
    await drafts.checkpoint()
    await new SealedNotes(database, vault, systemRandom).put('owner', 'PC 1234')
    await database.fillReserve(vaultId)
    await drafts.erase(ID)
    await vault.wipe()
    expect(writes().length).toBeGreaterThan(10)
    expect(new Set(writes())).toEqual(new Set(['strict']))
  })

  test('by what an early trial version kept in clear', async () => {
    const clear = new ClearDrafts(new ClearDatabase(nextName()))
    await clear.erase(ID)
    expect(writes()).toEqual(['strict'])
  })
})

describe('the room that is kept free for the last answer', () => {
  const KIB_256 = 256 * 1024
  const full = () => new DOMException('', 'QuotaExceededError')

  /** As much as is kept free, wherever it lies. */
  async function kept(database: SealedDatabase): Promise<Uint8Array> {
    if (database.reserve !== undefined) return database.reserve.read()
    const pieces = (await database.meta.get('reserve'))?.pieces as Uint8Array[] | undefined
    return Buffer.concat(pieces ?? [])
  }

  describe.each([
    ['in a file', () => new MemoryFile()],
    ['in a row', () => undefined],
  ])('%s', (_, file) => {
    let database: SealedDatabase
    let vaultId: string
    beforeEach(async () => {
      const here = await phone()
      database = here.database
      vaultId = here.vaultId
      database.reserve = file()
      await database.fillReserve(vaultId)
    })

    test('is 256 KiB that no store can squeeze', async () => {
      const room = await kept(database)
      expect(room.length).toBe(KIB_256)
      expect(deflateRawSync(room).length).toBeGreaterThan(KIB_256)
    })

    test('stays as it is where it is there', async () => {
      const before = Buffer.from(await kept(database))
      await database.fillReserve(vaultId)
      expect(before.equals(await kept(database))).toBe(true)
    })

    test('is given up for what does not fit, and that is written then', async () => {
      const write = vi.fn(async () => undefined).mockRejectedValueOnce(full())
      expect(await database.orFromReserve(write)).toBe(true)
      expect([write.mock.calls.length, (await kept(database)).length]).toEqual([2, 0])
      await database.fillReserve(vaultId)
      expect((await kept(database)).length).toBe(KIB_256)
    })

    test('is not touched by what fits, nor given up for what fails for another reason', async () => {
      expect(await database.orFromReserve(async () => undefined)).toBe(false)
      const fails = vi.fn(() => Promise.reject(new Error('closed')))
      await expect(database.orFromReserve(fails)).rejects.toThrow('closed')
      expect([fails.mock.calls.length, (await kept(database)).length]).toEqual([1, KIB_256])
    })

    test('given up already, is not tried for', async () => {
      expect([await database.spendReserve(), await database.spendReserve()]).toEqual([true, false])
      const fails = vi.fn(() => Promise.reject(full()))
      await expect(database.orFromReserve(fails)).rejects.toThrow()
      expect(fails).toHaveBeenCalledTimes(1)
    })
  })

  test('in a file that another tab is just filling can’t be had: the phone is full, and that is said', async () => {
    const { database, vaultId } = await phone()
    const file = new MemoryFile()
    database.reserve = file
    await database.fillReserve(vaultId)
    vi.spyOn(file, 'remove').mockRejectedValue(new DOMException('', 'NoModificationAllowedError'))
    await expect(database.orFromReserve(() => Promise.reject(full()))).rejects.toMatchObject({
      name: 'QuotaExceededError',
    })
  })

  test('in a file that was cut short is filled up', async () => {
    const { database, vaultId } = await phone()
    const file = new MemoryFile()
    file.bytes = new Uint8Array(KIB_256 - 1)
    database.reserve = file
    await database.fillReserve(vaultId)
    expect(file.bytes.length).toBe(KIB_256)
  })
})

describe('a database that the browser closed', () => {
  const refusal = () => new DOMException('', 'UnknownError')

  test('is opened again, also where it is refused at first, and what is written meanwhile waits for that', async () => {
    const { database, vaultId } = await phone()
    const opens = vi.spyOn(database, 'open')
    opens.mockRejectedValueOnce(refusal()).mockRejectedValueOnce(refusal())
    database.close()
    const reopening = database.reopen()
    const written = database.write(vaultId, async () => 'written')
    await reopening
    expect([await written, opens.mock.calls.length]).toEqual(['written', 3])
  })

  test('and does not give back is told as such', async () => {
    const { database } = await phone()
    database.close()
    vi.spyOn(database, 'open').mockRejectedValue(refusal())
    await expect(database.reopen()).rejects.toMatchObject({ name: 'UnknownError' })
  })
})

test('a vault that another tab makes at the same moment is made by one of them', async () => {
  const database = new SealedDatabase(nextName())
  const rows = rowsIn(database)
  await memoryVault({ rows }).vault.create(WORDS)
  const stored = (await rows.load()) ?? expect.fail('no vault')
  // Looked before the first one had made it.
  const late = { ...rows, load: async () => undefined }
  const made = await memoryVault({ rows: late, random: systemRandom }).vault.create(WORDS)
  expect(made).toEqual({ ok: false, problem: { kind: 'changed-elsewhere' } })
  expect(await rows.load()).toEqual(stored)
})

test('a vault that is taken away leaves no row, also where the browser does not let the database itself go', async () => {
  const { database, vault, drafts } = await phone()
  await drafts.append(ID, 0, [event(1)], place, summaryOf(ID))
  vi.spyOn(database, 'delete').mockRejectedValue(new DOMException('', 'UnknownError'))
  expect(await vault.wipe()).toEqual({ ok: true, value: undefined })
  expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual([0, 0, 0, 0])
})

test('a vault that another tab has just taken away is gone here too, and nothing has failed', async () => {
  const { database, vault } = await phone()
  vi.spyOn(database, 'delete').mockResolvedValue()
  await database.meta.clear()
  expect(await vault.wipe()).toEqual({ ok: true, value: undefined })
  // Nothing of it, and what a lock that a kill brings back is told by.
  expect(await database.meta.toArray()).toEqual([{ k: 'erased', by: 'purpose' }])
})

test('what was written is told to no other tab: its name would be in clear', async () => {
  const { drafts } = await phone()
  const told = vi.fn()
  Dexie.on('storagemutated', told)
  await drafts.append(ID, 0, [event(1)], place, summaryOf(ID))
  Dexie.on.storagemutated.unsubscribe(told)
  expect(told).not.toHaveBeenCalled()
})

describe('a database that another tab', () => {
  const others: Dexie[] = []
  afterEach(() => {
    for (const other of others.splice(0)) other.close()
  })

  test('updates is written a last time, left to it, and never written again', async () => {
    const { name, told, database, drafts, vaultId } = await phone()
    await drafts.append(ID, 0, [event(1)], place, summaryOf(ID))
    const newer = new Dexie(name)
    others.push(newer)
    newer.version(2).stores({ events: '[c+n]', heads: 'c', slots: 'id', meta: 'k', more: 'id' })
    await newer.open()
    await vi.waitFor(() => expect(told).toEqual(['flush', 'updated elsewhere']))
    expect(database.isGivenUp).toBe(true)
    expect(await drafts.append(ID, 1, [event(2)], place, summaryOf(ID))).toEqual({
      problem: { kind: 'updated-in-another-tab' },
    })
    await database.reopen()
    await expect(database.write(vaultId, async () => undefined)).rejects.toThrow()
    expect(await newer.table('events').count()).toBe(1)
  })

  test('erases is left to it, and nothing is written into what goes', async () => {
    const { name, told, database } = await phone()
    await Dexie.delete(name)
    await vi.waitFor(() => expect(told).toEqual(['erased elsewhere']))
    expect(database.isGivenUp).toBe(true)
    await expect(database.meta.toArray()).rejects.toThrow()
    expect(await Dexie.exists(name)).toBe(false)
  })
})
