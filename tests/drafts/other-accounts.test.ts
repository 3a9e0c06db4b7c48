import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import { accountsBeside, noteAccount } from '../../src/drafts/other-accounts'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, WORDS } from './fakes'

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((sign) => sign.repeat(32)) as [string, string, string, string]
let named = 0
async function notesHere() {
  const database = new SealedDatabase(`accounts-${named++}`)
  const { vault } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  return { database, notes: new SealedNotes(database, vault, systemRandom) }
}

test('accounts of one case know of each other, both ways, and of an account of an account', async () => {
  const { notes } = await notesHere()
  expect(await accountsBeside(notes, A)).toEqual([])
  await noteAccount(notes, A, B)
  await noteAccount(notes, B, C)
  expect(await accountsBeside(notes, A)).toEqual([B, C])
  expect((await accountsBeside(notes, C)).toSorted()).toEqual([A, B])
  expect(await accountsBeside(notes, D)).toEqual([])
})

test('which cases they are is sealed, and a note that is none of it counts for nothing', async () => {
  const { database, notes } = await notesHere()
  await noteAccount(notes, A, B)
  const row = await database.meta.get('note:accounts')
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['k', 'rev', 'sealed'])
  expect(Buffer.from(row?.sealed as Uint8Array).toString('latin1')).not.toContain(A)
  await notes.put('accounts', { not: 'a list' })
  expect(await accountsBeside(notes, A)).toEqual([])
})
