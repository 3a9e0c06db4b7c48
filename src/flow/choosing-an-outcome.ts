import { type Case, lastChoice } from '../case/case'
import { assessmentOf, factsOf } from '../case/facts-of'
import { hasTurned18, othersThanVictims, peopleOf } from '../case/people-in'
import { assess } from '../guidance/assess'
import { type Assessment, isAdult, isUnder10, type OutcomeCode, type Person } from '../guidance/facts'
import type { HomeOfficeCode } from '../guidance/outcomes'

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
  const needsOne = GIVEN_TO_SOMEBODY.has(outcome)
  if (suspects.length === 0 && needsOne) return 'no-suspect'
  if (suspects.length > 0 && NOBODY_IDENTIFIED.has(outcome)) return 'suspect-there'
  if (suspects.length > 0 && ADULT_CAUTIONS.has(outcome) && !suspects.some((one) => isGrown(kase, one)))
    return 'none-grown'
  if (isBelow10(kase, matter) && (needsOne || NOT_UNDER_10.has(outcome))) return 'under-10'
  if (ENDS_HERE.has(outcome)) {
    const { route } = assessmentOf(kase, matter)
    if (route === 'full-investigation') return 'for-specialists'
    if (route === 'undetermined' && LOOKED_INTO.has(outcome)) return 'not-known'
  }
  if (suspects.length === 0 && SOMEBODY_IDENTIFIED.has(outcome)) return 'no-suspect'
  return suspects.length > 0 && YOUTH_CAUTIONS.has(outcome) && suspects.every((one) => isGrown(kase, one))
    ? 'all-grown'
    : undefined
}

const codes = (...all: readonly HomeOfficeCode[]): ReadonlySet<OutcomeCode> => new Set(all)

const YOUTH_CAUTIONS = codes('2', '2A')
const ADULT_CAUTIONS = codes('3', '3A')
const GIVEN_TO_SOMEBODY = codes('2', '2A', '3', '3A', '8', '23')
const NOBODY_IDENTIFIED = codes('14', '18')
/** They say that somebody was identified, or goes to court. */
const SOMEBODY_IDENTIFIED = codes('1', '1A', '12', '15', '16')
/** Below the age of criminal responsibility there is nothing to charge, nor to forgo. */
const NOT_UNDER_10 = codes('1', '1A', '9', '10', '12', '15', '16', '21', '22')
const ENDS_HERE = codes('8', '12', '14', '15', '17', '18', '20')
/** They say, too, that it was looked into as far as it goes. */
const LOOKED_INTO = codes('14', '15', '17', '18')

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
  const involved = othersThanVictims(kase, matter)
  const suspects = involved.filter((one) => one.recordedAs === 'suspect')
  return suspects.length > 0 ? suspects : involved
}

const isGrown = (kase: Case, one: Person) => isAdult(one) || hasTurned18(kase, one.id)
