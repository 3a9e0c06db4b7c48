import { newId, systemRandom } from './bytes'
import { APP_EPOCH, Refusal, type SealedDatabase } from './database'
import { idsOf, type Marks, markOf } from './key-slots'
import type { MetaRow } from './rows'
import type { ByteRow } from './slot-files'
import type { VaultRows } from './vault'
import { NO_TRIES, triesFrom } from './wrong-tries'

/**
 * By the id of each way in, what tells damage from a wrong secret. In a row of its own: an older version opens what a newer
 * one has made, and refuses a way in with more in it than it knows.
 */
const MARKS = 'marks'

/** The vault's own rows in this database. */
export function rowsIn(database: SealedDatabase): VaultRows {
  const marks = async (): Promise<Marks> => marksIn(await database.meta.get(MARKS))
  return {
    async load() {
      const [vault, slots, marked] = await database.transaction('r', database.meta, database.slots, () =>
        Promise.all([database.meta.get('vault'), database.slots.toArray(), marks()]),
      )
      if (typeof vault?.vaultId !== 'string') {
        if (slots.length === 0) return undefined
        // Its row alone is damaged: the keys of the cases hang on none of what it says.
        await database.transaction('rw', database.meta, async () => {
          const there = await database.meta.get('vault')
          if (typeof there?.vaultId !== 'string')
            await database.meta.put({ epoch: APP_EPOCH, ...there, k: 'vault', vaultId: newId(systemRandom) })
        })
        return this.load()
      }
      const { wiping } = vault
      return {
        vaultId: vault.vaultId,
        slots,
        marks: marked,
        ...((wiping === 'purpose' || wiping === 'tries') && { wiping }),
      }
    },
    async markWiping(is) {
      await database.orFromReserve(() =>
        database.transaction('rw', database.meta, async () => {
          const vault = await database.meta.get('vault')
          if (vault) await database.meta.put({ ...vault, wiping: is })
        }),
      )
    },
    async create(vaultId, slots) {
      const marked = await Promise.all(slots.map(async (slot) => [slot.id, await markOf(slot)]))
      await database.transaction('rw', database.slots, database.meta, async () => {
        await database.slots.bulkAdd([...slots])
        await database.meta.add({ k: 'vault', vaultId, epoch: APP_EPOCH })
        await database.meta.put({ k: MARKS, marks: Object.fromEntries(marked) })
        await database.meta.delete('erased')
      })
    },
    async replaceSlot(remove, put) {
      const mark = put && (await markOf(put))
      await database.transaction('rw', database.slots, database.meta, async () => {
        if (put !== undefined) {
          const there = await database.slots.toArray()
          if (`${idsOf(there, put.kind)}` !== `${remove}`) throw new Refusal('WaysChanged')
          await database.slots.put(put)
          const marked = await marks()
          const stays = there.filter(({ id }) => !remove.includes(id)).map(({ id }) => [id, marked[id]])
          await database.meta.put({ k: MARKS, marks: Object.fromEntries([...stays, [put.id, mark]]) })
        }
        // Only this where none is put in: a full phone has no room to write.
        await database.slots.bulkDelete([...remove])
      })
    },
    async loadTries() {
      return triesFrom((await database.meta.get('tries')) ?? NO_TRIES)
    },
    async changeTries(to) {
      await database.transaction('rw', database.meta, async () => {
        const tries = to(triesFrom((await database.meta.get('tries')) ?? NO_TRIES))
        if (tries) await database.meta.put({ k: 'tries', ...tries })
      })
    },
    async noTries() {
      await database.meta.put({ k: 'tries', ...NO_TRIES })
    },
    async clear(by) {
      await database.transaction('rw', database.events, database.heads, database.slots, database.meta, async () => {
        await Promise.all([
          database.events.clear(),
          database.heads.clear(),
          database.slots.clear(),
          database.meta.clear(),
        ])
      })
      await database.delete({ disableAutoOpen: false })
      // The browser writes the mark of the lock off seconds later: an app that is killed before has it again.
      await database.meta.put({ k: 'erased', by }).catch(() => undefined)
    },
  }
}

const marksIn = (row: MetaRow | undefined): Marks =>
  typeof row?.marks === 'object' && row.marks !== null ? { ...row.marks } : {}

/** Bytes kept whole in a row, where the browser has no file that can be overwritten in place. */
export const byteRow = (database: SealedDatabase, key: string): ByteRow => ({
  async load() {
    const bytes = (await database.meta.get(key))?.bytes
    return bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined
  },
  async save(bytes) {
    await database.meta.put({ k: key, bytes })
  },
  async remove() {
    await database.meta.delete(key)
  },
})
