import { answerTo, type Case, matterOf } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { once } from '../case/once'
import { concerns, partIn } from '../case/own-facts'
import { deviceKey, idsOf, matterKey, partKey, personKey, type SubjectKey } from '../case/subject'
import type { ParagraphId } from '../guidance/paragraph-ids'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { copiesAreLeft } from './copies-left'

export const PHASES = ['report', 'safeguarding', 'investigation', 'outcome'] as const
export type PhaseId = (typeof PHASES)[number]

export const PHASE_TITLES: Record<PhaseId, string> = {
  report: 'First report',
  safeguarding: 'Safeguarding',
  investigation: 'Investigation',
  outcome: 'Outcome',
}

interface StageShape {
  phase: PhaseId
  title: string
  /** The question the stage answers, as its heading. */
  heading: string
  help?: string
  paragraphs: readonly ParagraphId[]
  asks: readonly FactId[]
}

const table = {
  report: {
    phase: 'report',
    title: 'First report',
    heading: 'What was reported',
    help: 'Facts only, no names of children. The first minute comes before all of it: everyone safe, nobody copies.',
    paragraphs: [1, 5, 9, 10],
    asks: [
      'howReported',
      'reportedWhen',
      'happenedWhen',
      'happenedWhere',
      'saidToHaveHappened',
      'toldNoCopies',
      'matterTitle',
      'crimeType',
      'crimeNumber',
    ],
  },
  people: {
    phase: 'report',
    title: 'People',
    heading: 'Who is in it',
    help: 'Child A, child B, adult C: never a name.',
    paragraphs: [1, 9, 10, 12],
    asks: [
      'kind',
      'age',
      'eighteenSince',
      'recordedAs',
      'inCare',
      'childProtectionPlan',
      'knownVulnerability',
      'communication',
      'keptOrCopied',
      'tellingMayHarm',
      // Last, so that whoever has no part in one of several matters stands below those who have.
      'part',
    ],
  },
  welfare: {
    phase: 'safeguarding',
    title: 'Welfare',
    heading: 'Is every child safe?',
    help: 'Each child, whoever reported it and whoever shared it included.',
    paragraphs: [10, 17],
    asks: ['selfHarmRisk', 'otherHarmRisk', 'whoIsWith'],
  },
  features: {
    phase: 'safeguarding',
    title: 'Aggravating features',
    heading: 'What makes it worse',
    help: '“Not known” is an answer. It stays on the list until it is settled.',
    paragraphs: [2, 6, 10, 20],
    asks: [
      'adultInvolved',
      'identityConfirmed',
      'coercion',
      'exploitation',
      'grooming',
      'profitMotive',
      'violence',
      'maliciousIntent',
      'extensiveSharing',
      'persistentBehaviour',
      'consent',
      'ageAppropriate',
      'synthetic',
    ],
  },
  checks: {
    phase: 'safeguarding',
    title: 'Checks',
    heading: 'What do the systems know?',
    help: 'Before any meeting, unless safety comes first.',
    paragraphs: [11, 12],
    asks: ['checkPeople', 'systemsPeople', 'checkPlaces', 'checkPartners', 'checksPrevented', 'significantRisk'],
  },
  referral: {
    phase: 'safeguarding',
    title: 'Referral',
    heading: 'Who else must know now?',
    paragraphs: [2, 6, 12, 17],
    asks: ['referral', 'referralTo', 'referralWhyNot', 'strategyMeeting', 'specialistTeam', 'leftAlone'],
  },
  accounts: {
    phase: 'investigation',
    title: 'Accounts',
    heading: 'What do they say?',
    help: 'Short and open. Stop when it turns to suspicion: caution and appropriate adult.',
    paragraphs: [3, 4, 13, 14, 16, 20],
    asks: [
      'account',
      'accountWords',
      'childViews',
      'longTermWeight',
      'parentViews',
      'schoolViews',
      'viewsHeard',
      'nonAbusive',
      'formalInterview',
    ],
  },
  devices: {
    phase: 'investigation',
    title: 'Devices',
    heading: 'Phones and other devices',
    help: 'Secure before you seize. Nobody looks at the image to find out.',
    paragraphs: [15, 24],
    asks: [
      'anyDevices',
      'held',
      'usedByPersonOfConcern',
      'holdsImagery',
      'imageryOnlyOfOwner',
      'lookedAtByAgreement',
      'agreedBy',
      'stillTaken',
      'deviceDecision',
      'ndmInformation',
      'ndmThreat',
      'ndmPowers',
      'ndmOptions',
      'ndmAction',
      'deviceMatters',
    ],
  },
  online: {
    phase: 'investigation',
    title: 'Online',
    heading: 'Where has it gone?',
    help: 'Safety, then evidence, then Report Remove, then deletion.',
    paragraphs: [18, 23, 25],
    asks: ['uploaded', 'beyondControl', 'reportRemove', 'evidence', 'caidLiaison'],
  },
  decision: {
    phase: 'outcome',
    title: 'Outcome',
    heading: 'How should this end?',
    paragraphs: [3, 13, 14, 19, 20],
    asks: ['outcome', 'publicInterest', 'agencyTakesOn', 'activityDelivered', 'activity'],
  },
  review: {
    phase: 'outcome',
    title: 'Review',
    heading: 'A second pair of eyes',
    paragraphs: [21],
    asks: [],
  },
  telling: {
    phase: 'outcome',
    title: 'Telling the family',
    heading: 'Who is told what',
    help: 'What happens next, what it means later on, and whom to ring.',
    paragraphs: [17, 22],
    asks: ['nextStepsTold', 'writtenInformation', 'outcomeTold', 'dbsExplained', 'schoolTold', 'toldBy'],
  },
  closing: {
    phase: 'outcome',
    title: 'Closing',
    heading: 'What is left to do',
    paragraphs: [4, 8, 23, 24, 26],
    asks: [
      'deletionGiven',
      'deletionDecided',
      'deletionConfirmed',
      'returnDecision',
      'returnSignedBy',
      'contactForm',
      'educated',
    ],
  },
} as const satisfies Record<string, StageShape>

export type StageId = keyof typeof table
export const STAGES: Readonly<Record<StageId, StageShape>> = table
export const STAGE_IDS = Object.keys(table) as readonly StageId[]

export function isStageId(id: string): id is StageId {
  return Object.hasOwn(table, id)
}

export function stagesOf(phase: PhaseId): readonly StageId[] {
  return STAGE_IDS.filter((stage) => STAGES[stage].phase === phase)
}

/** A question as it is put now: what it is asked of, and whether the stage can be done without it. */
export interface Put {
  subject: SubjectKey
  fact: FactId
  required: boolean
}

/**
 * Every question that a stage puts about one matter now, in the order of its table, people and devices one after
 * another; worked out once for each state of the case.
 */
export const putBy = once((kase, matter: string, stage: StageId): readonly Put[] =>
  STAGES[stage].asks.flatMap((fact) =>
    subjectsOf(kase, matter, fact)
      .filter((subject) => isAsked(kase, matter, subject, fact))
      .map((subject) => ({ subject, fact, required: QUESTIONS[fact].optional !== true })),
  ),
)

/** Whoever has a part in a matter; a long case asks it for each of a hundred questions. */
const peopleIn = once((kase, matter: string) => kase.people.filter(({ id }) => partIn(kase, matter, id) !== undefined))

function subjectsOf(kase: Case, matter: string, fact: FactId): readonly SubjectKey[] {
  switch (QUESTIONS[fact].about) {
    case 'case':
      return ['case']
    case 'matter':
      return [matterKey(matter)]
    case 'person':
      return peopleIn(kase, matter).map((one) => personKey(one.id))
    case 'part':
      return (fact === 'part' ? kase.people : peopleIn(kase, matter)).map((one) => partKey(matter, one.id))
    case 'device':
      return kase.devices
        .filter((one) => fact === 'deviceMatters' || concerns(kase, one.id, matter))
        .map((one) => deviceKey(one.id))
  }
}

/** Whether a question stands now: its own condition, and what the advice makes of it. */
export function isAsked(kase: Case, matter: string, subject: SubjectKey, fact: FactId): boolean {
  const { when } = QUESTIONS[fact]
  if (when !== undefined && !when((other) => lookUp(kase, matter, subject, other as FactId))) return false
  const { device, person } = idsOf(subject)
  // Worked out only where it is looked at: most questions are put whatever the advice is.
  const judged = () => assessmentOf(kase, matter)
  const chosen = matterOf(kase, matter)?.choices.at(-1)?.outcome
  switch (fact) {
    /** Said when the person was added; changed beside their label. */
    case 'kind':
      return false
    case 'part':
      return person !== undefined && partIn(kase, matter, person) === undefined
    case 'matterTitle':
    case 'deviceMatters':
      return kase.matters.length > 1
    case 'referral':
      // One that was made, or thought about, stays in sight also where none is indicated any more.
      return judged().referral !== 'not-indicated' || answerTo(kase, subject, fact) !== undefined
    case 'strategyMeeting':
      return judged().duties.includes('strategy-meeting')
    case 'specialistTeam':
    case 'leftAlone':
      return judged().duties.includes('specialist-investigation')
    case 'formalInterview':
      return judged().formalInterview === 'consider'
    case 'reportRemove':
      return judged().duties.includes('online-removal')
    case 'anyDevices':
      return kase.devices.length === 0
    case 'caidLiaison':
      return judged().caid === 'liaise'
    case 'outcomeTold':
    case 'dbsExplained':
      return chosen !== undefined
    case 'deletionGiven':
      // One that was given stays in sight also where nobody is to delete any more.
      return (
        judged().deletionDirection === 'give' ||
        answerTo(kase, subject, fact) !== undefined ||
        kase.issued.some((one) => one.kind === 'deletion-direction' && one.matter === matter)
      )
    case 'deletionDecided':
      return judged().deletionDirection === 'decide' || copiesAreLeft(kase, matter)
    case 'deletionConfirmed':
      return judged().deletionDirection === 'give' && answerTo(kase, subject, 'deletionGiven') !== undefined
    case 'returnDecision':
      return device !== undefined && answerTo(kase, subject, 'held') === 'seized'
    case 'returnSignedBy': {
      const advice = device === undefined ? undefined : judged().devices[device]?.return
      return advice === 'sign-off' || advice === 'unlikely'
    }
    default:
      return true
  }
}

/** An answer about the subject itself, or about what it is part of: a person's kind from their part, and the other way round. */
function lookUp(kase: Case, matter: string, subject: SubjectKey, fact: FactId) {
  const { person } = idsOf(subject)
  if (fact === 'outcome') return matterOf(kase, matter)?.choices.at(-1)?.outcome
  const about = QUESTIONS[fact].about
  const at = person === undefined ? subject : about === 'part' ? partKey(matter, person) : personKey(person)
  return answerTo(kase, at, fact)
}

export type Progress = 'not-started' | 'in-progress' | 'set-aside' | 'done'
