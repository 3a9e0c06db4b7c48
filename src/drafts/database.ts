import { Dexie, type Table, type Transaction } from 'dexie'
import type { CaseEvent } from '../case/event'
import type { Place, Summary } from './drafts'
import type { UnlockSlot } from './key-slots'
import { problemOf } from './problem-of'
import type { EventRow, HeadRow, MetaRow } from './rows'
import type { SlotFile } from './shred-slots'

export interface ClearEvent {
  c: string
  n: number
  event: CaseEvent
}

export interface ClearHead {
  c: string
  rev: number
  place: Place
  summary: Summary
}

export const CLEAR_DATABASE = 'proportion'

/** Cases kept before there was a vault, in clear. */
export class ClearDatabase extends Dexie {
  events!: Table<ClearEvent, [string, number]>
  heads!: Table<ClearHead, string>

  /** Strict: what was acknowledged is on the disk, also after the power is cut. */
  constructor(name = CLEAR_DATABASE) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ events: '[c+n]', heads: 'c' })
  }
}

/** The events of one case, in their order. */
export const eventsOf = <Row extends object>(events: Table<Row, [string, number]>, id: string) =>
  events.where('[c+n]').between([id, 0], [id, Number.POSITIVE_INFINITY])

/** Raised when older code must no longer write what newer code has written. */
export const APP_EPOCH = 2

/** The shape of what is sealed; a record of an older one is brought up when it is read. */
export const SCHEMA = 1

/** Kept free for the last answer on a full phone. */
const RESERVE_BYTES = 256 * 1024
const PIECE = 64 * 1024

const REOPENINGS = 5
const REOPENING_MS = 25

/** What another tab or the browser can do to a database that is open here. */
interface Overtaken {
  /** Before the connection is given up for a newer version. */
  flush(): Promise<void>
  updatedElsewhere(): void
  erasedElsewhere(): void
  /** By the browser. */
  closed(): void
}

/** By its name it is known what it means for whatever was being kept (`problem-of.ts`). */
export class Refusal extends Error {
  constructor(name: 'VaultGone' | 'NewerData' | 'ChangedElsewhere' | 'WaysChanged') {
    super()
    this.name = name
  }
}

/** What is kept, sealed. SECURITY.md says what of it is in clear. */
export class SealedDatabase extends Dexie {
  events!: Table<EventRow, [string, number]>
  heads!: Table<HeadRow, string>
  slots!: Table<UnlockSlot, string>
  meta!: Table<MetaRow, string>
  /** A file beside the database: a row that is deleted makes no room in LevelDB until it is tidied up. */
  reserve: SlotFile | undefined
  #givenUp = false
  #reopening: Promise<void> | undefined

  /** Strict: what was acknowledged is on the disk, also after the power is cut. */
  constructor(
    name = 'proportion-vault',
    { flush, updatedElsewhere, erasedElsewhere, closed }: Partial<Overtaken> = {},
  ) {
    super(name, { chromeTransactionDurability: 'strict' })
    // Live queries are not used: each write would tell every tab what it touched.
    for (const unused of ['Observability', 'Cache']) this.unuse({ stack: 'dbcore', name: unused })
    this.version(1).stores({ events: '[c+n]', heads: 'c', slots: 'id', meta: 'k' })
    this.on('versionchange', (event) => {
      const erased = event.newVersion === null
      void (erased ? Promise.resolve() : (flush?.() ?? Promise.resolve())).finally(() => {
        this.#givenUp = true
        this.close({ disableAutoOpen: true })
        if (erased) erasedElsewhere?.()
        else updatedElsewhere?.()
      })
      return false
    })
    this.on('close', () => {
      if (this.#reopening === undefined && !this.#givenUp) closed?.()
    })
  }

  /** Left to a newer version or to whoever erased it; not opened again here. */
  get isGivenUp(): boolean {
    return this.#givenUp
  }

  /** The empty one that is there once it was erased. */
  takeUp(): Promise<void> {
    this.#givenUp = false
    return this.reopen()
  }

  /** After the browser closed it: the same again, or the empty one that took its place. */
  reopen(): Promise<void> {
    this.#reopening ??= this.#openAgain().finally(() => {
      this.#reopening = undefined
    })
    return this.#reopening
  }

  /** While the browser is still throwing it away, opening fails. */
  async #openAgain(): Promise<void> {
    for (let tries = 1; !this.#givenUp; tries++) {
      try {
        await this.open()
        return
      } catch (refused) {
        // With the next use it is asked for anew.
        this.close({ disableAutoOpen: false })
        if (tries > REOPENINGS) throw refused
        await new Promise((resolve) => setTimeout(resolve, REOPENING_MS * 2 ** tries))
      }
    }
  }

  /** Whether it is still the vault that was opened: an evicted one comes back empty without a word. */
  async holds(vaultId: string): Promise<boolean> {
    return (await this.meta.get('vault'))?.vaultId === vaultId
  }

  /**
   * Writes in one transaction, on the vault it was opened for and no other: a browser that threw the storage away
   * makes an empty database without a word, and an older tab would write on in a newer one. From then on it can't.
   * What the work asks for goes out together with that look, so that a slow phone waits once; it counts only if both hold.
   */
  async write<Value>(vaultId: string, work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
    await this.#reopening
    return this.transaction('rw', this.events, this.heads, this.slots, this.meta, async (transaction) => {
      const [held, worked] = await Promise.allSettled([this.#mayWrite(vaultId), work(transaction)])
      if (held.status === 'rejected') throw held.reason
      if (worked.status === 'rejected') throw worked.reason
      return worked.value
    })
  }

  async #mayWrite(vaultId: string): Promise<void> {
    const vault = await this.meta.get('vault')
    if (vault?.vaultId !== vaultId) throw new Refusal('VaultGone')
    if (Number(vault.epoch) > APP_EPOCH) throw new Refusal('NewerData')
    if (Number(vault.epoch) < APP_EPOCH) await this.meta.put({ ...vault, epoch: APP_EPOCH })
  }

  async fillReserve(vaultId: string): Promise<void> {
    if (this.reserve !== undefined) {
      if ((await this.reserve.read()).length >= RESERVE_BYTES) return
      await this.reserve.write(spare().map((bytes, piece) => ({ at: piece * PIECE, bytes })))
      return
    }
    if ((await this.meta.get('reserve')) !== undefined) return
    await this.write(vaultId, async () => {
      await this.meta.put({ k: 'reserve', pieces: spare() })
    })
  }

  /** Tries, and on a full phone once more with the reserve given up. Answers whether it had to be. */
  async orFromReserve(write: () => Promise<void>): Promise<boolean> {
    try {
      await write()
      return false
    } catch (failure) {
      const hasRoom = problemOf(failure).kind === 'storage-full' && this.spendReserve().catch(() => false)
      if (!(await hasRoom)) throw failure
      await write()
      return true
    }
  }

  async spendReserve(): Promise<boolean> {
    if (this.reserve !== undefined) {
      // Given up already: a full phone can't even make the empty file that would be read.
      const there = await this.reserve.read().then(
        ({ length }) => length > 0,
        () => false,
      )
      if (there) await this.reserve.remove()
      return there
    }
    const there = (await this.meta.get('reserve')) !== undefined
    await this.meta.delete('reserve')
    return there
  }
}

/** Random, so that no store can squeeze it. */
const spare = () => Array.from({ length: RESERVE_BYTES / PIECE }, () => crypto.getRandomValues(new Uint8Array(PIECE)))
