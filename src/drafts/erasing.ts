import { BUNDLE, bundleKey } from './bundle'
import type { Random } from './bytes'
import { shortCode } from './chain'
import { eventsOf, Refusal, SCHEMA, type SealedDatabase } from './database'
import { problemOf } from './problem-of'
import { seal, unseal } from './records'
import type { HeadRow, MetaRow } from './rows'
import type { Vault } from './vault'
import { whatIsThere } from './what-is-there'

/** What stays behind of a case that was erased. `day`: ISO 8601, by the phone's own clock; empty where erasing was cut short. */
export interface Tombstone {
  id: string
  day: string
  reason: string
  /** The end of its chain in twelve symbols; empty where it couldn't be read. */
  code: string
  /** What was written down of it can't be read any more: only that it was deleted is known. */
  unread?: true
}

const GONE = 'gone:'
const tombstoneOf = (vaultId: string) => ({ store: 'meta', caseId: vaultId, number: 0, schema: SCHEMA }) as const

/** The rows of cases whose key is gone, and what takes their place. */
export class Erasing {
  readonly #database: SealedDatabase
  readonly #vault: Vault
  readonly #random: Random
  /** There was no room for them yet. */
  readonly #owed = new Map<string, MetaRow>()

  constructor(database: SealedDatabase, vault: Vault, random: Random) {
    this.#database = database
    this.#vault = vault
    this.#random = random
  }

  /** What stays behind of the cases that were erased, the latest first. */
  async erasedCases(): Promise<readonly Tombstone[]> {
    const key = this.#vault.vaultKey()
    const vaultId = this.#vault.vaultId()
    if (!key.ok || vaultId === undefined) return []
    const rows = await this.#database.meta.where('k').startsWith(GONE).toArray()
    const opened = await Promise.all(
      [...rows, ...this.#owed.values()].map(async ({ k, sealed }): Promise<Tombstone> => {
        const content =
          sealed instanceof Uint8Array &&
          (await unseal(key.value, tombstoneOf(vaultId), new Uint8Array(sealed)))?.content
        if (!content) return { id: k.slice(GONE.length), day: '', reason: '', code: '', unread: true }
        const { id, day, reason, last } = content as unknown as Omit<Tombstone, 'code'> & { last: string }
        return {
          id,
          day,
          reason: this.#owed.has(GONE + id) ? `${reason} (not written down yet: this phone is full)` : reason,
          code: last === '' ? '' : shortCode(last),
        }
      }),
    )
    return opened.sort((a, b) => b.day.localeCompare(a.day))
  }

  /** What stays behind and was not written, for want of room. */
  async leaveOwed(): Promise<void> {
    const vaultId = this.#vault.vaultId()
    if (vaultId === undefined || this.#owed.size === 0) return
    const rows = [...this.#owed.values()]
    await this.#database.write(vaultId, () => Promise.all(rows.map((row) => this.#database.meta.put(row))))
    for (const { k } of rows) this.#owed.delete(k)
  }

  /** Where erasing was cut short after the key, the rows go now: nobody can open them. */
  async finish(): Promise<void> {
    const cutShort = { reason: 'deleted', day: '', last: '' }
    for (const { c } of await this.#database.heads.toArray())
      if (this.#vault.isShredded(c)) await this.takeAway(c, cutShort)
    // One whose head was lost before is known by its key part. Nearly all of them have their tombstones.
    const stones = new Set(await this.#database.meta.where('k').startsWith(GONE).primaryKeys())
    for (const id of this.#vault.shreddedIds().filter((id) => !stones.has(GONE + id)))
      if ((await whatIsThere(this.#database, id)).entries > 0) await this.takeAway(id, cutShort)
    await this.#bundlesGo()
  }

  /** An older version, which knows of no bundle, left it behind. */
  async #bundlesGo(): Promise<void> {
    const vaultId = this.#vault.vaultId()
    const { meta } = this.#database
    const bundles = await meta.where('k').startsWith(BUNDLE).primaryKeys()
    const dead = bundles.filter((k) => this.#vault.isShredded(k.slice(BUNDLE.length)))
    if (vaultId !== undefined && dead.length > 0) await this.#database.write(vaultId, () => meta.bulkDelete(dead))
  }

  /**
   * The rows of a case whose key is gone; a tombstone takes their place. One that another tab has taken in again since
   * stays. False where the vault was locked meanwhile.
   */
  async takeAway(id: string, why: { reason: string; day: string; last: string }): Promise<boolean> {
    const key = this.#vault.vaultKey()
    const vaultId = this.#vault.vaultId()
    if (!key.ok || vaultId === undefined) return false
    const sealed = await seal(key.value, tombstoneOf(vaultId), { id, ...why }, this.#random)
    const { events, heads, meta } = this.#database
    // In this order: a case that comes back in another tab has its key part before its rows.
    const dead = await heads.get(id)
    await this.#vault.look()
    if (this.#vault.vaultId() && !this.#vault.isShredded(id)) return true
    const rowsGo = async () => {
      if (markOf(await heads.get(id)) !== markOf(dead)) throw new Refusal('ChangedElsewhere')
      await eventsOf(events, id).delete()
      await meta.delete(bundleKey(id))
      await heads.delete(id)
    }
    const tombstone = { k: GONE + id, sealed }
    const leave = () => meta.put(tombstone)
    const write = () =>
      this.#database.write(vaultId, async () => {
        const there = await meta.get(tombstone.k)
        await rowsGo()
        // A second tap finds nothing: what the first one wrote stays.
        if (dead !== undefined || there === undefined) await leave()
      })
    // What was owed of an erasing before this one is not put over it.
    const isLeft = () => this.#owed.delete(tombstone.k)
    await this.#database.orFromReserve(write).then(isLeft, async (full: unknown) => {
      if (problemOf(full).kind !== 'storage-full') throw full
      // There is no room for what stays behind: the rows make it.
      await this.#database.write(vaultId, rowsGo)
      await this.#database.write(vaultId, leave).then(isLeft, () => this.#owed.set(tombstone.k, tombstone))
    })
    return true
  }
}

/** Whatever stands in its place. */
const markOf = (head: HeadRow | undefined) => `${head?.rev} ${head?.sealed}`
