import { assess } from '../guidance/assess'
import { type Assessment, type CautionId, isAdult, isUnder10, type OutcomeCode, type Person } from '../guidance/facts'
import type { HomeOfficeCode } from '../guidance/outcomes'
import { asItWas } from './as-it-was'
import { type Case, lastChoice } from './case'
import { assessmentOf, factsOf } from './facts-of'
import { againstSince } from './known-since'
import { once } from './once'
import { hasTurned18, othersThanVictims, peopleOf } from './people-in'

/** What stands against choosing an outcome: nothing, that a reason must be written, or that it can't be chosen at all. */
export function choosing(kase: Case, matter: string, outcome: OutcomeCode): 'free' | 'with-reason' | 'not-open' {
  if (outcome === '21' && judgedWith(kase, matter, outcome).outcome21 !== 'open') return 'not-open'
  return against(kase, matter, outcome).length > 0 ? 'with-reason' : 'free'
}

/** What a reason for an outcome has to speak of. */
function against(kase: Case, matter: string, outcome: OutcomeCode): readonly string[] {
  const { cautions } = judgedWith(kase, matter, outcome)
  const code = againstCode(kase, matter, outcome)
  const whom = whomItIsAbout(kase, matter)
  // It says in law that whoever did it is under 10: not where nobody is recorded as that young.
  const isAge = outcome === '11' && !whom.some(isUnder10)
  return [
    ...(isAge ? ['age', ...whom.filter((one) => one.age !== undefined).map(({ id }) => id)] : []),
    ...(code === undefined ? [] : [code, ...(code === 'suspect-there' ? whom.map(({ id }) => id) : [])]),
    ...cautions.filter((one) => one === 'outcome-not-supported' || one === 'heavier-than-needed'),
  ]
}

/** As it is judged already, where that is the outcome which is chosen. */
function judgedWith(kase: Case, matter: string, outcome: OutcomeCode): Assessment {
  const facts = factsOf(kase, matter)
  return facts.decision?.outcome === outcome
    ? assessmentOf(kase, matter)
    : assess({ ...facts, decision: { ...facts.decision, outcome } })
}

/** Something stands against the outcome that did not when it was chosen, or when the reason for it was written. */
export const needsReasonNow = once((kase, matter: string): boolean => {
  const choice = lastChoice(kase, matter)
  if (choice === undefined || choosing(kase, matter, choice.outcome) !== 'with-reason') return false
  const { outcome, departure, seq } = choice
  if (departure === undefined) return true
  const now = against(kase, matter, outcome)
  const then = against(asItWas(kase, seq), matter, outcome)
  return (
    now.some((one) => !then.includes(one)) ||
    (now.some((one) => BY_ANSWERS.includes(one)) && seq < againstSince(kase, matter))
  )
})

const BY_ANSWERS: readonly string[] = ['for-specialists', 'not-known', 'outcome-not-supported'] satisfies readonly (
  | AgainstCode
  | CautionId
)[]

/** The answers do not support the outcome that was chosen, or leave it to specialists, and no reason is written why it is right all the same. */
export const isAgainstNow = (kase: Case, matter: string): boolean =>
  needsReasonNow(kase, matter) &&
  against(kase, matter, lastChoice(kase, matter)?.outcome ?? '').some((one) => BY_ANSWERS.includes(one))

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
