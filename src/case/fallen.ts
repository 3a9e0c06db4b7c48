import type { Value } from '../guidance/questions'
import { asItWas, judgedThen } from './as-it-was'
import { type Case, lastChoice } from './case'
import { assessmentOf } from './facts-of'
import { inAny } from './known-since'
import { once } from './once'
import { sentBack } from './review'
import { idsOf, type SubjectKey } from './subject'

/** Outcome 21 was chosen and is not open any more: it must be decided again. */
export const isUnsupported = (kase: Case, matter: string, judged: typeof assessmentOf = assessmentOf): boolean =>
  lastChoice(kase, matter)?.outcome === '21' && judged(kase, matter).outcome21 !== 'open'

/** The outcome that is chosen was sent back, or is not supported: nothing that was told of it holds. */
export const hasFallen = (kase: Case, matter: string, judged: typeof assessmentOf = assessmentOf): boolean =>
  sentBack(kase, matter) || isUnsupported(kase, matter, judged)

/** What was said of an outcome while it held is of nothing that is so once it does not, nor the other way round. */
export function heldOtherwise(kase: Case, subject: SubjectKey, value?: Value | null, then = 0): number {
  if (value === 'not-yet' || value === 'not-right') return 0
  const { matter } = idsOf(subject)
  return inAny(kase, (id) =>
    (matter ?? id) !== id || hasFallen(kase, id) === hadFallen(kase, id, `${then}`) ? 0 : Number.POSITIVE_INFINITY,
  )
}

const hadFallen = once((now, matter: string, then: string): boolean =>
  hasFallen(asItWas(now, Number(then)), matter, judgedThen),
)
