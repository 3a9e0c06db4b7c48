import { createActor } from 'xstate'
import { type Case, lastSeq } from '../../case/case'
import type { Judged } from '../../case/event'
import { judgedOf } from '../../case/judged'
import { replay } from '../../case/replay'
import { caseLock } from '../../drafts/case-lock'
import type { Draft, Drafts, Place } from '../../drafts/drafts'
import type { Flushed, WholeCase } from '../../drafts/held-case'
import { type Beside, Keeper } from '../../drafts/keeper'
import type { Problem } from '../../drafts/problems'
import { type CaseActor, type CaseContext, caseMachine } from '../../flow/case-machine'
import { isStageId } from '../../flow/stages'
import { EDITION_NOW } from '../../guidance/edition'
import { summaryOf } from './case-words'
import { Drawn } from './drawn'
import { HalfDone, NONE_BEGUN } from './half-done'
import { questionBelow, writtenIn } from './question-id'
import { Typing } from './typing'

export interface OpenCase {
  actor: CaseActor
  /** What the screens draw of it. */
  drawn: Drawn
  keeper: Keeper
  typing: Typing
  halfDone: HalfDone
  /** What was concluded when it was last written. */
  judgedBefore?: Judged
  /** Where it is kept. */
  kept: Drafts['kept']
  /** ISO 8601, when it was last written before it was opened, where that is known. */
  savedAt?: string
  /** What was found not to be as it was sealed. */
  faults: readonly string[]
  /** Answers that waited here came after what another tab had written. */
  afterAnotherTab: boolean
  /** The question that was looked at when the case was locked, if nothing happened to the case since. */
  lookedAt(): string | undefined
  /** Before a lock: writes what is typed, and where the officer looks. */
  flush(): Promise<Flushed>
  /** All of it, for the lock and for a handover. */
  whole(): WholeCase
  /** What the case's chain ends in, for the record. */
  code(): string | undefined
  /** Answers what became of it. */
  close(): Promise<Flushed>
}

/** Opens a kept case: replays it, stands where the officer stood, and writes down all that happens from here on. */
export async function openCase(
  drafts: Drafts,
  id: string,
  now: () => Date,
  painted?: () => Promise<void>,
): Promise<OpenCase | { problem: Problem }> {
  const draft = await drafts.open(id)
  return 'problem' in draft ? draft : resume(drafts, draft, now, painted, draft.saved)
}

/** Cases begun on this page and not on the screen yet, by id. */
const begun = new Map<string, OpenCase>()

/** A case that begins now: it is on the screen at once, and is being written meanwhile. */
export function beginCase(drafts: Drafts, kase: Case, now: () => Date, painted?: () => Promise<void>): void {
  const place = { stage: 'report', matter: 'm1' }
  const open = resume(drafts, { events: kase.events, place }, now, painted, 0)
  begun.set(kase.id, open)
  // Nothing waits for this write, and it for no paint: the app may be closed again in a moment.
  void open.keeper.settled()
}

export const begunCase = (id: string): OpenCase | undefined => begun.get(id)

/** Whoever takes it has it from then on. */
export function takeBegun(id: string): OpenCase | undefined {
  const open = begun.get(id)
  begun.delete(id)
  return open
}

/** The same for a draft that is in hand; `saved`: the last of its events that is written down, all of them unless said. */
export function resume(
  drafts: Drafts,
  draft: Draft,
  now: () => Date,
  painted?: () => Promise<void>,
  saved?: number,
): OpenCase {
  const kase = replay(draft.events, draft.inPlace, draft.last)
  const { stage, matter } = draft.place
  let { at } = draft.place
  const actor = createActor(caseMachine, {
    input: { kase, matter, standing: isStageId(stage) ? stage : 'report', notBefore: drafts.notBefore?.() ?? '' },
  }).start()
  const last = kase.events.at(-1)
  const beside: Beside = {
    judgedOf: (kase) => (kase.edition === EDITION_NOW ? judgedOf(kase) : draft.place.judged),
    summaryOf,
  }
  const keeper = new Keeper(
    drafts,
    saved ?? lastSeq(kase),
    beside,
    now,
    saved === undefined ? last?.at : undefined,
    painted,
  )
  const placeIn = ({ standing, matter }: CaseContext): Place => {
    const begun = halfDone.all()
    return {
      stage: standing,
      matter,
      ...(begun === NONE_BEGUN ? {} : { halfDone: begun }),
      ...(at === undefined ? {} : { at }),
    }
  }
  const write = ({ context }: { context: CaseContext }) => keeper.keep(context.kase, placeIn(context))
  const halfDone = new HalfDone(draft.place.halfDone ?? NONE_BEGUN, () => {
    const id = writtenIn()
    if (id !== undefined) at = { id, seq: lastSeq(actor.getSnapshot().context.kase) }
    write(actor.getSnapshot())
  })
  const writing = actor.subscribe(write)
  // What the list shows of it was lost: it is written again, and not only with the next answer.
  const isUnnamed = draft.savedAt === undefined && draft.faults?.includes('head-unreadable')
  if (saved !== undefined || isUnnamed) write(actor.getSnapshot())
  const typing = new Typing()
  return {
    actor,
    drawn: new Drawn(actor),
    keeper,
    typing,
    halfDone,
    kept: draft.kept ?? drafts.kept,
    ...(draft.savedAt !== undefined && { savedAt: draft.savedAt }),
    faults: draft.faults ?? [],
    afterAnotherTab: draft.afterAnotherTab ?? false,
    ...(draft.place.judged === undefined ? {} : { judgedBefore: draft.place.judged }),
    lookedAt: () => (at?.seq === lastSeq(actor.getSnapshot().context.kase) ? at.id : undefined),
    code: () => drafts.codeOf?.(kase.id),
    async flush() {
      typing.settleAll()
      const before = at
      const id = questionBelow(innerHeight / 2)?.id
      const seq = lastSeq(actor.getSnapshot().context.kase)
      if (scrollY === 0) at = undefined
      else if (id !== undefined && (at?.id !== id || at.seq !== seq)) at = { id, seq }
      // A case that was only looked at stays as it was written.
      if (at !== before) write(actor.getSnapshot())
      return written(keeper)
    },
    whole() {
      const { context } = actor.getSnapshot()
      const { kase } = context
      const judged = beside.judgedOf(kase)
      const place = { ...placeIn(context), ...(judged === undefined ? {} : { judged }) }
      return { id: kase.id, events: kase.events, place, summary: summaryOf(kase, place, now().toISOString()) }
    },
    async close() {
      typing.settleAll()
      const flushed = await written(keeper)
      writing.unsubscribe()
      actor.stop()
      return flushed
    },
  }
}

/** Once more where it was refused: nobody may come back to ask again. */
async function written(keeper: Keeper): Promise<Flushed> {
  await keeper.settled()
  const refused = keeper.keeping().problem?.kind
  if (refused === 'storage-full' || refused === 'storage-failed') await keeper.retry()
  const { saved, state } = keeper.keeping()
  return { saved, all: state === 'saved' }
}

/** One tab at a time writes a case. Resolves with what gives the case free again, once no other tab has it. */
export function holdCase(id: string, signal: AbortSignal): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(caseLock(id), { signal }, () => new Promise<void>(resolve)).catch(reject)
  })
}
