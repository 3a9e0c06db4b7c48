import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { type CaseIndex, openIndex, readIndex, writeIndex } from '../../src/drafts/case-index'
import { SealedDatabase } from '../../src/drafts/database'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, summaryOf, WORDS } from './fakes'

const A = 'a'.repeat(32)
const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'people', matter: 'm1' }
const event = (seq: number): CaseEvent => ({ type: 'set-aside', stage: 'm1/checks', why: `Why ${seq}`, seq, at })
const atRev = (rev: number): CaseIndex['cases'] => ({ [A]: { rev } })

let named = 0
async function newPhone() {
  const database = new SealedDatabase(`index-${named++}`)
  const { vault, deps } = memoryVault({ rows: rowsIn(database), random: systemRandom })
  await vault.create(WORDS)
  return {
    database,
    vault,
    deps,
    write: (rev: number, by = vault) => writeIndex(database, by, systemRandom, atRev(rev)),
  }
}
let phone: Awaited<ReturnType<typeof newPhone>>
beforeEach(async () => {
  phone = await newPhone()
})

const stands = async () => {
  const { counter, cases } = await readIndex(phone.database, phone.vault)
  return { counter, rev: cases[A]?.rev, outside: await phone.vault.counter() }
}

test('each checkpoint counts one further, in the database and outside it', async () => {
  await phone.write(1)
  await phone.write(2)
  expect(await stands()).toEqual({ counter: 2, rev: 2, outside: 2 })
})

test('a checkpoint says how far a case has come, and no more of it', async () => {
  const { database, vault } = phone
  const drafts = new SealedDrafts(database, vault, systemRandom)
  await drafts.append(A, 0, [event(1)], place, summaryOf(A))
  await drafts.checkpoint()
  expect((await readIndex(database, vault)).cases).toEqual({ [A]: { rev: 1 } })
})

test('a checkpoint of an earlier version, which kept the end of each chain, counts as well', async () => {
  const { database, vault } = phone
  const drafts = new SealedDrafts(database, vault, systemRandom)
  await drafts.append(A, 0, [event(1)], place, summaryOf(A))
  const ofEarlier = { rev: 2, last: 'f'.repeat(64) }
  await writeIndex(database, vault, systemRandom, { [A]: ofEarlier })
  expect(await drafts.open(A)).toMatchObject({ faults: ['put-back'] })
})

test('a checkpoint that another tab has overtaken is not written over the newer one', async () => {
  const { vault, write } = phone
  await write(1)
  let isOvertaken = false
  const slower = {
    ...vault,
    counter: async () => {
      const counter = await vault.counter()
      if (!isOvertaken) {
        isOvertaken = true
        await write(3)
      }
      return counter
    },
  }
  await write(2, slower)
  expect(await stands()).toEqual({ counter: 2, rev: 3, outside: 2 })
})

test('where the index could not be written, the counter outside does not run ahead of it', async () => {
  await phone.write(1)
  vi.spyOn(phone.database, 'write').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'))
  await expect(phone.write(2)).rejects.toThrow()
  expect(await stands()).toEqual({ counter: 1, rev: 1, outside: 1 })
})

test('where the counter outside could not be raised, the next checkpoint is written all the same', async () => {
  const { deps, write } = phone
  await write(1)
  vi.spyOn(deps.shred, 'advanceTo').mockRejectedValueOnce(new Error('Disk'))
  await expect(write(2)).rejects.toThrow()
  expect(await stands()).toEqual({ counter: 2, rev: 2, outside: 1 })
  await write(3)
  expect(await stands()).toEqual({ counter: 3, rev: 3, outside: 3 })
})

describe('an index that was taken away', () => {
  test('is told of every case until it is written anew, and then of none', async () => {
    const { database, vault } = phone
    const drafts = new SealedDrafts(database, vault, systemRandom)
    await drafts.append(A, 0, [event(1)], place, summaryOf(A))
    for (let times = 0; times < 3; times++) await drafts.checkpoint()
    await database.meta.delete('index')
    expect(await drafts.open(A)).toMatchObject({ faults: ['put-back'] })
    await drafts.checkpoint()
    expect(await drafts.open(A)).not.toHaveProperty('faults')
  })
})

test('an index opens in its own vault and with its own counter, and with no key tells nothing', async () => {
  const { database, vault, write } = phone
  await write(4)
  const row = (await database.meta.get('index')) ?? expect.fail('no index')
  const none = { counter: 0, cases: {} }
  expect((await openIndex(row, vault)).counter).toBe(1)
  expect(await openIndex({ ...row, counter: 2 }, vault)).toEqual(none)
  expect(await openIndex(row, (await newPhone()).vault)).toEqual(none)
  vault.lock()
  expect(await openIndex(row, vault)).toEqual(none)
})
