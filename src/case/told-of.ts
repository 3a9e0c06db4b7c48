import { type Case, given } from './case'
import { givenToSocialCare, givenToSpecialists, told } from './with-specialists'

/** Social care, partners or specialists were told of somebody since they came to the case, and before this `seq`. */
export function othersWereToldOf(kase: Case, person: string, before = Number.POSITIVE_INFINITY): boolean {
  const came = kase.events.find((event) => event.type === 'person-added' && event.person === person)?.seq ?? before
  return [
    ...givenToSocialCare(kase),
    ...kase.matters.flatMap(({ id }) => givenToSpecialists(kase, id)),
    ...told(
      given(kase, 'case', 'contactForm'),
      (value) => value === 'raised',
      kase.issued.filter(({ kind }) => kind === 'contact-form'),
    ),
  ].some(({ seq }) => seq > came && seq < before)
}
