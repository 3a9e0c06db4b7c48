import type { SealedDatabase } from './database'
import type { HeadRow, MetaRow } from './rows'

/** The cases' heads and rows that belong to no case, sealed as they lie there. */
interface SealedRows {
  heads: readonly HeadRow[]
  meta: ReadonlyMap<string, MetaRow>
}

/** In one transaction: the list is of one moment, and the phone waits once. */
export const readSealedRows = (database: SealedDatabase, keys: readonly string[]): Promise<SealedRows> =>
  database.transaction('r', database.heads, database.meta, async () => {
    const [heads, rows] = await Promise.all([database.heads.toArray(), database.meta.bulkGet([...keys])])
    return { heads, meta: new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.k, row]]))) }
  })

/** Of an older moment they are not used: another tab may have gone on. */
const FRESH_MS = 5_000

/** Rows that were read while the key was derived: without it they tell nothing. */
export interface ReadAhead {
  /** Nothing where they can't be read. */
  rows: Promise<SealedRows | undefined>
  isFresh(): boolean
}

export function readAhead(database: SealedDatabase, keys: readonly string[], monotonic: () => number): ReadAhead {
  const since = monotonic()
  return {
    rows: readSealedRows(database, keys).catch(() => undefined),
    isFresh: () => monotonic() - since < FRESH_MS,
  }
}

/** What was read ahead, while it holds. */
export const freshRows = async (ahead: ReadAhead | undefined): Promise<SealedRows | undefined> =>
  ahead?.isFresh() ? ahead.rows : undefined
