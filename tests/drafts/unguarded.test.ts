import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { APP_EPOCH, SealedDatabase } from '../../src/drafts/database'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, summaryOf, WORDS } from './fakes'

const ID = 'c'.repeat(32)
const at = '2026-11-25T11:40:00.000Z'
const place = { stage: 'people', matter: 'm1' }
const event = (seq: number): CaseEvent => ({ type: 'set-aside', stage: 'm1/checks', why: `Why ${seq}`, seq, at })
/** The same database without a look at whose it is before it writes. */
class Unguarded extends SealedDatabase {
  override write(_: string, work: Parameters<SealedDatabase['write']>[1]) {
    return this.transaction('rw', this.events, this.heads, this.slots, this.meta, work) as never
  }
}

let named = 0
/** A case of one answer on a phone, and how a second answer to it ends after something has happened to the store. */
async function secondAnswerAfter(
  kind: typeof SealedDatabase,
  happens: (database: SealedDatabase) => Promise<unknown>,
): Promise<{ written: unknown; rows: number }> {
  const database = new kind(`unguarded-${named++}`)
  const { vault } = memoryVault({ rows: rowsIn(database) })
  await vault.create(WORDS)
  const drafts = new SealedDrafts(database, vault, systemRandom)
  await drafts.append(ID, 0, [event(1)], place, summaryOf(ID))
  await happens(database)
  const written = await drafts.append(ID, 1, [event(2)], place, summaryOf(ID))
  return { written, rows: await database.events.count() }
}

const emptied = ({ events, heads, meta }: SealedDatabase) => Promise.all([events.clear(), heads.clear(), meta.clear()])
const emptiedButForTheCasesFront = ({ events, meta }: SealedDatabase) => Promise.all([events.clear(), meta.clear()])
const takenOverByANewerApp = async ({ meta }: SealedDatabase) => {
  const vault = await meta.get('vault')
  if (vault === undefined) throw new Error('No vault')
  await meta.put({ ...vault, epoch: APP_EPOCH + 1 })
}

describe('an answer to a case', () => {
  test.each([
    ['whose store came back empty', emptied, 'vault-gone', 0],
    ['whose vault is gone from under it', emptiedButForTheCasesFront, 'vault-gone', 0],
    ['that a newer app has taken over', takenOverByANewerApp, 'newer-data', 1],
  ] as const)('%s is refused by name, and nothing of it is written', async (_, happens, kind, rows) => {
    expect(await secondAnswerAfter(SealedDatabase, happens)).toEqual({ written: { problem: { kind } }, rows })
  })

  test.each([
    ['into a store without its vault', emptiedButForTheCasesFront, 1],
    ['behind a newer app’s back', takenOverByANewerApp, 2],
  ] as const)('control: without the look at whose store it is, it would be written %s', async (_, happens, rows) => {
    expect(await secondAnswerAfter(Unguarded, happens)).toEqual({ written: { saved: 2 }, rows })
  })
})
