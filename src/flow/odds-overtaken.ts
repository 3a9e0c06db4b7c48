import { answerTo, type Case, given } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { personLabel } from '../case/labels'
import { otherwiseSince } from '../case/news'
import { otherwiseWords } from '../case/otherwise-words'
import { changedSinceReview } from '../case/review'
import { wasSaidOf } from '../case/still-said'
import { idsOf, type SubjectKey } from '../case/subject'
import { givenToSpecialists } from '../case/with-specialists'
import { capitalised } from '../guidance/capitals'
import type { FactId } from '../guidance/questions'
import { isToStop, stopIt } from './odds-of-deleting'
import { onceAgreed, saidOfFewer } from './odds-of-then'
import { noLongerHold } from './papers-out'

const RAISE_AGAIN = 'It was raised before all this was known. Raise it again with what is known now, then say so here.'

/** What stands against an answer whatever it answers: it was said of a case that is another since. */
export function overtaken(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  switch (wasSaidOf(kase, subject, fact)) {
    case 'fewer-holders': {
      if (fact === 'evidence') return saidOfFewer(kase, matter, subject, fact)
      if (fact !== 'deletionDecided' && isToStop(kase, matter)) return undefined
      const stops = assessmentOf(kase, matter).deletionDirection === 'not-now'
      return saidOfFewer(kase, matter, subject, fact, stops ? stopIt(kase) : undefined)
    }
    case 'fewer-people':
    case 'fewer-children':
      return saidOfFewer(kase, matter, subject, fact)
    case 'another-record': {
      if (fact === 'contactForm') return RAISE_AGAIN
      const then = `This was said before ${personLabel(kase, idsOf(subject).person ?? '')} was recorded otherwise.`
      return changedSinceReview(kase, matter) === undefined
        ? `${then} Tell them of that${fact === 'nextStepsTold' ? ', with a new sheet' : ''}${onceAgreed(kase, matter)}, then say here how.`
        : `${then} Have that looked at first, as under Review; then tell them${onceAgreed(kase, matter)}, and say here how.`
    }
    case 'untrue-letter':
      return `The letter that is out says something that is not so any more. Tell them so${onceAgreed(kase, matter)}, then say here how.`
    case 'one-matter':
      return `This was said before they came into another matter too. Tell the family of that${onceAgreed(kase)}, then say here how.`
    case 'before-it-turned':
      return fact === 'contactForm'
        ? RAISE_AGAIN
        : 'That was said before this was to be investigated in full. Ask the specialists what this family is told next, and when; then say here how.'
    case 'left-to-them': {
      const isTold = /^(in-person|by-phone)$/.test(`${answerTo(kase, subject, fact)}`)
      const first = noLongerHold(kase).some(({ kind }) => kind === 'handover') ? 'once they give it back, ' : ''
      const then = `${first}${isTold ? 'tell the family so' : 'see to it'}, then say here how it stands.`
      return `This was said while it was for specialists, and it is not now. ${capitalised(then)}`
    }
    case 'before-the-threat':
      return 'The answer was no before the threat was known. A child under threat may see no way out: ask them again now, then say here what they say.'
    default:
      return undefined
  }
}

/** Something came to light since this was answered that speaks for it, or against it. */
export const lookAgain = (kase: Case, subject: SubjectKey, fact: FactId, first = 'Look at it again') =>
  wasSaidOf(kase, subject, fact)
    ? `More is known now than when ${answerTo(kase, subject, fact) === 'no' ? 'you answered no' : 'this was said'}. ${first}, then say here how it stands.`
    : undefined

/** Until they give it back, it is theirs: an officer who decides it alone may decide what they look into (P2, P6). */
export function takenOnOtherwise(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  if (wasSaidOf(kase, subject, 'specialistTeam') === undefined) return undefined
  const said = given(kase, subject, 'specialistTeam')
  const since = givenToSpecialists(kase, matter).filter(({ seq }) => seq >= (said?.seq ?? 0))
  const all = since.flatMap(({ seq }) => otherwiseSince(kase, matter, `${seq}`))
  return `You wrote: “${said?.value}”. Now ${otherwiseWords(kase, matter, all)}. Tell them, then write here who has it, and from when.`
}
