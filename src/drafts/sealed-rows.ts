import type { EventRow, HeadRow } from './chain'
import type { Sealed } from './records'

/** Raised when older code must no longer write what newer code has written. */
export const APP_EPOCH = 1
/** Of events, heads and the index. Older ones are upgraded when read. */
export const SCHEMA = 1

/** The index, tombstones and the like: sealed with the vault's key. `rev` and `schema` are bound in. */
export interface MetaRow {
  k: string
  rev: number
  schema: number
  sealed: Sealed
}

export interface Change {
  caseId: string
  /** The head's `rev` as the writer knows it; 0 = there is none yet. */
  expected: number
  events: readonly EventRow[]
  head: HeadRow
  /** Takes the place of the index whose `rev` is one less. */
  index: MetaRow
}

export interface Erasure {
  caseId: string
  tombstone: MetaRow
  index: MetaRow
}

export type RowsOutcome = 'written' | 'changed-elsewhere' | 'newer-data'

/**
 * The cases' rows. Each write is one transaction, on the disk when it resolves, and is refused inside it when
 * the head or the index is no longer as expected or when the stored epoch is above APP_EPOCH.
 */
export interface SealedRows {
  heads(): Promise<HeadRow[]>
  events(caseId: string): Promise<EventRow[]>
  index(): Promise<MetaRow | undefined>
  write(change: Change): Promise<RowsOutcome>
  erase(erasure: Erasure): Promise<RowsOutcome>
}
