import type { Case } from '../../case/case'
import { assessmentOf } from '../../case/facts-of'
import type { Extras, Names } from '../../documents/extras'
import { doneAt } from '../../flow/done-at'
import { owedBy } from '../../flow/owed'
import { noLongerHold } from '../../flow/papers-out'
import { EDITION_NOW } from '../../guidance/edition'
import type { ForceSettings } from '../../guidance/force-settings'

/** What a paper of this matter is made from, now. */
export function extrasFor(
  kase: Case,
  matter: string,
  given: {
    settings: ForceSettings
    now: Date
    person?: string | undefined
    names?: Names
    chainCode?: string | undefined
    faults?: readonly string[]
    afterAnotherTab?: boolean
  },
): Extras {
  const { settings, now, person, names, chainCode, faults = [], afterAnotherTab = false } = given
  return {
    assessment: assessmentOf(kase, matter),
    owed: owedBy(kase, matter).map((one) => {
      const at = doneAt(kase, matter, one.duty)
      return at === undefined ? one : { ...one, at }
    }),
    noLonger: noLongerHold(kase),
    settings,
    edition: EDITION_NOW,
    now: now.toISOString(),
    faults,
    afterAnotherTab,
    ...(person === undefined ? {} : { for: person }),
    ...(names === undefined ? {} : { names }),
    ...(chainCode === undefined ? {} : { chainCode }),
  }
}
