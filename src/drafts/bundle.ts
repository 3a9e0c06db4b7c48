import { hex, type Random, sha256, utf8 } from './bytes'
import { SCHEMA, type SealedDatabase } from './database'
import { isObject, type Json, type RecordPlace, seal, unseal } from './records'
import type { EventRow, MetaRow } from './rows'
import type { Vault } from './vault'

/** As many entries that are in no bundle yet are worth making it anew. */
const WORTH = 256

/** What the rows' keys begin with, before the case's id. */
export const BUNDLE = 'bundle:'
export const bundleKey = (id: string) => BUNDLE + id
const placeOf = (caseId: string, number: number): RecordPlace => ({ store: 'meta', caseId, number, schema: SCHEMA })

/** One mark of all these rows as they lie there, byte for byte. */
async function markOf(rows: readonly EventRow[]): Promise<string> {
  const heads = rows.map(({ schema, sealed }) => utf8(`${schema} ${sealed.length} `))
  const whole = new Uint8Array(
    rows.reduce((length, { sealed }, at) => length + (heads[at]?.length ?? 0) + sealed.length, 0),
  )
  let end = 0
  const put = (bytes: Uint8Array) => {
    whole.set(bytes, end)
    end += bytes.length
  }
  rows.forEach(({ sealed }, at) => {
    put(heads[at] ?? new Uint8Array())
    put(sealed)
  })
  return hex(await sha256(whole))
}

/**
 * The first entries of a case as its bundle says them, if these rows are the very ones that it was made of: then each
 * would open to the same, in its place. Otherwise none, and every row speaks for itself.
 */
export async function openBundle(
  key: CryptoKey,
  id: string,
  inOrder: readonly EventRow[],
  row: MetaRow | undefined,
): Promise<readonly Json[]> {
  if (!(row?.sealed instanceof Uint8Array)) return []
  const bundled = inOrder.slice(0, Number(row.n))
  const areWhole = bundled.length === row.n && bundled.every(({ c, n }, at) => c === id && n === at + 1)
  if (!areWhole) return []
  const [opened, mark] = await Promise.all([
    unseal(key, placeOf(id, bundled.length), new Uint8Array(row.sealed)),
    markOf(bundled),
  ])
  const content = opened?.content
  if (!isObject(content) || content.of !== mark || !Array.isArray(content.events)) return []
  return content.events.length === bundled.length ? content.events : []
}

/** `events`: what these rows opened to, which are all of a case from the first on, and whole. */
export async function sealBundle(
  key: CryptoKey,
  id: string,
  rows: readonly EventRow[],
  events: readonly Json[],
  random: Random,
): Promise<MetaRow> {
  const content = { of: await markOf(rows), events: [...events] }
  return { k: bundleKey(id), n: rows.length, sealed: await seal(key, placeOf(id, rows.length), content, random) }
}

/** Of a case as it was read: its entries, and how many of them a bundle gave. */
interface AsRead {
  events: readonly { event: Json }[]
  faults: readonly unknown[]
  bundled: number
}

interface Worth {
  key: CryptoKey
  rows: readonly EventRow[]
  events: readonly Json[]
}

/**
 * A long case's entries once more in one record, sealed with the case's key: one call opens it, in the place of thousands.
 * No second truth: it counts only while the entries lie there as they were when each of them was read, and only of a case
 * that was found whole. Made when nobody waits.
 */
export class Bundles {
  readonly #database: SealedDatabase
  readonly #vault: Vault
  readonly #random: Random
  readonly #worth = new Map<string, Worth>()

  constructor(database: SealedDatabase, vault: Vault, random: Random) {
    this.#database = database
    this.#vault = vault
    this.#random = random
  }

  /** A case as it was read. */
  read(id: string, key: CryptoKey, rows: readonly EventRow[], { events, faults, bundled }: AsRead): void {
    if (faults.length > 0 || rows.length - bundled < WORTH) return
    this.#worth.set(id, { key, rows, events: events.map(({ event }) => event) })
  }

  /** Where there is no room for them, or the case is gone meanwhile, its entries speak for themselves. */
  async write(): Promise<void> {
    const vaultId = this.#vault.vaultId()
    if (vaultId === undefined) return
    const { heads, meta } = this.#database
    for (const [id, { key, rows, events }] of this.#worth) {
      this.#worth.delete(id)
      const bundle = await sealBundle(key, id, rows, events, this.#random)
      const put = async () => void ((await heads.get(id)) && (await meta.put(bundle)))
      await this.#database.write(vaultId, put).catch(() => undefined)
    }
  }
}
