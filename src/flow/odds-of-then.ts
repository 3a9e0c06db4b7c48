import { anyHolderFrom, cameAfter, cameTo, childrenOf, holderFrom, involvedFrom } from '../case/came'
import { answerTo, type Case, given, matterOf } from '../case/case'
import { hasFallen } from '../case/fallen'
import { listed, personLabel } from '../case/labels'
import { isTheirs, noAdultsSince } from '../case/news'
import { notToldInAll } from '../case/otherwise-words'
import { wasSaidOf } from '../case/still-said'
import { idsOf, matterKey, type SubjectKey } from '../case/subject'
import { childrenSince } from '../case/with-specialists'
import type { FactId } from '../guidance/questions'

/** Whoever is involved now, or may hold a copy, and did not when this was said of everybody who did. */
export function saidOfFewer(kase: Case, matter: string, subject: SubjectKey, fact: FactId, first?: string): string {
  const at = given(kase, subject, fact)?.seq ?? 0
  const of = wasSaidOf(kase, subject, fact)
  const isOfCopies = of === 'fewer-holders'
  const since = !isOfCopies ? involvedFrom : OF_ADULTS_TOO.includes(fact) ? anyHolderFrom : holderFrom
  const all =
    subject === matterKey(matter)
      ? cameTo(kase, matter, at, since)
      : isOfCopies
        ? [...new Set(kase.matters.flatMap(({ id }) => cameTo(kase, id, at, since)))]
        : cameAfter(kase, at)
  const who = of === 'fewer-children' ? childrenOf(kase, all) : all
  const names = listed(who.map((id) => personLabel(kase, id)))
  const known = isOfCopies ? 'may hold a copy' : who.length === 1 ? 'is involved' : 'are involved'
  const does = first ?? `Do it for ${who.length === 1 ? 'them' : 'each of them'} too`
  return `That was said before it was known that ${names} ${known}. ${does}, then say it again here.`
}

/** Of the copies of an adult, whatever their part, as well. */
const OF_ADULTS_TOO: readonly FactId[] = ['deletionDecided', 'evidence']

/** Said of those who were in it then, and as what they were: nothing is concluded otherwise, but it is to be looked at. */
export function saidBefore(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  const said = given(kase, subject, fact)
  if (said === undefined || said.value === null || said.value === 'unknown') return undefined
  // These speak for an adult: one of whoever was recorded as that.
  const isOfAnAdult = (said.value === 'yes') === (fact === 'adultInvolved')
  const grown = isOfAnAdult ? namesOf(kase, noAdultsSince(kase, matter, said.seq)) : ''
  if (grown !== '') return `Answered with ${grown} recorded as adult: ${AGAIN}`
  const came = cameTo(kase, matter, said.seq)
  // Where nothing was decided yet it is all still being put together.
  if (came.length === 0 || (matterOf(kase, matter)?.choices.length ?? 0) === 0) return undefined
  const are = came.length === 1 ? 'was' : 'were'
  return `Answered before ${listed(came.map((id) => personLabel(kase, id)))} ${are} added: ${AGAIN}`
}

const namesOf = (kase: Case, people: readonly string[]) => listed(people.map((id) => personLabel(kase, id)))

/** What was done for the children, of one who passed for an adult. */
export const saidOfAdults = (kase: Case, subject: SubjectKey, fact: FactId) =>
  wasSaidOf(kase, subject, fact) === 'known-otherwise'
    ? `That was said with ${namesOf(kase, childrenSince(kase, given(kase, subject, fact)?.seq ?? 0))} recorded as adult. Do it for them too, then say it again here.`
    : undefined

const AGAIN = 'is it still so? Clear it and answer it again.'

/** Who speaks to a family, and when, is agreed with whoever takes it on (P6, P12); of what is said of all, in any matter. */
export const onceAgreed = (kase: Case, matter?: string): string =>
  kase.matters.some(({ id }) => (matter ?? id) === id && isTheirs(kase, id)) ? ' once the specialists agree' : ''

export const tellThem = (kase: Case, matter?: string): string =>
  onceAgreed(kase, matter) === '' ? 'Tell them' : 'Once the specialists agree, tell them'

export const saidOfAnother = (kase: Case, subject: SubjectKey, fact: FactId) =>
  wasSaidOf(kase, subject, fact) === 'another-outcome'
    ? `This was said of another outcome. Tell them of the one that is chosen now${onceAgreed(kase, idsOf(subject).matter)}, then say here how.`
    : undefined

/** Of an outcome that does not hold any more, or does again; in any matter where it is said of all. */
export function saidOfOtherAnswers(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  if (wasSaidOf(kase, subject, fact) !== 'known-otherwise') return undefined
  const { matter } = idsOf(subject)
  const isNow = kase.matters.some(({ id }) => (matter ?? id) === id && hasFallen(kase, id))
  return `When this was said, the answers ${isNow ? 'supported the outcome. Now they do not' : 'did not support the outcome. Now they do again'}. Tell them so${onceAgreed(kase, matter)}, then say here how.`
}

/** What social care does not know: before all that calls for it, or of somebody as what they are not. */
export function saidOfLess(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  const of = wasSaidOf(kase, subject, fact)
  if (of !== 'less-risk' && of !== 'known-otherwise') return undefined
  const what =
    of === 'less-risk' ? 'More is known about the risk now than when this was said' : `Now ${notToldInAll(kase)}`
  const first = answerTo(kase, subject, fact) === 'not-made' ? 'Look at it again' : 'Tell social care of that too'
  return `${what}. ${first}, then say here how it stands.`
}
