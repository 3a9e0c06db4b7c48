import { type Case, lastChoice } from '../case/case'
import { assessmentOf, factsOf } from '../case/facts-of'
import { hasTurned18, peopleOf } from '../case/people-in'
import { assess } from '../guidance/assess'
import { type Assessment, isAdult, type OutcomeCode, type Person } from '../guidance/facts'

/** What stands against choosing an outcome: nothing, that a reason must be written, or that it can't be chosen at all. */
export function choosing(kase: Case, matter: string, outcome: OutcomeCode): 'free' | 'with-reason' | 'not-open' {
  const { cautions, outcome21 } = judgedWith(kase, matter, outcome)
  if (outcome === '21' && outcome21 !== 'open') return 'not-open'
  // It says in law that whoever did it is under 10: not where nobody is recorded as that young.
  if (outcome === '11' && !whomItIsAbout(kase, matter).some(isUnder10)) return 'with-reason'
  if (againstCode(kase, matter, outcome) !== undefined) return 'with-reason'
  return cautions.includes('outcome-not-supported') || cautions.includes('heavier-than-needed') ? 'with-reason' : 'free'
}

/** As it is judged already, where that is the outcome which is chosen. */
function judgedWith(kase: Case, matter: string, outcome: OutcomeCode): Assessment {
  const facts = factsOf(kase, matter)
  return facts.decision?.outcome === outcome
    ? assessmentOf(kase, matter)
    : assess({ ...facts, decision: { ...facts.decision, outcome } })
}

/** Nothing stood against the outcome when it was chosen, and something does now: no reason is written for that. */
export function needsReasonNow(kase: Case, matter: string): boolean {
  const choice = lastChoice(kase, matter)
  if (choice === undefined || choice.departure !== undefined) return false
  return choosing(kase, matter, choice.outcome) === 'with-reason'
}

/**
 * What a code says and the case does not: that there is a suspect, how old on the day a caution is given, that nothing
 * more is to be looked into.
 */
export function againstCode(kase: Case, matter: string, outcome: OutcomeCode): AgainstCode | undefined {
  const suspects = peopleOf(kase, matter).filter((one) => one.recordedAs === 'suspect')
  const needsOne = /^([23]A?|8|23)$/.test(outcome)
  if (suspects.length === 0 && needsOne) return 'no-suspect'
  if (suspects.length > 0 && /^1[48]$/.test(outcome)) return 'suspect-there'
  if (suspects.length > 0 && /^3/.test(outcome) && !suspects.some((one) => isGrown(kase, one))) return 'none-grown'
  if (isBelow10(kase, matter) && (needsOne || /^(1A?|9|1[0256]|2[12])$/.test(outcome))) return 'under-10'
  if (/^(1[24578]|20)$/.test(outcome)) {
    const { route } = assessmentOf(kase, matter)
    if (route === 'full-investigation') return 'for-specialists'
    if (route === 'undetermined' && /^1[4578]$/.test(outcome)) return 'not-known'
  }
  // They say that somebody was identified, or goes to court.
  if (suspects.length === 0 && /^1(A?|[256])$/.test(outcome)) return 'no-suspect'
  return suspects.length > 0 && /^2A?$/.test(outcome) && suspects.every((one) => isGrown(kase, one))
    ? 'all-grown'
    : undefined
}

export type AgainstCode =
  | 'no-suspect'
  | 'suspect-there'
  | 'none-grown'
  | 'all-grown'
  | 'under-10'
  | 'for-specialists'
  | 'not-known'

/** Whoever a decision can be about is under 10. */
function isBelow10(kase: Case, matter: string): boolean {
  const theirs = whomItIsAbout(kase, matter)
  return theirs.length > 0 && theirs.every(isUnder10)
}

/** Whom a decision can be about: the suspects, or all who are involved and no victims. */
function whomItIsAbout(kase: Case, matter: string): readonly Person[] {
  const involved = peopleOf(kase, matter).filter((one) => one.part === 'involved' && one.recordedAs !== 'victim')
  const suspects = involved.filter((one) => one.recordedAs === 'suspect')
  return suspects.length > 0 ? suspects : involved
}

export const isUnder10 = ({ kind, age = 10 }: Person) => kind !== 'adult' && age < 10
const isGrown = (kase: Case, one: Person) => isAdult(one) || hasTurned18(kase, one.id)
