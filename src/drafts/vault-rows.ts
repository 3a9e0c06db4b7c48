import { newId, systemRandom } from './bytes'
import { APP_EPOCH, Refusal, type SealedDatabase } from './database'
import { idsOf } from './key-slots'
import type { ByteRow } from './slot-files'
import type { VaultRows } from './vault'
import { NO_TRIES, triesFrom } from './wrong-tries'

/** The vault's own rows in this database. */
export function rowsIn(database: SealedDatabase): VaultRows {
  return {
    async load() {
      const [vault, slots] = await database.transaction('r', database.meta, database.slots, () =>
        Promise.all([database.meta.get('vault'), database.slots.toArray()]),
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
      return { vaultId: vault.vaultId, slots, ...((wiping === 'purpose' || wiping === 'tries') && { wiping }) }
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
      await database.transaction('rw', database.slots, database.meta, async () => {
        await database.slots.bulkAdd([...slots])
        await database.meta.add({ k: 'vault', vaultId, epoch: APP_EPOCH })
        await database.meta.delete('erased')
      })
    },
    async replaceSlot(remove, put) {
      await database.transaction('rw', database.slots, async () => {
        if (put !== undefined) {
          if (`${idsOf(await database.slots.toArray(), put.kind)}` !== `${remove}`) throw new Refusal('WaysChanged')
          await database.slots.put(put)
        }
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
