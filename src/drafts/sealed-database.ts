import { Dexie, type Table, type Transaction } from 'dexie'
import type { Bytes } from './bytes'
import type { EventRow, HeadRow } from './chain'
import type { UnlockSlot } from './key-slots'
import type { ByteRow } from './slot-files'
import type { VaultRows } from './vault'
import { NO_TRIES, triesFrom } from './wrong-tries'

/** Raised when older code must no longer write what newer code has written. */
export const APP_EPOCH = 1

/** The shape of what is sealed; a record of an older one is brought up when it is read. */
export const SCHEMA = 1

/** Kept free for the last answer on a full phone. */
const RESERVE_BYTES = 256 * 1024

export interface MetaRow {
  k: string
  [field: string]: unknown
}

export class VaultGone extends Error {}
export class NewerData extends Error {}

/** What is kept, sealed. In clear: random ids, sequence, revision, schema, epoch, and the slots' own fields. */
export class SealedDatabase extends Dexie {
  events!: Table<EventRow, [string, number]>
  heads!: Table<HeadRow, string>
  slots!: Table<UnlockSlot, string>
  meta!: Table<MetaRow, string>

  /** Strict: what was acknowledged is on the disk, also after the power is cut. */
  constructor(name = 'proportion-vault', onUpdatedElsewhere: () => void = () => {}) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ events: '[c+n]', heads: 'c', slots: 'id', meta: 'k' })
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true })
      onUpdatedElsewhere()
      return false
    })
  }

  /**
   * Writes in one transaction, on the vault it was opened for and no other: a browser that threw the storage away
   * makes an empty database without a word, and an older tab would write on in a newer one.
   */
  async write<Value>(vaultId: string, work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
    return this.transaction('rw', this.events, this.heads, this.slots, this.meta, async (transaction) => {
      const vault = await this.meta.get('vault')
      if (vault?.vaultId !== vaultId) throw new VaultGone()
      if (Number(vault.epoch) > APP_EPOCH) throw new NewerData()
      return work(transaction)
    })
  }

  async fillReserve(): Promise<void> {
    if ((await this.meta.get('reserve')) === undefined) {
      await this.meta.put({ k: 'reserve', bytes: crypto.getRandomValues(new Uint8Array(65_536)), more: spare() })
    }
  }

  async spendReserve(): Promise<boolean> {
    const there = (await this.meta.get('reserve')) !== undefined
    await this.meta.delete('reserve')
    return there
  }
}

/** Random, so that no store can squeeze it. */
const spare = () =>
  Array.from({ length: RESERVE_BYTES / 65_536 - 1 }, () => crypto.getRandomValues(new Uint8Array(65_536)))

/** The vault's own rows in this database. */
export function rowsIn(database: SealedDatabase): VaultRows {
  return {
    async load() {
      const vault = await database.meta.get('vault')
      if (typeof vault?.vaultId !== 'string') return undefined
      return { vaultId: vault.vaultId, slots: await database.slots.toArray() }
    },
    async create(vaultId, slots) {
      await database.transaction('rw', database.slots, database.meta, async () => {
        await database.slots.bulkAdd([...slots])
        await database.meta.add({ k: 'vault', vaultId, epoch: APP_EPOCH })
      })
    },
    async replaceSlot(remove, put) {
      await database.transaction('rw', database.slots, async () => {
        await database.slots.bulkDelete([...remove])
        if (put !== undefined) await database.slots.put(put)
      })
    },
    async loadTries() {
      return triesFrom((await database.meta.get('tries')) ?? NO_TRIES)
    },
    async saveTries(tries) {
      await database.meta.put({ k: 'tries', ...tries })
    },
    async clear() {
      await database.transaction('rw', database.events, database.heads, database.slots, database.meta, async () => {
        await Promise.all([
          database.events.clear(),
          database.heads.clear(),
          database.slots.clear(),
          database.meta.clear(),
        ])
      })
      await database.delete({ disableAutoOpen: false })
    },
  }
}

/** Bytes kept whole in a row, where the browser has no file that can be overwritten in place. */
export const byteRow = (database: SealedDatabase, key: string): ByteRow => ({
  async load() {
    const bytes = (await database.meta.get(key))?.bytes
    return bytes instanceof Uint8Array ? (new Uint8Array(bytes) as Bytes) : undefined
  },
  async save(bytes) {
    await database.meta.put({ k: key, bytes })
  },
  async remove() {
    await database.meta.delete(key)
  },
})
