import type { CaseEvent, Judged } from '../case/event'
import type { Referral, Risk } from '../guidance/facts'
import type { Problem } from './problems'

/** Where the officer stood, so that opening a case returns there. */
export interface Place {
  stage: string
  matter: string
  /** The question that was looked at when the case was locked, and the last event by then. */
  at?: { id: string; seq: number }
  /** What was concluded when this was written: an update takes the rules of that time with it. */
  judged?: Judged
  /** Forms begun and not recorded yet, as the screens write them, by the name of each. They never leave with the case. */
  halfDone?: Readonly<Record<string, string>>
}

/** Names the words of a handover file that was made, beside the forms: a lock while they are read out does not take them. */
export const GIVEN = 'given'

/** Whether a form is begun and not recorded: what keeps a case that was handed over. */
export const isBegun = ({ halfDone = {} }: Place): boolean => Object.keys(halfDone).some((name) => name !== GIVEN)

/** What the list shows of a case. */
export interface Summary {
  case: string
  label: string
  stage: string
  risk: Risk
  referral: Referral
  /** Duties neither done nor explained. */
  left: number
  /** ISO 8601. */
  savedAt: string
  closed: boolean
  /** Handed over, and nothing added since. */
  handedOver: boolean
  /** A form is begun in it and not recorded: the case is not erased by itself. */
  begun?: true
  /** There was no room to keep it beside the others: closing the app loses it. */
  inMemory?: true
}

export interface Draft {
  events: readonly CaseEvent[]
  place: Place
  /** What counts in the places of events that can't be read. */
  inPlace?: readonly CaseEvent[]
  /** The last place there is, where its event can't be read. */
  last?: number
  /** The last event that is on the disk, where that is not the last there is. */
  saved?: number
  /** ISO 8601, when it was last written here, where that is known. */
  savedAt?: string
  /** Answers that waited here come after what another tab wrote meanwhile. */
  afterAnotherTab?: true
  /** Where this one is kept, if not where all of them are. */
  kept?: Drafts['kept']
  /** What was found not to be as it was sealed. What can be read is never withheld. */
  faults?: readonly string[]
}

/** `storageLow`: the phone is full, and this was the last that fitted. */
export type Written = { saved: number; storageLow?: true } | { problem: Problem }

/** What cases leave for another store. */
export type Leaving = Pick<Drafts, 'list' | 'open' | 'erase'>

/** Keeps cases. Whatever keeps them keeps this promise: what `append` said was saved is there after a kill. */
export interface Drafts {
  kept: 'on-this-phone' | 'in-memory'
  list(): Promise<readonly Summary[]>
  /** What the list shows first of open and of closed cases, where that is known sooner than all of it; asked before `list`. */
  newest?(): Promise<readonly Summary[] | undefined>
  open(id: string): Promise<Draft | { problem: Problem }>
  /** Adds events to a case, all or none, where `after` is the last `seq` the writer knows. Resolves once they are on the disk. */
  append(id: string, after: number, events: readonly CaseEvent[], place: Place, summary: Summary): Promise<Written>
  /** ISO 8601. What happens earlier than that happens by a clock that was set back. */
  notBefore?(): string
  /** The end of an open case's chain in twelve symbols. */
  codeOf?(id: string): string | undefined
  /** Leaves a case for good. */
  erase(id: string): Promise<unknown>
}
