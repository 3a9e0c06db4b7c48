import type { PeopleOpen } from '../guidance/what-if-words'
import type { Case } from './case'
import { peopleOf } from './people-in'

/** Whether somebody is still to come, or how old a child was: neither is an answer of yes or no. */
export function peopleOpen(kase: Case, matter: string): PeopleOpen {
  if (kase.people.length === 0) return 'nobody-yet'
  const children = peopleOf(kase, matter).filter((one) => one.part === 'involved' && one.kind === 'child')
  return children.some(({ age }) => age === undefined) ? 'an-age' : 'no'
}
