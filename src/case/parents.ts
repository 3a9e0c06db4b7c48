import type { Case } from './case'
import { peopleOf } from './own-facts'

export interface Missing {
  says: string
  /** Who would be told. */
  whom: 'them' | 'the others'
}

/**
 * Somebody's parent or carer may not have been thought of: none is in this matter, or fewer than children are involved,
 * since a parent is of no child in particular.
 */
export function parentsMissing(kase: Case, matter: string): Missing | undefined {
  const people = peopleOf(kase, matter)
  const parents = people.filter((one) => one.part === 'parent').length
  if (parents === 0) return { says: 'No parent or carer is on this case', whom: 'them' }
  const children = people.filter(({ kind, age = 0, part }) => part === 'involved' && kind === 'child' && age < 18)
  if (parents >= children.length) return undefined
  const there = parents === 1 ? 'Only one parent or carer is' : `Only ${parents} parents or carers are`
  return { says: `${there} on this case, and ${children.length} children are involved`, whom: 'the others' }
}
