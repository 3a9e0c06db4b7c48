import { type Case, lastChoice, matterOf } from '../case/case'
import { assessmentOf, factsOf } from '../case/facts-of'
import { matterKey } from '../case/subject'
import type { Reason } from '../guidance/facts'
import { stillHasWords } from './as-said'

/**
 * An outcome is chosen, or it is written why there is none, copies may be left, and nothing says what becomes of them:
 * no duty stands for that, so it is said where the case is closed.
 */
export function copiesAreLeft(kase: Case, matter: string): boolean {
  const isOver =
    lastChoice(kase, matter) !== undefined || matterOf(kase, matter)?.explained['outcome-code'] !== undefined
  if (!isOver) return false
  if (assessmentOf(kase, matter).deletionDirection !== 'not-now') return false
  const { people = [], devices = [] } = factsOf(kase, matter)
  return people.some((one) => one.keptOrCopied !== 'no') || devices.some((one) => one.holdsImagery !== 'no')
}

/** Where it hangs on more than the review that is waited for: somebody has to say what becomes of them. */
export function copiesNeedADecision(kase: Case, matter: string): boolean {
  return copiesAreLeft(kase, matter) && copiesHangOn(kase, matter).some(({ fact }) => fact !== 'decision.seniorReview')
}

/** The same, and nobody has written what is decided. */
export const copiesAreUndecided = (kase: Case, matter: string): boolean =>
  copiesNeedADecision(kase, matter) && !stillHasWords(kase, matterKey(matter), 'deletionDecided')

/** Every answer that it hangs on is given, so that no other is looked for. */
export const copiesHangOnAnswersGiven = (kase: Case, matter: string): boolean =>
  copiesHangOn(kase, matter).every(
    ({ fact, answer }) => fact !== 'decision.seniorReview' && (answer === 'yes' || answer === 'no'),
  )

/** What of this is not known; where all is, the answers that stand against deleting. */
export function copiesHangOn(kase: Case, matter: string): readonly Reason[] {
  const reasons = assessmentOf(kase, matter).because.deletionDirection ?? []
  const unknown = reasons.filter(({ answer }) => answer === 'unknown')
  return unknown.length > 0 ? unknown : reasons
}
