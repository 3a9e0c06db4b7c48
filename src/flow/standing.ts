import { adultUnsaid } from '../case/adult-unsaid'
import { answerTo, type Case, type Matter, matterOf } from '../case/case'
import { assessmentOf, factsOf } from '../case/facts-of'
import { once } from '../case/once'
import { isInAnother, partIn, peopleOf } from '../case/people-in'
import { stillSaid } from '../case/still-said'
import { matterKey, partKey, personKey } from '../case/subject'
import { assess } from '../guidance/assess'
import { isAdult, type OutcomeCode, type Person, REFERRALS, type Referral, RISKS, type Risk } from '../guidance/facts'
import { choiceOf, isUnsupported } from './chosen'
import { owedBy } from './owed'
import { type Put, putBy } from './put'
import { SETTLED_BY } from './settled-by'
import type { Progress, StageId } from './stages'

export const setAsideKey = (matter: string, stage: StageId): string => `${matter}/${stage}`

/** How far a stage has come in one matter: a function of the answers, never ticked. */
export const progressOf = once((kase, matter: string, stage: StageId): Progress => {
  const puts = putBy(kase, matter, stage)
  const answered = new Set(puts.filter((put) => isAnswered(kase, put)))
  if (puts.every((put) => !put.required || answered.has(put)) && isMet(kase, matter, stage)) return 'done'
  if (kase.setAside[setAsideKey(matter, stage)] !== undefined) return 'set-aside'
  return [...answered].some((put) => put.fact !== 'kind' && put.fact !== 'part') || isBegun(kase, matter, stage)
    ? 'in-progress'
    : 'not-started'
})

/** An answer of "not known" is an answer; one taken back is not. An outcome is chosen, not answered. */
export function isAnswered(kase: Case, { subject, fact }: Put): boolean {
  if (fact !== 'outcome') return (stillSaid(kase, subject, fact)?.value ?? undefined) !== undefined
  return choiceOf(kase, subject.slice('matter:'.length)) !== undefined
}

/** What a stage needs besides its answers. */
function isMet(kase: Case, matter: string, stage: StageId): boolean {
  const judged = assessmentOf(kase, matter)
  switch (stage) {
    case 'people':
      return kase.people.length > 0
    case 'features':
      return adultUnsaid(kase, matter) === undefined && owesNothing(kase, matter, stage)
    case 'referral':
      return judged.referral !== 'undetermined' && owesNothing(kase, matter, stage)
    case 'devices':
      // A device that is part of it, and that nobody has added.
      return (
        owesNothing(kase, matter, stage) && (kase.devices.length > 0 || answerTo(kase, 'case', 'anyDevices') !== 'yes')
      )
    case 'decision':
    case 'review':
    case 'telling':
      return choiceOf(kase, matter) !== undefined && !isUnsupported(kase, matter) && owesNothing(kase, matter, stage)
    case 'closing':
      return owedBy(kase, matter).every((owed) => owed.state !== 'owed')
    default:
      return owesNothing(kase, matter, stage)
  }
}

/** No stage is done while a duty that is settled there is owed. */
const owesNothing = (kase: Case, matter: string, stage: StageId) =>
  owedBy(kase, matter).every(({ duty, state }) => state !== 'owed' || SETTLED_BY[duty].stage !== stage)

function isBegun(kase: Case, matter: string, stage: StageId): boolean {
  if (stage === 'people') return kase.people.length > 0
  if (stage === 'devices') return kase.devices.length > 0
  return stage === 'review' && (matterOf(kase, matter)?.reviews.length ?? 0) > 0
}

/** One of several that was added by mistake: nothing is said, decided or written of it, and nobody is in it alone. */
export function withdrawable(kase: Case): readonly Matter[] {
  if (kase.matters.length < 2) return []
  return kase.matters.filter(
    (matter) =>
      isUntouched(kase, matter) &&
      kase.people.every(
        ({ id }) => partIn(kase, matter.id, id) === undefined || isInAnother(kase, partKey(matter.id, id)),
      ),
  )
}

/** Whoever is in it, and what it is called, is no part of what is said in it. */
const NAMES_IT: readonly string[] = ['matterTitle', 'part']

function isUntouched({ answers, issued, setAside }: Case, { id, choices, departures, explained }: Matter): boolean {
  const said = Object.entries(answers)
    .filter(([subject]) => subject === matterKey(id) || subject.startsWith(partKey(id, '')))
    .flatMap(([, given]) => Object.entries(given))
  return (
    said.every(
      ([fact, given]) => (NAMES_IT.includes(fact) || given?.value === null) && (given?.note ?? '').trim() === '',
    ) &&
    choices.length === 0 &&
    departures.length === 0 &&
    Object.keys(explained).length === 0 &&
    issued.every(({ matter }) => matter !== id) &&
    !Object.keys(setAside).some((stage) => stage.startsWith(`${id}/`))
  )
}

/** What stands against choosing an outcome: nothing, that a reason must be written, or that it can't be chosen at all. */
export function choosing(kase: Case, matter: string, outcome: OutcomeCode): 'free' | 'with-reason' | 'not-open' {
  const facts = factsOf(kase, matter)
  const { cautions, outcome21 } = assess({ ...facts, decision: { ...facts.decision, outcome } })
  if (outcome === '21' && outcome21 !== 'open') return 'not-open'
  // It says in law that a child is under 10: not where nobody is recorded as that young.
  if (outcome === '11' && !cautions.includes('under-10')) return 'with-reason'
  if (againstCode(kase, matter, outcome) !== undefined) return 'with-reason'
  return cautions.includes('outcome-not-supported') || cautions.includes('heavier-than-needed') ? 'with-reason' : 'free'
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

/** Whoever a decision can be about is under 10: the suspects, or all who are involved and no victims. */
function isBelow10(kase: Case, matter: string): boolean {
  const involved = peopleOf(kase, matter).filter((one) => one.part === 'involved' && one.recordedAs !== 'victim')
  const suspects = involved.filter((one) => one.recordedAs === 'suspect')
  const theirs = suspects.length > 0 ? suspects : involved
  return theirs.length > 0 && theirs.every(({ kind, age = 10 }) => kind !== 'adult' && age < 10)
}

const isGrown = (kase: Case, one: Person) =>
  isAdult(one) || answerTo(kase, personKey(one.id), 'eighteenSince') === 'yes'

/** What stands in the way of closing, by matter. */
export const IN_THE_WAY_OF: Readonly<Record<(typeof IN_A_MATTER)[number], (kase: Case, matter: string) => boolean>> = {
  'no-outcome': (kase, matter) => choiceOf(kase, matter) === undefined,
  'decide-again': isUnsupported,
  duties: (kase, matter) => owedBy(kase, matter).some(({ state }) => state === 'owed'),
}

const IN_A_MATTER = ['no-outcome', 'decide-again', 'duties'] as const

/** Why a case can't be closed yet; empty when it can. */
export function standsInTheWay(kase: Case): readonly ((typeof IN_A_MATTER)[number] | 'urgent')[] {
  const none = kase.matters.length === 0
  return [
    ...IN_A_MATTER.filter(
      (one) => (none && one === 'no-outcome') || kase.matters.some(({ id }) => IN_THE_WAY_OF[one](kase, id)),
    ),
    ...(urgentOf(kase).length > 0 ? (['urgent'] as const) : []),
  ]
}

/** The harms said of a child since something was last recorded as done about them (P17). */
export function urgentHarms(kase: Case, person: string): readonly ('selfHarmRisk' | 'otherHarmRisk')[] {
  const met = Math.max(0, ...kase.urgentMet.filter((one) => one.person === person).map((one) => one.seq))
  return (['selfHarmRisk', 'otherHarmRisk'] as const).filter((fact) => {
    const said = kase.answers[personKey(person)]?.[fact]
    return said?.value === 'yes' && said.seq > met
  })
}

/** The children at risk of harm about whom nothing has been recorded as done since it was said (P17). */
export function urgentOf(kase: Case): readonly string[] {
  return kase.people
    .map((one) => one.id)
    .filter((id) => answerTo(kase, personKey(id), 'kind') !== 'adult' && urgentHarms(kase, id).length > 0)
}

/** The header of a case with several matters shows the highest among them. */
export function highestOf(kase: Case): { risk: Risk; referral: Referral } {
  const all = kase.matters.map(({ id }) => assessmentOf(kase, id))
  if (all.length === 0) return { risk: 'undetermined', referral: 'undetermined' }
  return {
    risk: RISKS[Math.max(0, ...all.map((one) => RISKS.indexOf(one.risk)))] ?? 'undetermined',
    referral: REFERRALS[Math.max(0, ...all.map((one) => REFERRALS.indexOf(one.referral)))] ?? 'undetermined',
  }
}
