import { WORDING } from '../guidance/conclusions'
import type { Case } from './case'
import { assessmentOf, placeOf } from './facts-of'
import { listed, personLabel } from './labels'
import { factWords } from './said'
import { idsOf } from './subject'
import { untold } from './with-specialists'

/** 'Child B is not recorded as an adult who took part and the advice is “Proportionate response”': what is otherwise, each once; '' where nothing is. */
export const otherwiseWords = (kase: Case, matter: string, all: readonly string[]): string =>
  listed([...new Set(all.map((one) => wordsOf(kase, matter, one)))])

/** What social care does not know yet of any matter. */
export const notToldInAll = (kase: Case): string =>
  otherwiseWords(
    kase,
    '',
    kase.matters.flatMap(({ id }) => untold(kase, id, 'child-protection-referral', 0)),
  )

function wordsOf(kase: Case, matter: string, one: string): string {
  if (one === 'route') return `the advice is “${WORDING.route[assessmentOf(kase, matter).route].short}”`
  const { subject, fact } = placeOf(one, matter) ?? {}
  const who = personLabel(kase, (subject && idsOf(subject).person) ?? one)
  switch (fact) {
    case undefined:
      return `${who} is not recorded as an adult who took part`
    case 'kind':
      return `${who} is recorded as an adult who took part`
    case 'part':
      return `${who} is involved`
    default:
      return `“${factWords(kase, one, matter)}” is ${one.startsWith('not.') ? 'not answered yes any more' : 'answered yes'}`
  }
}
