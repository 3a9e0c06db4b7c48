import { type Case, given } from './case'
import { personLabel } from './labels'

const SENT = ['referral-text', 'contact-form', 'specialist-handover']
const SAID = [
  ['referral', 'made'],
  ['referral', 'under-way'],
  ['contactForm', 'raised'],
] as const

/** Who goes by what is about to be put right, where others were told; '' where nobody was. */
export const othersToTell = (kase: Case, person: string): string =>
  othersWereToldOf(kase, person)
    ? `Social care, partners or specialists were told of ${personLabel(kase, person)}. Tell them too, and say below that you did: their next papers give what you write.`
    : ''

/** Social care, partners or specialists were told of somebody since they came to the case, and before this `seq`. */
export function othersWereToldOf(kase: Case, person: string, before = Number.POSITIVE_INFINITY): boolean {
  const came = kase.events.find((event) => event.type === 'person-added' && event.person === person)?.seq ?? before
  const told = [
    ...kase.issued.filter(({ kind }) => SENT.includes(kind)),
    ...SAID.flatMap(([fact, value]) => {
      const said = given(kase, 'case', fact)
      return said?.value === value ? said : []
    }),
  ]
  return told.some(({ seq }) => seq > came && seq < before)
}
