import { answerTo, type Case, given, matterOf } from '../case/case'
import { assessmentOf, factsOf } from '../case/facts-of'
import { once } from '../case/once'
import { concerns, partIn, reviewOf } from '../case/own-facts'
import { stillSaid } from '../case/still-said'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../case/subject'
import { isShared } from '../guidance/duty-titles'
import type { DutyId } from '../guidance/facts'
import type { FactId } from '../guidance/questions'
import type { StageId } from './stages'

export interface Owed {
  duty: DutyId
  state: 'owed' | 'done' | 'explained'
  why?: string
  /** Where it is settled. */
  stage: StageId
}

interface Settling {
  stage: StageId
  /** The answers that settle it, so that nobody ticks by hand what they have already said. */
  by: readonly FactId[]
  settled: (kase: Case, matter: string) => boolean
}

const children = once((kase, matter: string, which: 'any' | 'involved') =>
  kase.people.filter(({ id }) => {
    const part = partIn(kase, matter, id)
    const isIn = which === 'involved' ? part === 'involved' : part !== undefined
    return isIn && answerTo(kase, personKey(id), 'kind') !== 'adult'
  }),
)
const devices = (kase: Case, matter: string) => kase.devices.filter(({ id }) => concerns(kase, id, matter))

const is = (kase: Case, subject: SubjectKey, fact: FactId, ...values: string[]) => {
  const said = stillSaid(kase, subject, fact)?.value
  return values.some((value) => said === value)
}
/** A "no, for a reason" counts once the reason is written. */
const isWithNote = (kase: Case, subject: SubjectKey, fact: FactId, value: string) =>
  is(kase, subject, fact, value) && hasNote(kase, subject, fact)
export const hasNote = (kase: Case, subject: SubjectKey, fact: FactId) =>
  (given(kase, subject, fact)?.note ?? '').trim() !== ''
/** "Not needed" counts where nothing speaks against it, and otherwise once it says why. */
const isNeedless = (kase: Case, fact: FactId, plainly: boolean) =>
  plainly ? is(kase, 'case', fact, 'not-needed') : isWithNote(kase, 'case', fact, 'not-needed')
const wentNowhere = (kase: Case, matter: string) => {
  const { uploaded, beyondControl } = factsOf(kase, matter).online ?? {}
  return uploaded === 'no' && beyondControl === 'no'
}
export const written = (kase: Case, subject: SubjectKey, fact: FactId) => {
  const value = answerTo(kase, subject, fact)
  return typeof value === 'string' && value.trim() !== '' && value !== 'unknown'
}
const allOfSome = <T>(list: readonly T[], holds: (one: T) => boolean) => list.length > 0 && list.every(holds)

const toldOrWhyNot = (kase: Case, subject: SubjectKey, fact: FactId) =>
  is(kase, subject, fact, 'in-person', 'by-phone') || isWithNote(kase, subject, fact, 'not-told')

const onCase = (stage: StageId, fact: FactId, ...values: string[]): Settling => ({
  stage,
  by: [fact],
  settled: (kase) => is(kase, 'case', fact, ...values),
})
const onMatter = (stage: StageId, fact: FactId, ...values: string[]): Settling => ({
  stage,
  by: [fact],
  settled: (kase, matter) => is(kase, matterKey(matter), fact, ...values),
})
const writtenOnMatter = (stage: StageId, fact: FactId): Settling => ({
  stage,
  by: [fact],
  settled: (kase, matter) => written(kase, matterKey(matter), fact),
})

export const SETTLED_BY: Readonly<Record<DutyId, Settling>> = {
  'check-welfare': {
    stage: 'welfare',
    by: ['selfHarmRisk', 'otherHarmRisk'],
    settled: (kase, matter) =>
      allOfSome(children(kase, matter, 'any'), ({ id }) =>
        (['selfHarmRisk', 'otherHarmRisk'] as const).every((fact) => is(kase, personKey(id), fact, 'yes', 'no')),
      ),
  },
  'child-protection-referral': {
    stage: 'referral',
    by: ['referral', 'referralTo', 'referralWhyNot'],
    settled: (kase) =>
      (is(kase, 'case', 'referral', 'made') && written(kase, 'case', 'referralTo')) ||
      (is(kase, 'case', 'referral', 'not-made') && written(kase, 'case', 'referralWhyNot')),
  },
  'strategy-meeting': onCase('referral', 'strategyMeeting', 'held', 'arranged', 'not-needed'),
  'advise-no-copies': {
    stage: 'report',
    by: ['toldNoCopies'],
    settled: (kase) => toldOfCopies(kase).length > 0 && notToldOfCopies(kase).length === 0,
  },
  'evidence-before-deletion': {
    stage: 'online',
    by: ['evidence'],
    settled: (kase, matter) =>
      is(kase, 'case', 'evidence', 'secured') ||
      isNeedless(kase, 'evidence', assessmentOf(kase, matter).risk === 'lower'),
  },
  'online-removal': {
    stage: 'online',
    by: ['reportRemove'],
    settled: (kase, matter) =>
      kase.removals.length > 0 ||
      is(kase, 'case', 'reportRemove', 'done', 'offered') ||
      isNeedless(kase, 'reportRemove', wentNowhere(kase, matter)),
  },
  'record-crime': writtenOnMatter('report', 'crimeNumber'),
  'background-checks': {
    stage: 'checks',
    by: ['checkPeople', 'checkPlaces', 'checkPartners'],
    settled: (kase) =>
      (['checkPeople', 'checkPlaces', 'checkPartners'] as const).every((fact) =>
        is(kase, 'case', fact, 'done', 'not-relevant'),
      ),
  },
  'specialist-investigation': writtenOnMatter('referral', 'specialistTeam'),
  'device-decisions': {
    stage: 'devices',
    by: ['deviceDecision'],
    settled: (kase, matter) =>
      allOfSome(devices(kase, matter), ({ id }) =>
        is(kase, deviceKey(id), 'deviceDecision', 'leave', 'secure', 'seize'),
      ),
  },
  'initial-accounts': {
    stage: 'accounts',
    by: ['account'],
    settled: (kase, matter) =>
      allOfSome(children(kase, matter, 'involved'), ({ id }) =>
        is(kase, personKey(id), 'account', 'taken', 'stopped', 'left'),
      ),
  },
  'hear-views': {
    stage: 'accounts',
    by: ['viewsHeard'],
    settled: (kase) => is(kase, 'case', 'viewsHeard', 'heard') || isWithNote(kase, 'case', 'viewsHeard', 'in-part'),
  },
  'formal-interview': {
    stage: 'accounts',
    by: ['formalInterview'],
    settled: (kase, matter) =>
      is(kase, matterKey(matter), 'formalInterview', 'planned', 'done') ||
      isWithNote(kase, matterKey(matter), 'formalInterview', 'not-needed'),
  },
  'notify-family': {
    stage: 'telling',
    by: ['nextStepsTold'],
    settled: (kase, matter) =>
      allOfSome(children(kase, matter, 'involved'), ({ id }) => toldOrWhyNot(kase, personKey(id), 'nextStepsTold')),
  },
  'written-information': onCase('telling', 'writtenInformation', 'given'),
  'child-contact-form': onCase('closing', 'contactForm', 'raised'),
  'weigh-impact': {
    stage: 'accounts',
    by: ['longTermWeight'],
    settled: (kase, matter) =>
      allOfSome(children(kase, matter, 'involved'), ({ id }) => written(kase, personKey(id), 'longTermWeight')),
  },
  'senior-review': {
    stage: 'review',
    by: [],
    settled: (kase, matter) => reviewOf(kase, matter) === 'yes',
  },
  'outcome-code': {
    stage: 'decision',
    by: ['outcome', 'publicInterest'],
    settled: (kase, matter) =>
      matterOf(kase, matter)?.choices.at(-1) !== undefined && written(kase, matterKey(matter), 'publicInterest'),
  },
  'explain-outcome': {
    stage: 'telling',
    by: ['outcomeTold'],
    settled: (kase, matter) =>
      allOfSome(children(kase, matter, 'involved'), ({ id }) => toldOrWhyNot(kase, partKey(matter, id), 'outcomeTold')),
  },
  'dbs-explanation': onMatter('telling', 'dbsExplained', 'explained'),
  'deletion-direction': {
    stage: 'closing',
    by: ['deletionGiven'],
    settled: (kase, matter) => isDirected(kase, matter) && !isGivenEarly(kase, matter),
  },
  'deletion-decision': writtenOnMatter('closing', 'deletionDecided'),
  'deletion-confirmed': onMatter('closing', 'deletionConfirmed', 'statement', 'by-word'),
  'return-sign-off': {
    stage: 'closing',
    by: ['returnDecision', 'returnSignedBy'],
    settled: (kase, matter) => {
      const { devices: advice } = assessmentOf(kase, matter)
      return devices(kase, matter)
        .filter(({ id }) => advice[id]?.return === 'sign-off' || advice[id]?.return === 'unlikely')
        .every(
          ({ id }) =>
            is(kase, deviceKey(id), 'returnDecision', 'returned', 'kept', 'forfeited') &&
            written(kase, deviceKey(id), 'returnSignedBy'),
        )
    },
  },
  caid: onMatter('online', 'caidLiaison', 'done'),
  educate: onCase('closing', 'educated', 'done', 'school'),
}

const toldOfCopies = (kase: Case): readonly string[] => {
  const told = answerTo(kase, 'case', 'toldNoCopies')
  return Array.isArray(told) ? told : []
}

/**
 * Who has not been told not to copy (P10): the children and their parents, staff where a school reported it, and
 * whoever else is on the case. Nobody where some were told and a note says why not the others.
 */
export function notToldOfCopies(kase: Case) {
  const told = toldOfCopies(kase)
  if (told.length > 0 && hasNote(kase, 'case', 'toldNoCopies')) return []
  const parts = kase.matters.flatMap(({ id }) => kase.people.map((one) => partIn(kase, id, one.id)))
  if (answerTo(kase, 'case', 'howReported') === 'school') parts.push('staff')
  const others = (['staff', 'reporter'] as const).filter((part) => parts.includes(part))
  return (['children', 'parents', ...others] as const).filter((who) => !told.includes(who))
}

const isDirected = (kase: Case, matter: string) =>
  is(kase, matterKey(matter), 'deletionGiven', 'in-writing', 'in-person')

/** A direction to delete is said to be given before evidence and removal are done or explained (P18, P23). */
export const isGivenEarly = (kase: Case, matter: string): boolean =>
  isDirected(kase, matter) &&
  (['evidence-before-deletion', 'online-removal'] as const).some(
    (duty) =>
      assessmentOf(kase, matter).duties.includes(duty) &&
      !SETTLED_BY[duty].settled(kase, matter) &&
      explanationOf(kase, matter, duty) === undefined,
  )

/** Answers that count only with a note: what it must say is asked for beside them. */
const NEED_A_NOTE: readonly (readonly [DutyId, FactId, ...string[]])[] = [
  ['evidence-before-deletion', 'evidence', 'not-needed'],
  ['online-removal', 'reportRemove', 'not-needed'],
  ['hear-views', 'viewsHeard', 'in-part'],
  ['formal-interview', 'formalInterview', 'not-needed'],
  ['notify-family', 'nextStepsTold', 'not-told'],
  ['explain-outcome', 'outcomeTold', 'not-told'],
]

/** A duty stays owed only because this answer does not say why. */
export const lacksReason = (kase: Case, matter: string, subject: SubjectKey, fact: FactId): boolean =>
  NEED_A_NOTE.some(
    ([duty, of, value]) =>
      of === fact &&
      stillSaid(kase, subject, fact)?.value === value &&
      !hasNote(kase, subject, fact) &&
      owedBy(kase, matter).some((owed) => owed.duty === duty && owed.state === 'owed'),
  )

/** Why a duty is not done: said for this matter, or for any where all share the duty. */
function explanationOf(kase: Case, matter: string, duty: DutyId) {
  const own = matterOf(kase, matter)?.explained[duty]
  if (own !== undefined || !isShared(duty)) return own
  return kase.matters.map((one) => one.explained[duty]).find((one) => one !== undefined)
}

/** What one matter owes: done by an answer, explained, or still owed. Most urgent first. */
export const owedBy = once((kase, matter: string): readonly Owed[] =>
  assessmentOf(kase, matter).duties.map((duty): Owed => {
    const { stage, settled } = SETTLED_BY[duty]
    if (settled(kase, matter)) return { duty, state: 'done', stage }
    const explained = explanationOf(kase, matter, duty)
    return explained === undefined
      ? { duty, state: 'owed', stage }
      : { duty, state: 'explained', why: explained.why, stage }
  }),
)

/**
 * An outcome is chosen, copies may be left, and nothing says what becomes of them: no duty stands for that, so it is
 * said where the case is closed.
 */
export function copiesAreLeft(kase: Case, matter: string): boolean {
  if (matterOf(kase, matter)?.choices.at(-1) === undefined) return false
  if (assessmentOf(kase, matter).deletionDirection !== 'not-now') return false
  const { people = [], devices: all = [] } = factsOf(kase, matter)
  return people.some((one) => one.keptOrCopied !== 'no') || all.some((one) => one.holdsImagery !== 'no')
}

/** When what settles a duty was last said, ISO 8601; undefined where nothing settles it. For the record. */
export function doneAt(kase: Case, matter: string, duty: DutyId): string | undefined {
  const subjects: readonly SubjectKey[] = [
    'case',
    matterKey(matter),
    ...kase.people.flatMap(({ id }) => [personKey(id), partKey(matter, id)]),
    ...devices(kase, matter).map(({ id }) => deviceKey(id)),
  ]
  const one = matterOf(kase, matter)
  const said = [
    ...SETTLED_BY[duty].by.flatMap((fact) => subjects.flatMap((subject) => given(kase, subject, fact) ?? [])),
    ...(duty === 'outcome-code' ? (one?.choices ?? []) : []),
    ...(duty === 'senior-review' ? (one?.reviews ?? []) : []),
    ...(duty === 'online-removal' ? kase.removals : []),
  ]
  return said.reduce<{ seq: number; at: string } | undefined>(
    (last, each) => (last === undefined || each.seq > last.seq ? each : last),
    undefined,
  )?.at
}

/** What the whole case still owes; a duty that all matters share counts once. */
export function owedInAll(kase: Case): number {
  const owed = kase.matters.flatMap(({ id }) =>
    owedBy(kase, id)
      .filter((one) => one.state === 'owed')
      .map((one) => (isShared(one.duty) ? one.duty : `${id} ${one.duty}`)),
  )
  return new Set(owed).size
}
