import { lastSeq } from '../case/case'
import type { CaseEvent } from '../case/event'
import type { Draft, Drafts, Place, Summary } from './drafts'
import type { Problem } from './problems'
import {
  asReceived,
  isOnTheWay,
  isOvertaken,
  keepsItsPlace,
  lackedBy,
  numberedAfter,
  ofWhatWasSeen,
  said,
} from './taking-apart'

/** How a case from outside stands to what is here, and so what taking it in would do. Nothing is ever overwritten. */
export type Taking =
  | { kind: 'new'; events: readonly CaseEvent[] }
  /** All of it is here already. `leaves`: it was handed over from here, so that it is erased when its time is up. */
  | { kind: 'nothing-new'; leaves?: true }
  /** It goes on where ours ends, with the entry of that number. */
  | { kind: 'goes-on'; after: number; events: readonly CaseEvent[] }
  /** It was reviewed elsewhere; ours may have gone on meanwhile, by so many entries. */
  | { kind: 'review'; after: number; events: readonly CaseEvent[]; changedSince: number }
  /** It went another way than ours: it becomes a second case. */
  | { kind: 'copy'; events: readonly CaseEvent[] }

export async function takingOf(drafts: Drafts, caseId: string, sent: readonly CaseEvent[]): Promise<Taking> {
  const theirs = asReceived(sent)
  const draft = await drafts.open(caseId)
  if ('problem' in draft)
    return {
      kind: draft.problem.kind === 'case-missing' || draft.problem.kind === 'case-erased' ? 'new' : 'copy',
      events: theirs,
    }
  const ours = draft.events
  const onlyHere = lackedBy(theirs, ours)
  const onlyThere = lackedBy(ours, theirs)
  const unrelated = onlyThere.filter(keepsItsPlace).length === theirs.filter(keepsItsPlace).length
  return (unrelated ? undefined : joined(draft, { theirs, onlyHere, onlyThere })) ?? { kind: 'copy', events: theirs }
}

interface TakenHere {
  /** Which of the cases here it would be taken into. */
  caseId: string
  taking: Taking
}

/**
 * The same where there are other accounts of the case here: what went another way than ours, or whose own account was
 * erased here, may be one of them, or go on from it, and is no further one. An account of another phone comes under a
 * name of its own: that ours is of the same case its beginning alone tells.
 */
export async function takingHere(
  drafts: Drafts,
  caseId: string,
  sent: readonly CaseEvent[],
  accounts: readonly string[],
): Promise<TakenHere> {
  const taking = await takingOf(drafts, caseId, ofCase(caseId, sent))
  if (isJoined(taking)) return { caseId, taking }
  for (const id of accounts) {
    const into = await takingOf(drafts, id, ofCase(id, sent))
    if (isJoined(into)) return { caseId: id, taking: into }
  }
  let beside: TakenHere | undefined
  for (const { case: id } of await drafts.list()) {
    if (id === caseId || accounts.includes(id) || !(await beginsAs(drafts, id, sent))) continue
    const into = await takingOf(drafts, id, ofCase(id, sent))
    if (isJoined(into)) return { caseId: id, taking: into }
    beside ??= { caseId: id, taking: into }
  }
  return taking.kind === 'new' && beside !== undefined ? beside : { caseId, taking }
}

const isJoined = ({ kind }: Taking) => kind !== 'copy' && kind !== 'new'

async function beginsAs(drafts: Drafts, id: string, sent: readonly CaseEvent[]): Promise<boolean> {
  const draft = await drafts.open(id)
  if ('problem' in draft) return false
  const [ours, theirs] = [draft.events[0], ofCase(id, sent)[0]]
  return ours?.type === 'opened' && theirs !== undefined && said(ours) === said(theirs)
}

const ofCase = (id: string, events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.map((event) => (event.type === 'opened' ? { ...event, case: id } : event))

interface Apart {
  theirs: readonly CaseEvent[]
  onlyHere: readonly CaseEvent[]
  onlyThere: readonly CaseEvent[]
}

/** How theirs can be added at the end of ours, if it can. */
function joined(draft: Draft, { theirs, onlyHere, onlyThere }: Apart): Taking | undefined {
  const ours = draft.events
  const news = onlyThere.filter((event) => !isOnTheWay(event))
  const reviews = news.filter((event) => event.type === 'reviewed')
  const changedSince = onlyHere.filter((event) => !isOnTheWay(event)).length
  const after = lastSeq(draft)
  const numbered = (sent: readonly CaseEvent[], whole?: readonly CaseEvent[]) =>
    numberedAfter(after, sent, whole).map((event, at) => ofWhatWasSeen(event, sent[at] ?? event, ours, theirs))
  const goesOn = numbered(asReceived(onlyThere), theirs)
  if (onlyHere.length > 0 ? news.length === 0 : goesOn.length === 0)
    return { kind: 'nothing-new', ...(ours.at(-1)?.type === 'handed-over' && { leaves: true }) }
  if (reviews.some((review) => isOvertaken(review, ours, theirs))) return undefined
  if (onlyHere.length === 0) return { kind: 'goes-on', after, events: goesOn }
  if (reviews.length === news.length) return { kind: 'review', after, events: numbered(reviews), changedSince }
  // A review of what is here, with more in it, does not pass for one.
  const bringsTheirChoices = reviews.every(({ matter }) =>
    news.some((event) => event.type === 'chosen' && event.matter === matter),
  )
  return changedSince === 0 && bringsTheirChoices ? { kind: 'goes-on', after, events: goesOn } : undefined
}

interface ToTakeIn {
  caseId: string
  taking: Taking
  place: Place
  summaryOf: (events: readonly CaseEvent[], at: Place) => Summary
}

/** Takes it in, in one transaction; a second case is `another`. Answers which case it is in now. */
export async function takeIn(
  drafts: Drafts,
  { caseId, taking, place, summaryOf }: ToTakeIn,
  another: string,
): Promise<{ id: string } | { problem: Problem }> {
  const put = async (id: string, events: readonly CaseEvent[], at: Place, before?: Draft) => {
    const all = [...(before?.events ?? []), ...events]
    const written = await drafts.append(id, before ? lastSeq(before) : 0, events, at, summaryOf(all, at))
    return 'problem' in written ? written : { id }
  }
  switch (taking.kind) {
    case 'nothing-new':
      return { id: caseId }
    case 'new':
      return put(caseId, taking.events, place)
    case 'copy':
      return put(another, ofCase(another, taking.events), place)
    case 'goes-on':
    case 'review': {
      const draft = await drafts.open(caseId)
      if ('problem' in draft) return draft
      // Ours went on since it was looked at.
      if (taking.after !== lastSeq(draft)) return { problem: { kind: 'changed-elsewhere' } }
      const review = taking.events.findLast((event) => event.type === 'reviewed')
      // What was said of it is read first.
      const at = { ...draft.place, ...(review && { stage: 'review', matter: review.matter }) }
      return put(caseId, taking.events, at, draft)
    }
  }
}
