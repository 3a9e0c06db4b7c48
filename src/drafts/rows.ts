import type { Sealed } from './records'

/** An event at rest: nothing in clear but where it belongs. */
export interface EventRow {
  /** The case's id. */
  c: string
  /** Its place in the chain, from 1. */
  n: number
  schema: number
  sealed: Sealed
}

/** One a case, rewritten with each event. */
export interface HeadRow {
  /** The case's id. */
  c: string
  /** Higher each time that it is rewritten. */
  rev: number
  schema: number
  sealed: Sealed
}

/** Whatever else is kept, each under a name of its own. */
export interface MetaRow {
  k: string
  [field: string]: unknown
}
