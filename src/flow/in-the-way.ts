import { type Case, lastChoice } from '../case/case'
import { isUnsupported } from '../case/fallen'
import { stillOwed } from './owed'

/** What stands in the way of closing, by matter. */
export const IN_THE_WAY_OF: Readonly<Record<(typeof IN_A_MATTER)[number], (kase: Case, matter: string) => boolean>> = {
  // A crime that is cancelled, or goes to another force, gets no outcome here: why is written instead.
  'no-outcome': (kase, matter) =>
    lastChoice(kase, matter) === undefined && stillOwed(kase, matter).some(({ duty }) => duty === 'outcome-code'),
  'decide-again': isUnsupported,
  duties: (kase, matter) => stillOwed(kase, matter).length > 0,
}

const IN_A_MATTER = ['no-outcome', 'decide-again', 'duties'] as const

/** Why a case can't be closed yet; empty when it can. A child at risk stands in front of it all: the machine sees to that. */
export function standsInTheWay(kase: Case): readonly (typeof IN_A_MATTER)[number][] {
  const none = kase.matters.length === 0
  return IN_A_MATTER.filter(
    (one) => (none && one === 'no-outcome') || kase.matters.some(({ id }) => IN_THE_WAY_OF[one](kase, id)),
  )
}
