import type { Case } from '../../case/case'
import { stillSaid } from '../../case/still-said'
import { type Put, putBy } from '../../flow/put'
import { SETTLED_BY } from '../../flow/settled-by'
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

/** Leads on to a question of the stage that was just gone to. Where it is not asked, the officer stays at the top. */
export function goToQuestion({ subject, fact }: Asked): void {
  // Once the sheet that led to it has given the focus back.
  requestAnimationFrame(() => standAt(questionId(subject, fact)))
}
