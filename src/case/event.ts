import type { ConclusionKey, DutyId, OutcomeCode } from '../guidance/facts'
import type { FactId, Value } from '../guidance/questions'
import type { SubjectKey } from './subject'

export const DEVICE_KINDS = ['phone', 'tablet', 'computer', 'console', 'account', 'other'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** What was done about a child at risk of harm (P17). */
export const URGENT_ACTIONS = ['called-999', 'referred', 'left-with-adult', 'something-else'] as const
export type UrgentAction = (typeof URGENT_ACTIONS)[number]

/** Who takes a case on that was handed over as a whole. */
export const TAKES_ON = ['specialists', 'officer', 'supervisor', 'other'] as const
export type TakesOn = (typeof TAKES_ON)[number]

/** What can happen to a case. */
export type Happening =
  | { type: 'opened'; case: string; edition: string; reviewAsked: boolean; practice?: string }
  | { type: 'answered'; subject: SubjectKey; fact: FactId; value: Value | null; why?: string; typing?: true }
  | { type: 'noted'; subject: SubjectKey; fact: FactId; text: string }
  | { type: 'person-added'; person: string; kind: 'child' | 'adult' }
  | { type: 'person-withdrawn'; person: string; why: string }
  | { type: 'device-added'; device: string; kind: DeviceKind; owner: string }
  | { type: 'device-withdrawn'; device: string; why: string }
  | { type: 'matter-added'; matter: string }
  | { type: 'matter-withdrawn'; matter: string; why: string }
  /** `instead`: the `at` of an earlier one that this puts right. */
  | { type: 'urgent-met'; person: string; actions: readonly UrgentAction[]; text: string; instead?: string }
  | { type: 'chosen'; matter: string; outcome: OutcomeCode; departure?: string }
  /** `upTo`: the `seq` of the last entry that whoever reviewed it elsewhere had before them, where it had gone on here. */
  | { type: 'reviewed'; matter: string; by: string; agreed: boolean; text: string; upTo?: number }
  | { type: 'departed'; matter: string; from: ConclusionKey; why: string }
  | { type: 'duty-explained'; matter: string; duty: DutyId; why: string }
  | { type: 'removal-reported'; report: RemovalReport }
  /** `noted`: the report's `at`, for its `seq` is another once a second phone has gone on with the case. */
  | { type: 'removal-withdrawn'; noted: string; why: string }
  | { type: 'set-aside'; stage: string; why: string }
  | { type: 'taken-up'; stage: string }
  | { type: 'closed' }
  | { type: 'reopened'; why: string }
  | { type: 'handed-over'; to: string; as?: TakesOn }
  | { type: 'edition-seen'; edition: string; was?: Judged }
  /** `upTo`: the `seq` of the last entry before it left, where that was known only later. */
  | { type: 'document-issued'; document: IssuedDocument; upTo?: number }

/** What was concluded of each matter under one edition: kept with the case, because the rules of that edition go with an update. */
export interface Judged {
  edition: string
  matters: { readonly [matter: string]: { readonly [conclusion in ConclusionKey]?: string } }
}

/** What was reported, where, when and by whom (P18). */
export interface RemovalReport {
  place: string
  by: string
  what: string
  /** As it was given, local: '2026-11-25T11:40'. Absent: when it was noted. */
  when?: string
}

/** A paper as it left: its words are never rewritten. */
export interface IssuedDocument {
  kind: string
  matter: string
  for?: string
  title: string
  text: string
  /** The same with labels, where the officer asked to keep the names in `text`. */
  labelled?: string
  edition: string
}

/** A happening with its place in the case. Order is by `seq`, never by the clock. */
export type CaseEvent = Happening & {
  seq: number
  /** ISO 8601, UTC, by the phone's clock. */
  at: string
  /** The phone's clock stood earlier than at any event before, a review excepted, or well before the latest that it has shown. */
  clockMovedBack?: true
}
