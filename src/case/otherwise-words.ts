import type { Case } from './case'
import { assessmentOf } from './facts-of'
import { listed, personLabel } from './labels'
import { otherwiseSince } from './with-specialists'

/** 'Child B is not recorded as an adult who took part and no full investigation is called for': what is otherwise than at any of these, each a `seq`; '' where nothing is. */
export function otherwiseWords(kase: Case, matter: string, then: readonly { seq: number }[]): string {
  const all = then.map(({ seq }) => otherwiseSince(kase, matter, `${seq}`))
  const noAdults = [...new Set(all.flatMap((one) => one.noAdults))]
  const are = noAdults.length === 1 ? 'is not recorded as an adult' : 'are not recorded as adults'
  const { route } = assessmentOf(kase, matter)
  return listed([
    ...(noAdults.length === 0 ? [] : [`${listed(noAdults.map((id) => personLabel(kase, id)))} ${are} who took part`]),
    ...(all.some(({ fell }) => fell)
      ? [
          route === 'undetermined'
            ? 'whether a full investigation is called for is not known'
            : 'no full investigation is called for',
        ]
      : []),
    ...(all.some(({ rose }) => rose) ? ['a full investigation is called for'] : []),
  ])
}
