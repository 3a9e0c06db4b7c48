import type { Case } from '../../case/case'
import { stillSaid } from '../../case/still-said'
import { type Put, putBy } from '../../flow/put'
import { children, SETTLED_BY } from '../../flow/settled-by'
import { STAGES, type StageId } from '../../flow/stages'
import type { DutyId } from '../../guidance/facts'
import { questionId } from './question-id'
import { standAt } from './stand-at'

/** What is said on a button that leads there. */
export const wayTo = (stage: StageId): string => `Go to ${STAGES[stage].title.toLowerCase()}`

type Asked = Pick<Put, 'subject' | 'fact'>

/** Of the questions that settle a duty, the first that has no answer; the first where each has one. */
export function settlingQuestion(kase: Case, matter: string, duty: DutyId): Asked | undefined {
  const { stage, by } = SETTLED_BY[duty]
  const asked = putBy(kase, matter, stage).filter(({ fact }) => by.includes(fact))
  return asked.find(({ subject, fact }) => (stillSaid(kase, subject, fact)?.value ?? null) === null) ?? asked[0]
}

/** Where a duty is settled; while nothing is asked of it there, where that comes from: the children, or an outcome. */
export function stageFor(kase: Case, matter: string, duty: DutyId): StageId {
  const { stage, each } = SETTLED_BY[duty]
  if (settlingQuestion(kase, matter, duty) !== undefined) return stage
  if (each !== undefined && children(kase, matter, each.which).length === 0) return 'people'
  return stage === 'telling' ? 'decision' : stage
}

/** Leads on to a question of the stage that was just gone to. Where none is asked, the officer stays at the top. */
export function goToQuestion(asked: Asked | undefined): void {
  // Once the sheet that led to it has given the focus back.
  if (asked) requestAnimationFrame(() => standAt(questionId(asked.subject, asked.fact)))
}
