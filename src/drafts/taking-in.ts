import type { CaseEvent } from '../case/event'
import { newId, type Random } from './bytes'
import { contentLinks, relation } from './chain'
import type { Drafts, Place, Summary } from './drafts'
import { EVENTS_SCHEMA, type HandedCase } from './handover'
import type { Problem } from './problems'
import type { Json } from './records'
import type { WholeCase } from './vault-desk'

/** How a case from outside stands to what is here, and so what taking it in would do. Nothing is ever overwritten. */
export type Taking =
  | { kind: 'new'; events: readonly CaseEvent[] }
  /** All of it is here already. */
  | { kind: 'nothing-new' }
  /** It goes on where ours ends. */
  | { kind: 'goes-on'; events: readonly CaseEvent[] }
  /** It was reviewed elsewhere; ours may have gone on meanwhile, by so many entries. */
  | { kind: 'review'; events: readonly CaseEvent[]; changedSince: number }
  /** It went another way than ours: it becomes a second case. */
  | { kind: 'copy'; events: readonly CaseEvent[] }

/** What neither changes what a review is about, nor is lost when it isn't joined. */
const ON_THE_WAY = new Set(['handed-over', 'document-issued', 'edition-seen'])

/** That it was handed over there does not make it handed over here: it would be erased here too when its time is up. */
function asReceived(theirs: readonly CaseEvent[]): readonly CaseEvent[] {
  const last = theirs.findLastIndex((event) => event.type !== 'handed-over')
  return theirs.slice(0, last + 1)
}

export async function takingOf(drafts: Drafts, caseId: string, sent: readonly CaseEvent[]): Promise<Taking> {
  const theirs = asReceived(sent)
  const draft = await drafts.open(caseId)
  if ('problem' in draft)
    return {
      kind: draft.problem.kind === 'case-missing' || draft.problem.kind === 'case-erased' ? 'new' : 'copy',
      events: theirs,
    }
  const ours = draft.events
  const links = await Promise.all([linksOf(caseId, ours), linksOf(caseId, theirs)])
  switch (relation(...links)) {
    case 'same':
    case 'behind-ours':
      return { kind: 'nothing-new' }
    case 'continues-ours':
      return { kind: 'goes-on', events: theirs.slice(ours.length) }
    case 'unrelated':
      return { kind: 'copy', events: theirs }
    case 'branched': {
      const [a, b] = links
      const common = a.findIndex((link, at) => link !== b[at])
      return joined(ours.slice(common), theirs.slice(common)) ?? { kind: 'copy', events: theirs }
    }
  }
}

/** Only reviews were added there, and of a choice that still stands here. */
function joined(ours: readonly CaseEvent[], theirs: readonly CaseEvent[]): Taking | undefined {
  const reviews = theirs.filter((event) => event.type === 'reviewed')
  const others = theirs.filter((event) => event.type !== 'reviewed' && !ON_THE_WAY.has(event.type))
  const overtaken = reviews.some((review) =>
    ours.some((event) => (event.type === 'chosen' || event.type === 'reviewed') && event.matter === review.matter),
  )
  if (reviews.length === 0 || others.length > 0 || overtaken) return undefined
  const last = ours.at(-1)?.seq ?? 0
  const events = reviews.map((review, at) => ({ ...review, seq: last + 1 + at }))
  return { kind: 'review', events, changedSince: ours.filter((event) => !ON_THE_WAY.has(event.type)).length }
}

export interface ToTakeIn {
  caseId: string
  taking: Taking
  place: Place
  summaryOf: (events: readonly CaseEvent[]) => Summary
}

/** Takes it in, in one transaction. Answers which case it is in now. */
export async function takeIn(
  drafts: Drafts,
  { caseId, taking, place, summaryOf }: ToTakeIn,
  random: Random,
): Promise<{ id: string } | { problem: Problem }> {
  switch (taking.kind) {
    case 'nothing-new':
      return { id: caseId }
    case 'new': {
      const written = await drafts.append(caseId, 0, taking.events, place, summaryOf(taking.events))
      return 'problem' in written ? written : { id: caseId }
    }
    case 'copy': {
      const id = newId(random)
      const events = taking.events.map((event) => (event.type === 'opened' ? { ...event, case: id } : event))
      const written = await drafts.append(id, 0, events, place, summaryOf(events))
      return 'problem' in written ? written : { id }
    }
    case 'goes-on':
    case 'review': {
      const draft = await drafts.open(caseId)
      if ('problem' in draft) return draft
      const after = draft.events.at(-1)?.seq ?? 0
      if (taking.events[0]?.seq !== after + 1) return { problem: { kind: 'changed-elsewhere' } }
      const all = [...draft.events, ...taking.events]
      const written = await drafts.append(caseId, after, taking.events, draft.place, summaryOf(all))
      return 'problem' in written ? written : { id: caseId }
    }
  }
}

/** A case as it leaves. A case that was never sealed ends in the link over its events. */
export async function handedFrom(
  { id, events }: WholeCase,
  last: string | undefined,
  madeAt: string,
): Promise<HandedCase> {
  const head = last ?? (await linksOf(id, events)).at(-1) ?? ''
  return { caseId: id, schema: EVENTS_SCHEMA, madeAt, head, events: events as unknown as Json[] }
}

const linksOf = (id: string, events: readonly CaseEvent[]) => contentLinks(id, events as unknown as Json[])
