import { cameAfter, isInvolvedChild } from '../case/came'
import { answerTo, type Case, given } from '../case/case'
import { isNoted } from '../case/note-on'
import { partIn } from '../case/people-in'

const toldOfCopies = (kase: Case): readonly string[] => {
  const told = answerTo(kase, 'case', 'toldNoCopies')
  return Array.isArray(told) ? told : []
}

type NotTold = 'children' | 'parents' | 'staff' | 'reporter' | 'latecomers'

/** Whether somebody came to the case once it was decided, and after the others were told. */
function isToldOfFewer(kase: Case): boolean {
  const decided = kase.matters.flatMap(({ choices }) => choices[0]?.seq ?? Number.POSITIVE_INFINITY)
  const since = Math.max(Math.min(...decided), given(kase, 'case', 'toldNoCopies')?.seq ?? 0)
  return cameAfter(kase, since).some((id) => isInvolvedChild(kase, id))
}

/**
 * Who has not been told not to copy (P10): the children and their parents, staff where a school reported it, and
 * whoever else is on the case, and whoever came to it late. Nobody else where some were told and a note says why not the others.
 */
export function notToldOfCopies(kase: Case): readonly NotTold[] {
  const told = toldOfCopies(kase)
  const late = told.length > 0 && isToldOfFewer(kase) ? (['latecomers'] as const) : []
  if (told.length > 0 && isNoted(kase, 'case', 'toldNoCopies')) return late
  const parts = kase.matters.flatMap(({ id }) => kase.people.map((one) => partIn(kase, id, one.id)))
  if (answerTo(kase, 'case', 'howReported') === 'school') parts.push('staff')
  const others = (['staff', 'reporter'] as const).filter((part) => parts.includes(part))
  return [...(['children', 'parents', ...others] as const).filter((who) => !told.includes(who)), ...late]
}
