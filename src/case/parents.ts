import { isAdult, type Person } from '../guidance/facts'
import type { Case } from './case'
import { hasTurned18, partIn, peopleOf } from './people-in'

interface Missing {
  says: string
  /** Who would be told. */
  whom: 'them' | 'the others' | 'one who is not'
}

/**
 * Somebody's parent or carer may not have been thought of: none is in these matters, or more than one child is involved,
 * since a parent is of no child in particular.
 */
export function parentsMissing(kase: Case, ...matters: readonly string[]): Missing | undefined {
  const people = matters.flatMap((id) => peopleOf(kase, id))
  const numberOf = (some: readonly Person[]) => new Set(some.map(({ id }) => id)).size
  const tookPart = people.filter((one) => one.part === 'involved')
  const involved = tookPart.filter((one) => !isAdult(one))
  // Whoever has turned 18 is told themselves, and no family is told of an adult.
  if (tookPart.length > 0 && involved.every(({ id }) => hasTurned18(kase, id))) return undefined
  const parents = numberOf(people.filter((one) => one.part === 'parent'))
  const here =
    parentsIn(kase) === parents ? 'on this case' : matters.length === 1 ? 'in this matter' : 'in these matters'
  if (parents === 0) return { says: `No parent or carer is ${here}`, whom: 'them' }
  const children = numberOf(involved)
  if (children < 2) return undefined
  if (parents >= children) {
    return { says: 'Make sure that each child’s own parent or carer is on this case', whom: 'one who is not' }
  }
  const there = parents === 1 ? 'Only one parent or carer is' : `Only ${parents} parents or carers are`
  return { says: `${there} ${here}, and ${children} children are involved`, whom: 'the others' }
}

/** In whichever matter. */
const parentsIn = (kase: Case) =>
  kase.people.filter(({ id }) => kase.matters.some((matter) => partIn(kase, matter.id, id) === 'parent')).length
