import { involvedFrom, sameSince } from '../case/came'
import { answerTo, type Case, given, lastChoice } from '../case/case'
import { personLabel } from '../case/labels'
import { hasTurned18, othersThanVictims, peopleOf } from '../case/people-in'
import { changedSinceReview, isAgreed, reviewOf, sentBack } from '../case/review'
import { matterKey, personKey } from '../case/subject'
import { isUnder10, type OutcomeCode, type Person } from '../guidance/facts'
import type { Extras } from './extras'
import { letterWords } from './letter-words'
import { written } from './said'
import { involvedChild, isTooYoung, recordedAs } from './who'

export type LetterKind = 'letter-child' | 'letter-parents'

/** Whether this child's letter can be written now; otherwise what stands in its way. */
export function letterAllowed(kase: Case, matter: string, extras: Extras, kind: LetterKind): true | string {
  const child = involvedChild(kase, matter, extras.for)
  if (child === undefined) return 'A letter goes to a child who is involved in this matter, or to their parents.'
  const outcome = lastChoice(kase, matter)?.outcome
  if (outcome === undefined) return 'No outcome has been chosen yet.'
  const open = stillOpen(kase, matter, extras, outcome)
  if (open !== undefined) return open
  if (letterWords(outcome) === undefined) {
    return `Outcome ${outcome} calls for words of your own: agree them with a supervisor.`
  }
  return (
    againstAges(kase, matter, child, outcome) ??
    againstRecord(kase, matter, extras, child, outcome) ??
    againstWho(kase, matter, kind, child, outcome) ??
    true
  )
}

/** The decision does not stand, or what its code says is not recorded. */
function stillOpen(kase: Case, matter: string, extras: Extras, outcome: OutcomeCode): string | undefined {
  if (outcome === '21' && extras.assessment.outcome21 !== 'open') {
    return 'Outcome 21 is no longer supported by the answers. Decide again first.'
  }
  if (sentBack(kase, matter)) return 'The reviewer has sent the decision back. Settle that first.'
  if (outcome === '21' && reviewOf(kase, matter) !== 'yes') {
    const changed = changedSinceReview(kase, matter)
    if (changed === undefined) return 'Outcome 21 has not been reviewed and agreed yet.'
    return changed.fact === 'part'
      ? 'Somebody who is involved came after the review. Have it looked at again first.'
      : 'An answer that outcome 21 rests on has changed since the review. Have it looked at again first.'
  }
  if (outcome === '22' && answerTo(kase, matterKey(matter), 'activityDelivered') !== 'yes') {
    return 'Outcome 22 says that an activity has taken place, and that is not recorded.'
  }
  return outcome === '20' && written(kase, matterKey(matter), 'agencyTakesOn') === undefined
    ? 'Outcome 20 says that another agency has agreed to take this on, and which one is not recorded.'
    : undefined
}

/** It would call one under 10 a suspect, or say that somebody was too young who is not. */
function againstAges(kase: Case, matter: string, child: Person, outcome: OutcomeCode): string | undefined {
  const label = personLabel(kase, child.id)
  const as = recordedAs(kase, matter, child.id)
  if (as === 'suspect' && isUnder10(child)) {
    return `${label} was under 10 and cannot be a suspect. Put the crime record right first.`
  }
  if (outcome !== '11') return undefined
  if (as !== 'victim') {
    if (isUnder10(child)) return undefined
    return child.age === undefined
      ? `Outcome 11 says that the child was under 10, and the age of ${label} is not recorded.`
      : `Outcome 11 says that the child was under 10, and ${label} is recorded as ${child.age}.`
  }
  const others = othersThanVictims(kase, matter)
  if (!others.some(isUnder10)) {
    return 'Outcome 11 says that a child was too young in law, and nobody but a victim is recorded as under 10.'
  }
  const older = others.find((one) => !isUnder10(one))
  return (
    older &&
    `This letter would say that nobody can be taken to court, and ${personLabel(kase, older.id)} is not recorded as under 10. Say it in words of your own.`
  )
}

/** The crime record says otherwise, or does not say yet what the letter turns on. */
function againstRecord(
  kase: Case,
  matter: string,
  { assessment }: Extras,
  { id }: Person,
  outcome: OutcomeCode,
): string | undefined {
  const label = personLabel(kase, id)
  const words = letterWords(outcome)
  const suspect = words?.noSuspect && peopleOf(kase, matter).find((one) => one.recordedAs === 'suspect')
  if (suspect) {
    return `Outcome ${outcome} says that no suspect was identified, yet ${personLabel(kase, suspect.id)} is recorded as one. Settle that first.`
  }
  if (recordedAs(kase, matter, id) !== 'not-settled') return undefined
  if (assessment.cautions.includes('extortion')) {
    return `A child was pressed or threatened here. Settle first how ${label} is shown on the crime record: the letter turns on it.`
  }
  if (assessment.risk === 'higher') {
    return `The risk is higher, so ${label} may be the one who was harmed. Settle first how they are shown on the crime record: the letter turns on it.`
  }
  return words?.suspectOnly
    ? `How ${label} is shown on the crime record is not settled, and a letter about outcome ${outcome} turns on it.`
    : undefined
}

/** It is not for them, or not for somebody of their age now. */
function againstWho(
  kase: Case,
  matter: string,
  kind: LetterKind,
  { id }: Person,
  outcome: OutcomeCode,
): string | undefined {
  const label = personLabel(kase, id)
  const later = letterWords(outcome)?.later
  const is18 = hasTurned18(kase, id)
  if (is18 && kind === 'letter-parents') return `${label} has turned 18: the letter goes to them, not to their parents.`
  if (kind === 'letter-child' && isTooYoungForIt(kase, matter, id)) {
    return `${label} was under 10 and cannot commit an offence, and this letter speaks of an outcome for one. Give them the sheet for the child. Their parents get a letter.`
  }
  if (recordedAs(kase, matter, id) !== 'suspect') return undefined
  if (later === 'youth-caution' && wasGrown(kase, matter, id)) {
    return `${label} had turned 18 before outcome ${outcome} was chosen: that is no youth caution. Decide again, or say it in words of your own.`
  }
  return !is18 && later === 'adult-caution'
    ? `${label} is not recorded as having turned 18, and an adult caution is given only from that day on. Settle that first.`
    : undefined
}

/** Involved only since the outcome was chosen. 21 may have been looked at again since (P21); of the others nobody is asked to. */
export function cameAfterDeciding(kase: Case, matter: string, person = ''): boolean {
  const { outcome, seq = 0 } = lastChoice(kase, matter) ?? {}
  const isLookedAt = outcome === '21' && isAgreed(kase, matter) && changedSinceReview(kase, matter) === undefined
  return involvedFrom(kase, matter, person) > seq && !isLookedAt
}

/** No outcome for a crime is about a child under 10; outcome 11 says so itself (P22). Whoever has turned 18 has no parents told instead. */
export const isTooYoungForIt = (kase: Case, matter: string, child: string): boolean =>
  isTooYoung(kase, matter, child) &&
  recordedAs(kase, matter, child) !== 'victim' &&
  lastChoice(kase, matter)?.outcome !== '11' &&
  !hasTurned18(kase, child)

/** Said to have turned 18 before the outcome was chosen, and no reason is written why it is right all the same. */
function wasGrown(kase: Case, matter: string, child: string): boolean {
  const { seq = 0, departure } = lastChoice(kase, matter) ?? {}
  const since = sameSince(given(kase, personKey(child), 'eighteenSince'))
  return hasTurned18(kase, child) && departure === undefined && seq > since
}
