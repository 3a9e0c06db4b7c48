import type { Case } from '../case/case'
import { personLabel } from '../case/labels'

/** 'What the police have decided, to the parents or carers of Child A': two letters have one title. */
export function issuedTitle(kase: Case, { kind, title, for: person }: Case['issued'][number]): string {
  if (person === undefined) return title
  const label = personLabel(kase, person)
  if (kind === 'letter-parents') return `${title}, to the parents or carers of ${label}`
  return `${title}, ${kind === 'letter-child' ? 'to' : 'for'} ${label}`
}
