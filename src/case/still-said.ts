import type { FactId } from '../guidance/questions'
import { type Case, type Given, given, matterOf } from './case'
import { idsOf, type SubjectKey } from './subject'

/** What was said of an outcome. */
const OF_THE_OUTCOME: readonly FactId[] = ['outcomeTold', 'dbsExplained']

/** An answer that still holds: what a family was told of one outcome says nothing of another that was chosen since. */
export function stillSaid(kase: Case, subject: SubjectKey, fact: FactId): Given | undefined {
  const said = given(kase, subject, fact)
  return said === undefined || said.seq < settledOn(kase, subject, fact) ? undefined : said
}

/** Told of another outcome than the one that is chosen now. */
export const wasSaidOfAnother = (kase: Case, subject: SubjectKey, fact: FactId): boolean =>
  given(kase, subject, fact) !== undefined && stillSaid(kase, subject, fact) === undefined

/** `seq` of the choice since which the outcome is what it is now; chosen again, it is still the same. */
function settledOn(kase: Case, subject: SubjectKey, fact: FactId): number {
  const { matter } = idsOf(subject)
  if (matter === undefined || !OF_THE_OUTCOME.includes(fact)) return 0
  const choices = matterOf(kase, matter)?.choices ?? []
  const last = choices.at(-1)?.outcome
  const before = choices.findLastIndex(({ outcome }) => outcome !== last)
  return before === -1 ? 0 : (choices[before + 1]?.seq ?? 0)
}
