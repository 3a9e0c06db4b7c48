import type { Case } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { matterLabel } from '../case/labels'
import type { Stance } from '../guidance/facts'

/** From the weakest to the strongest. */
const STANCES: readonly Stance[] = ['not-routine', 'secure', 'seize']

/**
 * What is advised of a device, in the matter where most is: it is decided about once, and one that is left in this matter
 * is left in all. `where`: the other matter's name, where it is not this one.
 */
export function strongestStance(
  kase: Case,
  matter: string,
  device: string,
): { stance: Stance; where?: string } | undefined {
  const own = assessmentOf(kase, matter).devices[device]?.stance
  if (own === undefined) return undefined
  const others = kase.matters.flatMap(({ id }) => {
    const stance = assessmentOf(kase, id).devices[device]?.stance
    return stance === undefined ? [] : [{ stance, where: matterLabel(kase, id) }]
  })
  return others.reduce<{ stance: Stance; where?: string }>(
    (most, one) => (STANCES.indexOf(one.stance) > STANCES.indexOf(most.stance) ? one : most),
    { stance: own },
  )
}
