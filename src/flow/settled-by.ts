import { type Case, lastChoice } from '../case/case'
import { assessmentOf, factsOf } from '../case/facts-of'
import { isUnsupported } from '../case/fallen'
import { once } from '../case/once'
import { devicesIn } from '../case/own-facts'
import { childrenIn, peopleOf } from '../case/people-in'
import { reviewOf } from '../case/review'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../case/subject'
import { type DutyId, HARM_RISKS } from '../guidance/facts'
import type { FactId } from '../guidance/questions'
import { hasWords, isSaid, isWithNote, stillHasWords } from './as-said'
import type { StageId } from './stages'
import { notToldOfCopies } from './told-of-copies'

interface Settling {
  stage: StageId
  /** The answers that settle it, so that nobody ticks by hand what they have already said. */
  by: readonly FactId[]
  settled: (kase: Case, matter: string) => boolean
  /** Where it is owed for each child: for which, and whether for this one it is settled. */
  each?: { which: Which; settled: (kase: Case, matter: string, child: string) => boolean }
}

/** 'any': in whatever part. */
type Which = 'any' | 'involved'

/**
 * To an adult by their age alone nothing is owed as to a child, and their family is told nothing (P2, P6). That nobody comes
 * to harm is owed to whoever was added as a child: a slip of an age ends no welfare check.
 */
export const children = once((kase, matter: string, which: Which) =>
  which === 'involved'
    ? childrenIn(kase, matter, 'involved')
    : peopleOf(kase, matter).filter(({ kind }) => kind !== 'adult'),
)

/** "Not needed" counts where nothing speaks against it, and otherwise once it says why. */
const isNeedless = (kase: Case, fact: 'evidence' | 'reportRemove', plainly: boolean) =>
  plainly ? isSaid(kase, 'case', fact, 'not-needed') : isWithNote(kase, 'case', fact)
const wentNowhere = (kase: Case, matter: string) => {
  const { uploaded, beyondControl } = factsOf(kase, matter).online ?? {}
  return uploaded === 'no' && beyondControl === 'no'
}
export const isDirected = (kase: Case, matter: string) =>
  isSaid(kase, matterKey(matter), 'deletionGiven', 'in-writing', 'in-person')

const allOfSome = <T>(list: readonly T[], holds: (one: T) => boolean) => list.length > 0 && list.every(holds)

const toldOrWhyNot = (kase: Case, subject: SubjectKey, fact: 'nextStepsTold' | 'outcomeTold') =>
  isSaid(kase, subject, fact, 'in-person', 'by-phone') || isWithNote(kase, subject, fact)

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
  settled: (kase) => isSaid(kase, 'case', fact, ...values),
})
const onMatter = (stage: StageId, fact: FactId, ...values: string[]): Settling => ({
  stage,
  by: [fact],
  settled: (kase, matter) => isSaid(kase, matterKey(matter), fact, ...values),
})
const writtenOnMatter = (stage: StageId, fact: FactId): Settling => ({
  stage,
  by: [fact],
  settled: (kase, matter) => stillHasWords(kase, matterKey(matter), fact),
})

/** A named agency has agreed to take it on (20), an activity has taken place (22). */
function hasWhatItSays(kase: Case, matter: string): boolean {
  const outcome = lastChoice(kase, matter)?.outcome
  if (outcome === '20') return hasWords(kase, matterKey(matter), 'agencyTakesOn')
  return outcome !== '22' || isSaid(kase, matterKey(matter), 'activityDelivered', 'yes')
}

/** By duty: at which stage, and by which answers, it is settled. */
export const SETTLED_BY: Readonly<Record<DutyId, Settling>> = {
  'check-welfare': onEachChild('welfare', HARM_RISKS, 'any', (kase, _, child) =>
    HARM_RISKS.every((fact) => isSaid(kase, personKey(child), fact, 'yes', 'no')),
  ),
  'child-protection-referral': {
    stage: 'referral',
    by: ['referral', 'referralTo', 'referralWhyNot'],
    settled: (kase) =>
      (isSaid(kase, 'case', 'referral', 'made') && stillHasWords(kase, 'case', 'referralTo')) ||
      (isSaid(kase, 'case', 'referral', 'not-made') && stillHasWords(kase, 'case', 'referralWhyNot')),
  },
  'strategy-meeting': onCase('referral', 'strategyMeeting', 'held', 'arranged', 'not-needed'),
  'advise-no-copies': {
    stage: 'report',
    by: ['toldNoCopies'],
    settled: (kase) => notToldOfCopies(kase).length === 0,
  },
  'evidence-before-deletion': {
    stage: 'online',
    by: ['evidence'],
    settled: (kase, matter) =>
      isSaid(kase, 'case', 'evidence', 'secured') ||
      isNeedless(kase, 'evidence', assessmentOf(kase, matter).risk === 'lower'),
  },
  'online-removal': {
    stage: 'online',
    by: ['reportRemove'],
    settled: (kase, matter) =>
      // A report to a platform is not enough: the child's own tool needs the image, and comes before any deletion.
      isSaid(kase, 'case', 'reportRemove', 'done', 'offered') ||
      isNeedless(kase, 'reportRemove', wentNowhere(kase, matter)),
  },
  'record-crime': writtenOnMatter('report', 'crimeNumber'),
  'background-checks': {
    stage: 'checks',
    by: ['checkPeople', 'checkPlaces', 'checkPartners'],
    settled: (kase) =>
      // The people are always of relevance; the places are where they are (P11).
      (isSaid(kase, 'case', 'checkPeople', 'done') || isWithNote(kase, 'case', 'checkPeople')) &&
      (['checkPlaces', 'checkPartners'] as const).every((fact) => isSaid(kase, 'case', fact, 'done', 'not-relevant')),
  },
  'specialist-investigation': writtenOnMatter('referral', 'specialistTeam'),
  'device-decisions': {
    stage: 'devices',
    by: ['deviceDecision'],
    settled: (kase, matter) =>
      allOfSome(devicesIn(kase, matter), (id) =>
        isSaid(kase, deviceKey(id), 'deviceDecision', 'leave', 'secure', 'seize'),
      ),
  },
  'initial-accounts': onEachChild('accounts', ['account'], 'involved', (kase, _, child) =>
    isSaid(kase, personKey(child), 'account', 'taken', 'declined', 'stopped', 'left'),
  ),
  'hear-views': {
    stage: 'accounts',
    by: ['viewsHeard'],
    settled: (kase) => isSaid(kase, 'case', 'viewsHeard', 'heard') || isWithNote(kase, 'case', 'viewsHeard'),
  },
  'formal-interview': {
    stage: 'accounts',
    by: ['formalInterview'],
    settled: (kase, matter) =>
      isSaid(kase, matterKey(matter), 'formalInterview', 'planned', 'under-caution', 'done') ||
      isWithNote(kase, matterKey(matter), 'formalInterview'),
  },
  'notify-family': onEachChild('telling', ['nextStepsTold'], 'involved', (kase, _, child) =>
    toldOrWhyNot(kase, personKey(child), 'nextStepsTold'),
  ),
  'written-information': onCase('telling', 'writtenInformation', 'given'),
  'child-contact-form': onCase('closing', 'contactForm', 'raised'),
  'weigh-impact': onEachChild('accounts', ['longTermWeight'], 'involved', (kase, _, child) =>
    hasWords(kase, personKey(child), 'longTermWeight'),
  ),
  'senior-review': {
    stage: 'review',
    by: [],
    settled: (kase, matter) => reviewOf(kase, matter) === 'yes',
  },
  'outcome-code': {
    stage: 'decision',
    by: ['outcome', 'publicInterest', 'agencyTakesOn', 'activityDelivered'],
    settled: (kase, matter) =>
      lastChoice(kase, matter) !== undefined &&
      !isUnsupported(kase, matter) &&
      hasWhatItSays(kase, matter) &&
      stillHasWords(kase, matterKey(matter), 'publicInterest'),
  },
  'explain-outcome': onEachChild('telling', ['outcomeTold'], 'involved', (kase, matter, child) =>
    toldOrWhyNot(kase, partKey(matter, child), 'outcomeTold'),
  ),
  'dbs-explanation': onMatter('telling', 'dbsExplained', 'explained'),
  'deletion-direction': {
    stage: 'closing',
    by: ['deletionGiven'],
    settled: isDirected,
  },
  'deletion-decision': writtenOnMatter('closing', 'deletionDecided'),
  'deletion-confirmed': onMatter('closing', 'deletionConfirmed', 'statement', 'by-word'),
  'return-sign-off': {
    stage: 'closing',
    by: ['returnDecision', 'returnSignedBy'],
    settled: (kase, matter) => {
      const { devices: advice } = assessmentOf(kase, matter)
      return devicesIn(kase, matter)
        .filter((id) => advice[id]?.return === 'sign-off' || advice[id]?.return === 'unlikely')
        .every(
          (id) =>
            isSaid(kase, deviceKey(id), 'returnDecision', 'returned', 'kept', 'forfeited') &&
            stillHasWords(kase, deviceKey(id), 'returnSignedBy'),
        )
    },
  },
  caid: onMatter('online', 'caidLiaison', 'done'),
  educate: onCase('closing', 'educated', 'done', 'school'),
}
