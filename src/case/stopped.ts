import type { Value } from '../guidance/questions'
import type { Case } from './case'
import { assessmentOf } from './facts-of'
import { once } from './once'
import { replay } from './replay'
import { idsOf, type SubjectKey } from './subject'

const mayDelete = (kase: Case, matter: string): boolean => assessmentOf(kase, matter).deletionDirection !== 'not-now'

/** As all that had happened by then, a `seq`, left it: whoever or whatever came since does not count. */
const mightDelete = once((kase, matter: string, then: string): boolean =>
  mayDelete(replay(kase.events.filter(({ seq }) => seq <= Number(then))), matter),
)

/** Copies could be deleted when this was said, and nobody is to delete now: a device was seized since, or came to it (P23). */
export function stoppedSince(kase: Case, subject: SubjectKey, _?: Value | null, then = 0): number {
  const { matter = '' } = idsOf(subject)
  return !mayDelete(kase, matter) && mightDelete(kase, matter, `${then}`) ? Number.POSITIVE_INFINITY : 0
}
