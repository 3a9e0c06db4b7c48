import { Dexie, type Table } from 'dexie'
import type { CaseEvent } from '../case/event'
import type { Place, Summary } from './drafts'

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

/** Cases kept before there was a vault, in clear. */
export class ClearDatabase extends Dexie {
  events!: Table<ClearEvent, [string, number]>
  heads!: Table<ClearHead, string>

  /** Strict: what was acknowledged is on the disk, also after the power is cut. */
  constructor(name = 'proportion') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ events: '[c+n]', heads: 'c' })
  }
}

/** Dexie wraps a full disk in an AbortError; the name stands inside. */
export function nameOfFailure(failure: unknown): string {
  const { name, inner } = failure as { name?: string; inner?: { name?: string } }
  return inner?.name ?? name ?? 'UnknownError'
}
