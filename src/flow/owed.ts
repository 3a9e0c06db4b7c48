import { adviceThen } from '../case/advice-then'
import { directionsGiven } from '../case/called-back'
import { type Case, given, matterOf } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { isUnsupported } from '../case/fallen'
import { chosenAt } from '../case/known-since'
import { isTheirs, wasTheirs } from '../case/news'
import { once } from '../case/once'
import { peopleOf } from '../case/people-in'
import { outdatedBy, wasSaidOf } from '../case/still-said'
import { idsOf, partKey } from '../case/subject'
import { untold } from '../case/with-specialists'
import { DUTY_TITLE, isShared, TELL_TITLE } from '../guidance/duty-titles'
import { DUTIES, type DutyId, isAdultWhoTookPart } from '../guidance/facts'
import { subjectsOf } from './put'
import { children, isDirected, SETTLED_BY } from './settled-by'
import type { StageId } from './stages'

interface Owed {
  duty: DutyId
  /** What to do, in a few words. */
  title: string
  /** Somebody who was told is to be told otherwise. */
  tells?: true
  state: 'owed' | 'done' | 'explained'
  why?: string
  /** Of the entry that says why, in this matter or in another where all share the duty. */
  seq?: number
  /** Where it is settled. */
  stage: StageId
}

/** A direction to delete is said to be given before evidence is settled, and removal done or explained (P18, P23). */
export const isGivenEarly = (kase: Case, matter: string): boolean =>
  isDirected(kase, matter) && isTooEarly(kase, matter)

/** Evidence is not settled, or removal neither done nor explained. */
export const isTooEarly = (kase: Case, matter: string): boolean =>
  (['evidence-before-deletion', 'online-removal'] as const).some(
    (duty) =>
      assessmentOf(kase, matter).duties.includes(duty) &&
      !SETTLED_BY[duty].settled(kase, matter) &&
      // What was secured of the others is: whoever may hold one more copy stops nobody who was directed before.
      (duty !== 'evidence-before-deletion' || wasSaidOf(kase, 'case', 'evidence') !== 'fewer-holders') &&
      (duty !== 'online-removal' || explanationsOf(kase, matter, duty).length === 0),
  )

/** Why a duty is not done, as far as it speaks of this matter: said for it, or for any where all share the duty. This one's first. */
export function explanationsOf(kase: Case, matter: string, duty: DutyId) {
  const own = kase.matters.filter(({ id }) => id === matter)
  const others = isShared(duty) ? kase.matters.filter(({ id }) => id !== matter) : []
  return [...own, ...others].flatMap(({ id, explained }) => {
    const one = explained[duty]
    return one !== undefined && speaksOfAll(kase, matter, duty, { of: id, ...one }) ? [{ of: id, ...one }] : []
  })
}

/**
 * Of a child who was not yet in that matter as they are now when it was written, an explanation says nothing; nor where
 * what settles the duty would have to be said anew since; why there is no review is of the outcome that is chosen now,
 * and says nothing once one has come after all.
 */
function speaksOfAll(kase: Case, matter: string, duty: DutyId, { of, seq }: { of: string; seq: number }): boolean {
  if (duty === 'senior-review' && isOvertaken(kase, matter, seq)) return false
  if (duty === 'deletion-direction' && isOfNoDirection(kase, matter, seq)) return false
  if (OF_AN_OUTCOME.includes(duty) && isOfNone(kase, of, seq)) return false
  // What was theirs to do is not once they have given it back.
  if (wasTheirs(kase, of, `${seq}`) && !isTheirs(kase, of)) return false
  const { by, each } = SETTLED_BY[duty]
  const isOfNow = (child?: string) =>
    by.every((fact) =>
      subjectsOf(kase, matter, fact).every(
        (subject) => idsOf(subject).person !== child || outdatedBy(kase, subject, fact, { seq }) === undefined,
      ),
    )
  if (each === undefined) return isOfNow()
  return children(kase, matter, each.which).every(
    ({ id }) =>
      each.settled(kase, matter, id) ||
      (isOfNow(id) &&
        children(kase, of, each.which).some((one) => one.id === id) &&
        (given(kase, partKey(of, id), 'part')?.seq ?? seq) < seq),
  )
}

const OF_AN_OUTCOME: readonly DutyId[] = ['explain-outcome', 'dbs-explanation']

/** Why nobody is told of an outcome says nothing of one that was chosen after all, where it was written why there is none. */
function isOfNone(kase: Case, matter: string, seq: number): boolean {
  const { choices, explained } = matterOf(kase, matter) ?? {}
  const first = choices?.[0]?.seq ?? 0
  return seq < first && (explained?.['outcome-code']?.seq ?? first) < first
}

/** Why nobody is directed says nothing of one who was, nor of why that is not called back. */
const isOfNoDirection = (kase: Case, matter: string, seq: number): boolean =>
  seq < directedSince(kase, matter) ||
  (isToTell(kase, matter, 'deletion-direction') &&
    adviceThen(kase, matter, { from: 'deletionDirection', seq }) !== undefined)

const isOvertaken = (kase: Case, matter: string, seq: number) =>
  seq < chosenAt(kase, matter) || matterOf(kase, matter)?.reviews.some((one) => one.seq > seq) === true

/** When somebody who is no adult who took part was last directed to delete, a `seq`, where it was not called back since; 0 where nobody was. */
export function directedSince(kase: Case, matter: string): number {
  const { papers, said } = directionsGiven(kase, matter)
  const adults = peopleOf(kase, matter).flatMap((one) => (isAdultWhoTookPart(one) ? one.id : []))
  return Math.max(said?.seq ?? 0, ...papers.flatMap((one) => (adults.includes(one.for ?? '') ? [] : one.seq)))
}

/** Whoever was told by this duty goes by what is not so any more, also where nothing is owed by it otherwise (P2, P6, P12, P23). */
const isToTell = (kase: Case, matter: string, duty: DutyId): boolean =>
  duty === 'deletion-direction'
    ? assessmentOf(kase, matter).deletionDirection === 'not-now' && directedSince(kase, matter) > 0
    : TELL_TITLE[duty] !== undefined && untold(kase, matter, duty, 0).length > 0

/** A direction that was given too early settles nothing. */
const isSettled = (kase: Case, matter: string, duty: DutyId) =>
  SETTLED_BY[duty].settled(kase, matter) && (duty !== 'deletion-direction' || !isGivenEarly(kase, matter))

/** What one matter owes: done by an answer, explained, or still owed. Most urgent first. */
export const owedBy = once((kase, matter: string): readonly Owed[] => {
  const { duties } = assessmentOf(kase, matter)
  const owed = DUTIES.flatMap((duty): readonly Owed[] => {
    const tells = isToTell(kase, matter, duty)
    if (!tells && !duties.includes(duty)) return []
    const one = {
      duty,
      ...(tells ? { title: TELL_TITLE[duty] ?? DUTY_TITLE[duty], tells } : { title: DUTY_TITLE[duty] }),
      stage: SETTLED_BY[duty].stage,
    }
    if (!tells && isSettled(kase, matter, duty)) return [{ ...one, state: 'done' }]
    const [explained] = explanationsOf(kase, matter, duty)
    return explained === undefined
      ? [{ ...one, state: 'owed' }]
      : [{ ...one, state: 'explained', why: explained.why, seq: explained.seq }]
  })
  // An outcome that must be decided again first is reviewed by nobody.
  return isUnsupported(kase, matter) ? owed.filter(({ duty }) => duty !== 'senior-review') : owed
})

/** What one matter owes that is neither done nor explained. Most urgent first. */
export const stillOwed = (kase: Case, matter: string) => owedBy(kase, matter).filter(({ state }) => state === 'owed')

/** Those matters in which something is left, this one first; a duty that all matters share counts in the first that owes it. */
export function owedIn(kase: Case, here?: string) {
  const counted = new Set<DutyId>()
  return [...kase.matters]
    .sort((one, other) => Number(other.id === here) - Number(one.id === here))
    .map(({ id }) => {
      const left = stillOwed(kase, id).filter(({ duty }) => !(isShared(duty) && counted.has(duty)))
      for (const { duty } of left) counted.add(duty)
      return { id, left }
    })
    .filter(({ left }) => left.length > 0)
}

/** What the whole case still owes. */
export const owedInAll = (kase: Case): number => owedIn(kase).reduce((sum, { left }) => sum + left.length, 0)
