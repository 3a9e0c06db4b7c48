import { type Answer, FEATURES } from '../guidance/facts'
import type { FactId, Value } from '../guidance/questions'
import { type Case, given, matterOf } from './case'
import { partIn } from './people-in'
import { matterKey, partKey, personKey, type SubjectKey } from './subject'

/** What outcome 21 rests on (P20), and how it is answered where it may stand. */
const RESTS_ON: readonly (readonly [FactId, 'yes' | 'no'])[] = [
  ...(['consent', 'ageAppropriate', 'nonAbusive'] as const).map((fact) => [fact, 'yes'] as const),
  ...([...FEATURES, 'significantRisk', 'synthetic'] as const).map((fact) => [fact, 'no'] as const),
]

/** The last review of the last choice: one of an earlier choice counts for nothing. */
function reviewNow(kase: Case, matter: string) {
  const { choices = [], reviews = [] } = matterOf(kase, matter) ?? {}
  const chosen = choices.at(-1)
  const review = reviews.at(-1)
  return chosen === undefined || review === undefined || review.seq < chosen.seq ? undefined : review
}

/** The last choice was agreed by somebody: where the force asks for no review, nobody may have looked at it. */
export const isAgreed = (kase: Case, matter: string): boolean => reviewNow(kase, matter)?.agreed === true

/** The last choice was looked at by somebody who did not agree. */
export const sentBack = (kase: Case, matter: string): boolean => reviewNow(kase, matter)?.agreed === false

/** What whoever agreed went by of each child and adult in it. */
const RESTS_ON_PEOPLE: readonly (readonly [FactId, (now: Value | null) => boolean])[] = [
  ['age', () => true],
  ['kind', () => true],
  ...(['inCare', 'childProtectionPlan', 'knownVulnerability', 'selfHarmRisk', 'otherHarmRisk'] as const).map(
    (fact) => [fact, (now: Value | null) => now === 'yes'] as const,
  ),
]

/**
 * What has been answered otherwise since the outcome was agreed, and not for the better: nobody has looked at that.
 * 'part': somebody is involved who was not then.
 */
export function changedSinceReview(
  kase: Case,
  matter: string,
): { readonly subject: SubjectKey; readonly fact: FactId } | undefined {
  const review = reviewNow(kase, matter)
  if (!review?.agreed) return undefined
  // Whatever a file says, it is of nothing that came after it.
  const asOf = Math.min(review.upTo ?? review.seq, review.seq)
  const isNew = (subject: SubjectKey, fact: FactId, holds: (value: Value | null) => boolean) => {
    const now = given(kase, subject, fact)
    if (now === undefined || now.seq <= asOf || !holds(now.value)) return false
    return now.value !== (now.earlier.findLast(({ seq }) => seq <= asOf)?.value ?? null)
  }
  const people = kase.people.map(({ id }) => id)
  const involved = people.filter((id) => partIn(kase, matter, id) === 'involved')
  const rests = [
    ...RESTS_ON.map(([fact, good]) => [matterKey(matter), fact, (value: Value | null) => value !== good] as const),
    ...people.map((id) => [partKey(matter, id), 'part', (value: Value | null) => value === 'involved'] as const),
    ...involved.map((id) => [partKey(matter, id), 'recordedAs', (value: Value | null) => value === 'suspect'] as const),
    ...involved.flatMap((id) => RESTS_ON_PEOPLE.map(([fact, worse]) => [personKey(id), fact, worse] as const)),
  ]
  const [subject, fact] = rests.find(([subject, fact, worse]) => isNew(subject, fact, worse)) ?? []
  return subject === undefined || fact === undefined ? undefined : { subject, fact }
}

/** Whether the last choice has been reviewed and agreed, on the answers as they are. */
export function reviewOf(kase: Case, matter: string): Answer {
  if (!kase.reviewAsked) return 'yes'
  const review = reviewNow(kase, matter)
  if (review === undefined) return 'unknown'
  if (!review.agreed) return 'no'
  return changedSinceReview(kase, matter) === undefined ? 'yes' : 'unknown'
}
