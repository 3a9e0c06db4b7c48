import { WORDING } from '../guidance/conclusions'
import type { Case } from './case'
import { assessmentOf } from './facts-of'
import { listed, personLabel } from './labels'
import { otherwiseSince } from './with-specialists'

/** 'Child B is not recorded as an adult who took part and the advice is “Proportionate response”': what is otherwise than at any of these; '' where nothing is. */
export function otherwiseWords(kase: Case, matter: string, then: readonly { seq: number }[]): string {
  const all = new Set(then.flatMap(({ seq }) => otherwiseSince(kase, matter, `${seq}`)))
  return listed(
    [...all].map((one) =>
      one === 'route'
        ? `the advice is “${WORDING.route[assessmentOf(kase, matter).route].short}”`
        : `${personLabel(kase, one)} is not recorded as an adult who took part`,
    ),
  )
}
