import type { Case } from '../case/case'
import { personLabel } from '../case/labels'
import { replay } from '../case/replay'
import { PAPER } from './paragraphs-of'

/** 'Outcome letter to the parents: Child A', as it is offered: two letters have one heading. */
export function issuedTitle(kase: Case, { kind, title, for: person }: Case['issued'][number]): string {
  if (person === undefined) return title
  const [, paper] = Object.entries(PAPER).find(([known]) => known === kind) ?? []
  return `${paper?.title ?? title}: ${whoeverWas(kase, person)}`
}

/** 'Child A', or 'Person C, taken off this case': of several who were, each is told from the others. */
export function whoeverWas(kase: Case, person: string): string {
  const off = kase.events.findLastIndex((event) => event.type === 'person-withdrawn' && event.person === person)
  const isOff = off !== -1 && !kase.people.some(({ id }) => id === person)
  return isOff ? `${personThen(kase, person, off)}, taken off this case` : personLabel(kase, person)
}

/** 'Person C', whoever was taken off by that event. As the case stood until then: an entry that can't be read must not give them somebody else's letter. */
export function personThen(kase: Case, person: string, event: number): string {
  const there = replay(kase.events.slice(0, event)).people.find(({ id }) => id === person)
  return `Person ${there?.letter ?? 'not known'}`
}
