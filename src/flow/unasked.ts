import { type Case, given } from '../case/case'
import type { SubjectKey } from '../case/subject'
import type { FactId } from '../guidance/questions'
import { putBy, subjectsOf } from './put'
import { STAGES, type StageId } from './stages'

/** Asked elsewhere in its stage, or settled by what came after it: nobody misses it. */
const MISSED_BY_NOBODY: readonly FactId[] = ['kind', 'part', 'eighteenSince', 'anyDevices', 'deviceMatters']

/** The answers of a stage whose question is not put any more: they stand in the record. */
export function unaskedAt(
  kase: Case,
  matter: string,
  stage: StageId,
): readonly { subject: SubjectKey; fact: FactId }[] {
  const put = new Set(putBy(kase, matter, stage).map(({ subject, fact }) => subject + fact))
  return STAGES[stage].asks.flatMap((fact) =>
    MISSED_BY_NOBODY.includes(fact)
      ? []
      : subjectsOf(kase, matter, fact)
          .filter((subject) => (given(kase, subject, fact)?.value ?? null) !== null && !put.has(subject + fact))
          .map((subject) => ({ subject, fact })),
  )
}
