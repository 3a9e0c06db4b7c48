import { adultsWhoTookPart, adultUnsaid } from '../case/adult-unsaid'
import { answerTo, type Case, given } from '../case/case'
import { agesSaid, pornSiteAndNot, spreadAndNot, unlikeInAge, yesAgainst } from '../case/contradictions'
import { listed, personLabel } from '../case/labels'
import { isNoted } from '../case/note-on'
import { hasTurned18, partIn, peopleOf } from '../case/people-in'
import { idsOf, personKey, type SubjectKey } from '../case/subject'
import { isAdultWhoTookPart, isUnder10 } from '../guidance/facts'
import { QUESTIONS } from '../guidance/questions'

export function agreedToNoImage(kase: Case, subject: SubjectKey): string | undefined {
  const isMade = answerTo(kase, subject, 'synthetic') === 'yes'
  return isMade && answerTo(kase, subject, 'consent') === 'yes'
    ? 'Made or altered by a computer, and everyone agreed? The child shown agreed to nothing if it was made without them.'
    : undefined
}

export function notFreely(kase: Case, matter: string, fact: 'consent' | 'nonAbusive'): string | undefined {
  const against = yesAgainst(kase, matter, fact)
  return against === undefined
    ? undefined
    : `“${QUESTIONS[against].short}” is answered yes, which speaks against this. One of the two is wrong, or say in a note how both are so.`
}

export function notAlike(kase: Case, matter: string): string | undefined {
  const unlike = unlikeInAge(kase, matter)
  if (unlike === undefined) return undefined
  return `${agesSaid(kase, unlike)}: is that close in age and development? Put it right, or say in a note how.`
}

export function adultAgainst(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const adult = adultUnsaid(kase, matter)
  if (adult === undefined || answerTo(kase, subject, 'adultInvolved') === undefined) return undefined
  return `${personLabel(kase, adult)} is recorded as an adult who took part. One of the two is wrong: put it right, here or in People.`
}

export function spreadAgainst(kase: Case, matter: string): string | undefined {
  return spreadAndNot(kase, matter)
    ? `“${QUESTIONS.extensiveSharing.short}” is answered no. If nobody can say who holds it, look at that again, or say in a note how both are so.`
    : undefined
}

export function pornSiteAgainst(kase: Case, matter: string): string | undefined {
  const site = pornSiteAndNot(kase, matter)
  return site === undefined
    ? undefined
    : `A report is noted for “${site}”, and “${QUESTIONS.extensiveSharing.short}” is answered no: a pornographic site counts as that. Put that answer right, or say in a note on it how both are so.`
}

/** Who needs support to be understood may not have understood what they agreed to (P10, P13). */
export function supportedThough(kase: Case, subject: SubjectKey): string | undefined {
  const needs = answerTo(kase, subject, 'communication')
  const isSend = Array.isArray(needs) && needs.includes('send')
  return isSend &&
    answerTo(kase, subject, 'knownVulnerability') === 'no' &&
    !isNoted(kase, subject, 'knownVulnerability')
    ? 'SEND support is needed: could they understand and freely agree? Put it right, or say in a note how both are so.'
    : undefined
}

/** An adult who took part is a person of concern, on their own device most of all. */
export function usedByAnAdult(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  if (answerTo(kase, subject, 'usedByPersonOfConcern') !== 'no') return undefined
  const owner = answerTo(kase, subject, 'owner')
  const adult = peopleOf(kase, matter).find((one) => one.id === owner && isAdultWhoTookPart(one))
  return adult === undefined
    ? undefined
    : `It belongs to ${personLabel(kase, adult.id)}, an adult who took part. Is that nobody of concern?`
}

/** Younger than it is asked of openly: said of an age that was put right since, it would stand there unseen. */
export function grownAgainst(kase: Case, subject: SubjectKey): string | undefined {
  const { person = '' } = idsOf(subject)
  const age = given(kase, subject, 'age')
  const since = given(kase, subject, 'eighteenSince')
  const isUnseen = hasTurned18(kase, person) && Number(age?.value) < 16 && Number(since?.seq) < Number(age?.seq)
  const then = age?.earlier.findLast(({ seq }) => seq < Number(since?.seq))?.value ?? age?.value
  return isUnseen && then !== age?.value
    ? `That ${personLabel(kase, person)} has turned 18 since was said when another age stood here. Look at it under “change”: clear it, or answer it again.`
    : undefined
}

/** Asked of those who are involved, and it counts for as long as it stands. */
export function recordedThough(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const { person = '' } = idsOf(subject)
  const part = partIn(kase, matter, person)
  const as = answerTo(kase, subject, 'recordedAs')
  const one = peopleOf(kase, matter).find(({ id }) => id === person)
  if (as === 'suspect' && one !== undefined && isUnder10(one)) {
    return `${personLabel(kase, person)} was under 10 and cannot be a suspect. Have the crime record put right, then say so here.`
  }
  return part !== undefined && part !== 'involved' && as !== undefined
    ? `${personLabel(kase, person)} is not said to be involved in this. See that the crime record says so too, then clear this answer.`
    : undefined
}

export function ageAgainst(kase: Case, subject: SubjectKey): string | undefined {
  const { person } = idsOf(subject)
  const age = answerTo(kase, subject, 'age')
  const kind = answerTo(kase, subject, 'kind')
  if (person === undefined || kind === undefined || typeof age !== 'number') return undefined
  if ((kind === 'adult') === age >= 18) return undefined
  const recorded = kind === 'adult' ? 'an adult' : 'a child'
  return `${personLabel(kase, person)} is recorded as ${recorded}, and was ${age}: one of the two is wrong. Put it right here.`
}

/** Whose parent somebody is isn't recorded: where an adult took part, it is asked whether that is who agreed. */
export function agreedThoughInvolved(kase: Case, subject: SubjectKey): string | undefined {
  const by = answerTo(kase, subject, 'agreedBy')
  if ((by !== 'parent-or-guardian' && by !== 'other-adult') || isNoted(kase, subject, 'agreedBy')) return undefined
  const took = adultsWhoTookPart(kase)
  if (took.length === 0) return undefined
  const names = listed(took.map((id) => personLabel(kase, id)))
  return `${names} took part in this. If ${took.length === 1 ? 'that is' : 'one of them is'} who agreed, look at nothing on it yet: ask the specialists who can agree for the child. If not, say in a note who did.`
}

/** Nobody agrees for an adult, but for one who cannot decide it (Police, Crime, Sentencing and Courts Act 2022, ss.37-38). */
export function agreedForAGrownUp(kase: Case, subject: SubjectKey): string | undefined {
  const owner = String(answerTo(kase, subject, 'owner') ?? '')
  const by = answerTo(kase, subject, 'agreedBy')
  return isGrown(kase, owner) &&
    by !== undefined &&
    by !== 'owner' &&
    by !== 'unknown' &&
    !isNoted(kase, subject, 'agreedBy')
    ? `${personLabel(kase, owner)} is 18 or over and agrees for themselves: ask them, or say in a note why they cannot.`
    : undefined
}

const isGrown = (kase: Case, owner: string) =>
  answerTo(kase, personKey(owner), 'kind') === 'adult' || hasTurned18(kase, owner)

/** For a child in care it is not the parent (Police, Crime, Sentencing and Courts Act 2022, s.38). */
export function agreedForOneInCare(kase: Case, subject: SubjectKey): string | undefined {
  const owner = String(answerTo(kase, subject, 'owner') ?? '')
  const isInCare = answerTo(kase, personKey(owner), 'inCare') === 'yes'
  return isInCare && !isGrown(kase, owner) && answerTo(kase, subject, 'agreedBy') === 'parent-or-guardian'
    ? `${personLabel(kase, owner)} is in care: whoever represents the council or care body is the one to agree.`
    : undefined
}
