import { answerTo, type Case, given, type Matter, matterOf } from '../case/case'
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
  /** Where it is owed for each child: for which, and whether for this one it is settled. */
  each?: { which: Which; settled: (kase: Case, matter: string, child: string) => boolean }
}

type Which = 'any' | 'involved'

const children = once((kase, matter: string, which: Which) =>
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
/** Written of what is so now. */
export const writtenStill = (kase: Case, subject: SubjectKey, fact: FactId) =>
  written(kase, subject, fact) && stillSaid(kase, subject, fact) !== undefined
const allOfSome = <T>(list: readonly T[], holds: (one: T) => boolean) => list.length > 0 && list.every(holds)

const toldOrWhyNot = (kase: Case, subject: SubjectKey, fact: FactId) =>
  is(kase, subject, fact, 'in-person', 'by-phone') || isWithNote(kase, subject, fact, 'not-told')

const onEachChild = (
  stage: StageId,
  by: readonly FactId[],
  which: Which,
  settled: (kase: Case, matter: string, child: string) => boolean,
): Settling => ({
  stage,
  by,
  settled: (kase, matter) => allOfSome(children(kase, matter, which), ({ id }) => settled(kase, matter, id)),
  each: { which, settled },
})
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
  'check-welfare': onEachChild('welfare', ['selfHarmRisk', 'otherHarmRisk'], 'any', (kase, _, child) =>
    (['selfHarmRisk', 'otherHarmRisk'] as const).every((fact) => is(kase, personKey(child), fact, 'yes', 'no')),
  ),
  'child-protection-referral': {
    stage: 'referral',
    by: ['referral', 'referralTo', 'referralWhyNot'],
    settled: (kase) =>
      (is(kase, 'case', 'referral', 'made') && writtenStill(kase, 'case', 'referralTo')) ||
      (is(kase, 'case', 'referral', 'not-made') && writtenStill(kase, 'case', 'referralWhyNot')),
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
  'initial-accounts': onEachChild('accounts', ['account'], 'involved', (kase, _, child) =>
    is(kase, personKey(child), 'account', 'taken', 'stopped', 'left'),
  ),
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
  'notify-family': onEachChild('telling', ['nextStepsTold'], 'involved', (kase, _, child) =>
    toldOrWhyNot(kase, personKey(child), 'nextStepsTold'),
  ),
  'written-information': onCase('telling', 'writtenInformation', 'given'),
  'child-contact-form': onCase('closing', 'contactForm', 'raised'),
  'weigh-impact': onEachChild('accounts', ['longTermWeight'], 'involved', (kase, _, child) =>
    written(kase, personKey(child), 'longTermWeight'),
  ),
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
  'explain-outcome': onEachChild('telling', ['outcomeTold'], 'involved', (kase, matter, child) =>
    toldOrWhyNot(kase, partKey(matter, child), 'outcomeTold'),
  ),
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
            writtenStill(kase, deviceKey(id), 'returnSignedBy'),
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

/** A direction to delete is said to be given before evidence is settled, and removal done or explained (P18, P23). */
export const isGivenEarly = (kase: Case, matter: string): boolean =>
  isDirected(kase, matter) && isTooEarly(kase, matter)

/** Evidence is not settled, or removal neither done nor explained. */
export const isTooEarly = (kase: Case, matter: string): boolean =>
  (['evidence-before-deletion', 'online-removal'] as const).some(
    (duty) =>
      assessmentOf(kase, matter).duties.includes(duty) &&
      !SETTLED_BY[duty].settled(kase, matter) &&
      (duty !== 'online-removal' || explanationOf(kase, matter, duty) === undefined),
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
  const said = ({ id, explained }: Matter) => {
    const one = explained[duty]
    return one !== undefined && speaksOfAll(kase, matter, duty, { of: id, ...one }) ? one : undefined
  }
  const own = matterOf(kase, matter)
  const first = own && said(own)
  if (first !== undefined || !isShared(duty)) return first
  return kase.matters.map(said).find((one) => one !== undefined)
}

/** Of a child who came to the case after it was written, or is not in that matter, an explanation says nothing. */
function speaksOfAll(kase: Case, matter: string, duty: DutyId, { of, seq }: { of: string; seq: number }): boolean {
  const { each } = SETTLED_BY[duty]
  if (each === undefined) return true
  return children(kase, matter, each.which).every(
    ({ id }) => each.settled(kase, matter, id) || (partIn(kase, of, id) !== undefined && cameAt(kase, id) < seq),
  )
}

const cameAt = (kase: Case, person: string) =>
  kase.events.find((event) => event.type === 'person-added' && event.person === person)?.seq ?? 0

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

/** What the whole case still owes; a duty that all matters share counts once. */
export function owedInAll(kase: Case): number {
  const owed = kase.matters.flatMap(({ id }) =>
    owedBy(kase, id)
      .filter((one) => one.state === 'owed')
      .map((one) => (isShared(one.duty) ? one.duty : `${id} ${one.duty}`)),
  )
  return new Set(owed).size
}
