import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, PASSPHRASE, WORDS } from './fakes'

let named = 0
async function phone() {
  const database = new SealedDatabase(`notes-${named++}`)
  const { vault } = memoryVault({ rows: rowsIn(database), random: systemRandom })
  await vault.create(WORDS)
  return { database, vault, notes: new SealedNotes(database, vault, systemRandom) }
}

test('a note whose number was changed does not open, nor does one of another vault', async () => {
  const { database, notes } = await phone()
  await notes.put('owner', 'PC 1234')
  await notes.put('owner', 'PC 5678')
  const row = (await database.meta.get('note:owner')) ?? expect.fail('no note')
  expect([row.rev, await notes.get('owner')]).toEqual([2, 'PC 5678'])
  expect(await notes.opened('owner', { ...row, rev: 3 })).toBeUndefined()
  expect(await (await phone()).notes.opened('owner', row)).toBeUndefined()
})

test('a note does not open in the place of another that was changed as often', async () => {
  const { database, notes } = await phone()
  await notes.put('owner', 'PC 1234')
  const row = (await database.meta.get('note:owner')) ?? expect.fail('no note')
  await database.meta.put({ ...row, k: 'note:contacts' })
  expect([await notes.get('owner'), await notes.get('contacts')]).toEqual(['PC 1234', undefined])
})

test('a note of a locked vault is neither read nor written', async () => {
  const { database, vault, notes } = await phone()
  await notes.put('owner', 'PC 1234')
  vault.lock()
  expect([await notes.get('owner'), await notes.put('owner', 'PC 5678')]).toEqual([
    undefined,
    { ok: false, problem: { kind: 'locked' } },
  ])
  expect((await database.meta.get('note:owner'))?.rev).toBe(1)
})

test('a note that is changed while a lock comes keeps what was in it', async () => {
  const { database, vault, notes } = await phone()
  await notes.put('contacts', ['The school'])
  const usual = database.meta.get.bind(database.meta) as (row: string) => ReturnType<typeof database.meta.get>
  vi.spyOn(database.meta, 'get').mockImplementationOnce((row) => {
    const reading = usual(String(row))
    vault.lock()
    return reading
  })
  const added = await notes.change('contacts', (was) => [...(Array.isArray(was) ? was : []), 'The club'])
  expect([added.ok, await notes.get('contacts')]).toEqual([true, undefined])
  expect((await vault.unlock({ by: 'passphrase', typed: PASSPHRASE })).ok).toBe(true)
  expect(await notes.get('contacts')).toEqual(['The school', 'The club'])
})

test('a note that another tab writes each time this one is about to is left to it', async () => {
  const { database, vault, notes } = await phone()
  const other = new SealedNotes(database, vault, systemRandom)
  let theirs = 0
  const slow = new SealedNotes(
    Object.assign(Object.create(database) as SealedDatabase, {
      write: async (...given: Parameters<SealedDatabase['write']>) => {
        await other.put('owner', `Theirs ${++theirs}`)
        return database.write(...given)
      },
    }),
    vault,
    systemRandom,
  )
  expect(await slow.put('owner', 'Ours')).toEqual({ ok: false, problem: { kind: 'changed-elsewhere' } })
  expect(await notes.get('owner')).toBe(`Theirs ${theirs}`)
})

test('a note that is damaged is told from one that was never there, and one that is changed is neither', async () => {
  const { database, vault, notes } = await phone()
  expect(await notes.isDamaged('contacts')).toBe(false)
  await notes.put('contacts', ['The school'])
  expect(await notes.isDamaged('contacts')).toBe(false)
  const row = (await database.meta.get('note:contacts')) ?? expect.fail('no note')
  for (const harm of [{ rev: 7 }, { sealed: new Uint8Array(40) }, { sealed: 'text' }]) {
    await database.meta.put({ ...row, ...harm })
    expect(await notes.isDamaged('contacts')).toBe(true)
  }
  vault.lock()
  expect(await notes.isDamaged('contacts')).toBe(false)
  await vault.unlock({ by: 'passphrase', typed: PASSPHRASE })
  await notes.put('contacts', ['The club'])
  expect(await notes.isDamaged('contacts')).toBe(false)
})
