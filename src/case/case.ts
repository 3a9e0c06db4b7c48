import type { ConclusionKey, DutyId, OutcomeCode } from '../guidance/facts'
import type { FactId, Value } from '../guidance/questions'
import type { CaseEvent, DeviceKind, IssuedDocument, RemovalReport, UrgentAction } from './event'
import type { SubjectKey } from './subject'

/** What an answer was. `at`: ISO 8601, UTC, as everywhere in a case; `seq`: its place among the events. */
export interface Earlier {
  value: Value | null
  seq: number
  at: string
  why?: string
}

/** An answer as it stands, with what it was before, oldest first. `value: null` = taken back: not asked. */
export interface Given extends Earlier {
  earlier: readonly Earlier[]
  note?: string
  /** Kept while the officer was still typing: what comes next takes its place instead of standing after it. */
  typing?: true
}

interface CasePerson {
  id: string
  letter: string
}

interface CaseDevice {
  id: string
  kind: DeviceKind
}

export interface Review {
  by: string
  agreed: boolean
  text: string
  /** It is of the case up to this `seq`; where it is not said, of all that came before it. */
  upTo?: number
  seq: number
  at: string
}

export interface Choice {
  outcome: OutcomeCode
  departure?: string
  seq: number
  at: string
}

export interface Matter {
  id: string
  choices: readonly Choice[]
  reviews: readonly Review[]
  departures: readonly { from: ConclusionKey; why: string; seq: number; at: string }[]
  explained: { readonly [duty in DutyId]?: { why: string; seq: number; at: string } }
}

export interface UrgentMet {
  person: string
  actions: readonly UrgentAction[]
  text: string
  /** When it was put right, by the one that stands after it. */
  putRight?: string
  /** Of one that puts another right: when that was first said. */
  first?: string
  seq: number
  at: string
}

/** Everything the officer has told us, as of the last event. */
export interface Case {
  id: string
  /** The guidance it is judged under: 'edition/facts version'. */
  edition: string
  /** Whether the force asked for a senior review when the case was opened (P21). */
  reviewAsked: boolean
  /** Set when this is a made-up case. */
  practice?: string
  openedAt: string
  people: readonly CasePerson[]
  devices: readonly CaseDevice[]
  matters: readonly Matter[]
  answers: { readonly [subject: string]: { readonly [fact in FactId]?: Given } }
  urgentMet: readonly UrgentMet[]
  removals: readonly (RemovalReport & { seq: number; at: string })[]
  issued: readonly (IssuedDocument & { upTo?: number; seq: number; at: string })[]
  setAside: { readonly [stage: string]: { why: string; seq: number; at: string } }
  closed?: { seq: number; at: string }
  reopened: readonly { why: string; seq: number; at: string }[]
  handedOver?: { to: string; seq: number; at: string }
  events: readonly CaseEvent[]
  /** The last place there is, where what stood in it can't be read: what happens next never takes its number. */
  last?: number
}

/** An answer with what it was before; undefined where none was ever given. */
export function given(kase: Case, subject: SubjectKey, fact: FactId): Given | undefined {
  return kase.answers[subject]?.[fact]
}

/** An answer as it stands; undefined where none was given, or it was taken back. */
export function answerTo(kase: Case, subject: SubjectKey, fact: FactId): Value | undefined {
  return kase.answers[subject]?.[fact]?.value ?? undefined
}

/** Undefined where it was taken off. */
export function matterOf(kase: Case, matter: string): Matter | undefined {
  return kase.matters.find((one) => one.id === matter)
}

/** The outcome that counts in a matter: the one chosen last. */
export function lastChoice(kase: Case, matter: string): Choice | undefined {
  return matterOf(kase, matter)?.choices.at(-1)
}

/** The `seq` of the last event, or of the last place there is; 0 where nothing has happened. */
export function lastSeq({ events, last = 0 }: Pick<Case, 'events' | 'last'>): number {
  return Math.max(events.at(-1)?.seq ?? 0, last)
}
