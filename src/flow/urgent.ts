import { answerTo, type Case, given } from '../case/case'
import { personKey } from '../case/subject'
import { HARM_RISKS } from '../guidance/facts'

/** The harms said of a child since something was last recorded as done about them (P17). */
export function urgentHarms(kase: Case, person: string): readonly (typeof HARM_RISKS)[number][] {
  const met = Math.max(0, ...kase.urgentMet.filter((one) => one.person === person).map((one) => one.seq))
  return HARM_RISKS.filter((fact) => {
    const said = given(kase, personKey(person), fact)
    return said?.value === 'yes' && said.seq > met
  })
}

/** The children at risk of harm about whom nothing has been recorded as done since it was said (P17). */
export function urgentOf(kase: Case): readonly string[] {
  return kase.people
    .map((one) => one.id)
    .filter((id) => answerTo(kase, personKey(id), 'kind') !== 'adult' && urgentHarms(kase, id).length > 0)
}
