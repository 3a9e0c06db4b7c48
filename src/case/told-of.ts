import { type Case, given } from './case'
import { asItLeft } from './issued'
import { givenToSpecialists } from './with-specialists'

const SENT = ['referral-text', 'contact-form']
const SAID = [
  ['referral', 'made'],
  ['referral', 'under-way'],
  ['contactForm', 'raised'],
] as const

/** Social care, partners or specialists were told of somebody since they came to the case, and before this `seq`. */
export function othersWereToldOf(kase: Case, person: string, before = Number.POSITIVE_INFINITY): boolean {
  const came = kase.events.find((event) => event.type === 'person-added' && event.person === person)?.seq ?? before
  const told = [
    ...kase.issued.filter(({ kind }) => SENT.includes(kind)).map(asItLeft),
    ...kase.matters.flatMap(({ id }) => givenToSpecialists(kase, id)),
    ...SAID.flatMap(([fact, value]) => {
      const said = given(kase, 'case', fact)
      return said?.value === value ? said : []
    }),
  ]
  return told.some(({ seq }) => seq > came && seq < before)
}
