import { answerTo, type Case } from '../case/case'
import { partIn } from '../case/own-facts'
import { hasNote } from './as-said'

export const toldOfCopies = (kase: Case): readonly string[] => {
  const told = answerTo(kase, 'case', 'toldNoCopies')
  return Array.isArray(told) ? told : []
}

/**
 * Who has not been told not to copy (P10): the children and their parents, staff where a school reported it, and
 * whoever else is on the case. Nobody where some were told and a note says why not the others.
 */
export function notToldOfCopies(kase: Case) {
  const told = toldOfCopies(kase)
  if (told.length > 0 && hasNote(kase, 'case', 'toldNoCopies')) return []
  const parts = kase.matters.flatMap(({ id }) => kase.people.map((one) => partIn(kase, id, one.id)))
  if (answerTo(kase, 'case', 'howReported') === 'school') parts.push('staff')
  const others = (['staff', 'reporter'] as const).filter((part) => parts.includes(part))
  return (['children', 'parents', ...others] as const).filter((who) => !told.includes(who))
}
