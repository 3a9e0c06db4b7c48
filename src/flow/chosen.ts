import { type Case, lastChoice } from '../case/case'
import { assessmentOf } from '../case/facts-of'

/** Outcome 21 was chosen and is not open any more: it must be decided again. */
export function isUnsupported(kase: Case, matter: string): boolean {
  return lastChoice(kase, matter)?.outcome === '21' && assessmentOf(kase, matter).outcome21 !== 'open'
}
