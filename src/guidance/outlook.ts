import type { Assessment, Facts } from './facts'
import { holds, type Standing } from './hold'
import { settleNext, type WhatWouldChange, whatWouldChange } from './what-if'

/** Where the conclusions of a matter can still go. */
export interface Outlook {
  /** In the order of ConclusionKey, then each device's; `standings` in the same order. */
  readonly changes: readonly WhatWouldChange[]
  readonly standings: readonly Standing[]
  /** The open question on which most hangs; absent when nothing is open. */
  readonly next?: Assessment['unknowns'][number]
}

export function outlookOf(facts: Facts): Outlook {
  const next = settleNext(facts)
  return { changes: whatWouldChange(facts), standings: holds(facts), ...(next === undefined ? {} : { next }) }
}
