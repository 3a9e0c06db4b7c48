import type { Value } from '../guidance/questions'
import { type Case, given } from './case'

const SENT = ['referral-text', 'contact-form', 'specialist-handover']
const SAID = [
  ['referral', ['made', 'under-way']],
  ['contactForm', ['raised']],
] as const

/** Social care, partners or specialists were told of somebody since they came to the case, and before this `seq`. */
export function othersWereToldOf(kase: Case, person: string, before = Number.POSITIVE_INFINITY): boolean {
  const came = kase.events.find((event) => event.type === 'person-added' && event.person === person)?.seq ?? before
  const isThen = ({ seq }: { seq: number }) => seq > came && seq < before
  return (
    kase.issued.some((one) => SENT.includes(one.kind) && isThen(one)) ||
    SAID.some(([fact, values]) => {
      const said = given(kase, 'case', fact)
      const isSaid = (value: Value | null) => values.some((one) => one === value)
      return said !== undefined && [...said.earlier, said].some((one) => isSaid(one.value) && isThen(one))
    })
  )
}
