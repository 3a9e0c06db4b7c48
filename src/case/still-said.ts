import type { FactId } from '../guidance/questions'
import { type Case, type Given, given, matterOf } from './case'
import { assessmentOf, placeOf } from './facts-of'
import { once } from './once'
import { idsOf, type SubjectKey } from './subject'

/** What was said of an outcome. */
const OF_THE_OUTCOME: readonly FactId[] = ['outcomeTold', 'dbsExplained', 'publicInterest']
/** What was said of the risk to children, as far as it was known (P12). */
const OF_THE_RISK: readonly FactId[] = ['referral', 'referralTo', 'referralWhyNot', 'strategyMeeting']

/** What was decided of a device that police held. */
const OF_THE_SEIZURE: readonly FactId[] = ['returnDecision', 'returnSignedBy']

/**
 * An answer that still holds: what a family was told of one outcome, and why it was right, says nothing of another that
 * was chosen since, and what became of a referral says nothing of a risk that was not known then. A device that is
 * seized once more is to be decided about anew.
 */
export function stillSaid(kase: Case, subject: SubjectKey, fact: FactId): Given | undefined {
  const said = given(kase, subject, fact)
  return said === undefined || said.seq < settledOn(kase, subject, fact) ? undefined : said
}

/** What stands in its field: reasons that were written for another outcome stay there, to be added to. */
export const shownOf = (kase: Case, subject: SubjectKey, fact: FactId): Given | undefined =>
  fact === 'publicInterest' ? given(kase, subject, fact) : stillSaid(kase, subject, fact)

/** Said of something else than what is so now. */
export function wasSaidOf(
  kase: Case,
  subject: SubjectKey,
  fact: FactId,
): 'another-outcome' | 'less-risk' | 'another-seizure' | 'another-direction' | undefined {
  const isOver = (given(kase, subject, fact)?.value ?? null) !== null && stillSaid(kase, subject, fact) === undefined
  if (!isOver) return undefined
  if (OF_THE_SEIZURE.includes(fact)) return 'another-seizure'
  if (fact === 'deletionGiven') return 'another-direction'
  return OF_THE_RISK.includes(fact) ? 'less-risk' : 'another-outcome'
}

/** `seq` of what an answer must come after to say something of what is so now. */
function settledOn(kase: Case, subject: SubjectKey, fact: FactId): number {
  if (OF_THE_RISK.includes(fact)) return riskKnownAt(kase)
  if (OF_THE_SEIZURE.includes(fact)) {
    const held = given(kase, subject, 'held')
    return held?.value === 'seized' ? held.seq : 0
  }
  const { matter } = idsOf(subject)
  // Called back before another went out.
  if (fact === 'deletionGiven' && given(kase, subject, fact)?.value === 'called-back') {
    return Math.max(
      0,
      ...kase.issued.map((one) => (one.kind === 'deletion-direction' && one.matter === matter ? one.seq : 0)),
    )
  }
  if (matter === undefined || !OF_THE_OUTCOME.includes(fact)) return 0
  const choices = matterOf(kase, matter)?.choices ?? []
  const last = choices.at(-1)?.outcome
  // Chosen again, it is still the same.
  const before = choices.findLastIndex(({ outcome }) => outcome !== last)
  return before === -1 ? 0 : (choices[before + 1]?.seq ?? 0)
}

/** When the last answer was given that calls for a referral now, in any matter; 0 where nothing does. */
const riskKnownAt = once((kase: Case) =>
  Math.max(
    0,
    ...kase.matters.flatMap(({ id }) => {
      const { referral, because } = assessmentOf(kase, id)
      if (referral !== 'immediate' && referral !== 'likely') return []
      return (because.referral ?? []).map((reason) => {
        const place = placeOf(reason.fact, id)
        return (place && given(kase, place.subject, place.fact)?.seq) ?? 0
      })
    }),
  ),
)
