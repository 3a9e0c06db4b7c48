import { WORDING } from '../guidance/conclusions'
import type { Case } from './case'
import { assessmentOf } from './facts-of'
import { listed, personLabel } from './labels'
import { type News, speaksAs } from './news'
import { shortOf } from './said'
import { matterKey, personKey } from './subject'
import { untold } from './with-specialists'

/** 'Child B is not recorded as an adult who took part and the advice is “Proportionate response”': what is otherwise, each once; '' where nothing is. */
export const otherwiseWords = (kase: Case, matter: string, all: readonly News[]): string =>
  listed([...new Set(all.map((one) => wordsOf(kase, matter, one)))])

/** What social care does not know yet of any matter. */
export const notToldInAll = (kase: Case): string =>
  otherwiseWords(
    kase,
    '',
    kase.matters.flatMap(({ id }) => untold(kase, id, 'child-protection-referral', 0)),
  )

function wordsOf(kase: Case, matter: string, one: News): string {
  switch (one.is) {
    case 'route':
      return `the advice is “${WORDING.route[assessmentOf(kase, matter).route].short}”`
    case 'no-adult':
      return `${personLabel(kase, one.person)} is not recorded as an adult who took part`
    case 'adult':
      return `${personLabel(kase, one.person)} is recorded as an adult who took part`
    case 'involved':
      return `${personLabel(kase, one.person)} is involved`
    case 'no-involved':
      return `${personLabel(kase, one.person)} is not said to be involved`
    case 'suspect':
      return `${personLabel(kase, one.person)} is recorded as a suspect`
    case 'no-suspect':
      return `${personLabel(kase, one.person)} is not recorded as a suspect`
    case 'young':
      return `${personLabel(kase, one.person)} is recorded as ${one.age}`
    case 'harm':
      return `“${shortOf(kase, personKey(one.person), one.fact)}” is answered yes`
    case 'feature':
      return `“${shortOf(kase, matterKey(matter), one.fact)}” is answered ${speaksAs(one.fact)}`
    case 'no-feature':
      return `“${shortOf(kase, matterKey(matter), one.fact)}” is not answered ${speaksAs(one.fact)} any more`
  }
}
