import { type Case, matterOf } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import type { OutcomeCode } from '../guidance/facts'

export function choiceOf(kase: Case, matter: string): OutcomeCode | undefined {
  return matterOf(kase, matter)?.choices.at(-1)?.outcome
}

/** Outcome 21 was chosen and is not open any more: it must be decided again. */
export function isUnsupported(kase: Case, matter: string): boolean {
  return choiceOf(kase, matter) === '21' && assessmentOf(kase, matter).outcome21 !== 'open'
}
