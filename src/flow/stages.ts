import type { ParagraphId } from '../guidance/paragraph-ids'
import type { FactId } from '../guidance/questions'
import { STAGE_TITLE } from '../guidance/stage-titles'

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
    title: STAGE_TITLE.report,
    heading: 'What was reported',
    help: 'Facts only, no names of children. The first minute comes before all of it: everyone safe, nobody copies.',
    paragraphs: [1, 5, 9, 10],
    asks: [
      // First, so that of several matters nobody mistakes one for another.
      'matterTitle',
      'howReported',
      'reportedWhen',
      'happenedWhen',
      'happenedWhere',
      'saidToHaveHappened',
      'toldNoCopies',
      'crimeType',
      'crimeNumber',
    ],
  },
  people: {
    phase: 'report',
    title: STAGE_TITLE.people,
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
    title: STAGE_TITLE.welfare,
    heading: 'Is every child safe?',
    help: 'Each child, whoever reported it and whoever shared it included.',
    paragraphs: [10, 17],
    asks: ['selfHarmRisk', 'otherHarmRisk', 'whoIsWith'],
  },
  features: {
    phase: 'safeguarding',
    title: STAGE_TITLE.features,
    heading: 'What makes it worse',
    help: '“No” means that you looked. On a third party’s word alone answer “not known”: it stays on the list until it is settled.',
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
    title: STAGE_TITLE.checks,
    heading: 'What do the systems know?',
    help: 'Before any meeting, unless safety comes first.',
    paragraphs: [11, 12],
    asks: ['checkPeople', 'systemsPeople', 'checkPlaces', 'checkPartners', 'checksPrevented', 'significantRisk'],
  },
  referral: {
    phase: 'safeguarding',
    title: STAGE_TITLE.referral,
    heading: 'Who else must know now?',
    paragraphs: [2, 6, 12, 17],
    asks: ['referral', 'referralTo', 'referralWhyNot', 'strategyMeeting', 'specialistTeam', 'leftAlone'],
  },
  accounts: {
    phase: 'investigation',
    title: STAGE_TITLE.accounts,
    heading: 'What do they say?',
    help: 'When you have an account, tell the child and the parents what happens next, also in writing. Do so only where it is safe, and where specialists have the case, only if they agree. You need not wait for the outcome: see Telling the family.',
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
    title: STAGE_TITLE.devices,
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
    title: STAGE_TITLE.online,
    heading: 'Where has it gone?',
    help: 'Safety, then evidence, then Report Remove, then deletion.',
    paragraphs: [18, 23, 25],
    asks: ['uploaded', 'beyondControl', 'reportRemove', 'evidence', 'caidLiaison'],
  },
  decision: {
    phase: 'outcome',
    title: STAGE_TITLE.decision,
    heading: 'How should this end?',
    paragraphs: [3, 13, 14, 19, 20],
    asks: ['outcome', 'publicInterest', 'agencyTakesOn', 'activityDelivered', 'activity'],
  },
  review: {
    phase: 'outcome',
    title: STAGE_TITLE.review,
    heading: 'A second pair of eyes',
    paragraphs: [21],
    asks: [],
  },
  telling: {
    phase: 'outcome',
    title: STAGE_TITLE.telling,
    heading: 'Who is told what',
    help: 'What happens next, what it means later on, and whom to ring.',
    paragraphs: [17, 22],
    asks: ['nextStepsTold', 'writtenInformation', 'outcomeTold', 'dbsExplained', 'schoolTold', 'toldBy'],
  },
  closing: {
    phase: 'outcome',
    title: STAGE_TITLE.closing,
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
} as const satisfies Record<keyof typeof STAGE_TITLE, StageShape>

export type StageId = keyof typeof table
export const STAGES: Readonly<Record<StageId, StageShape>> = table
export const STAGE_IDS = Object.keys(table) as readonly StageId[]

export function isStageId(id: string): id is StageId {
  return Object.hasOwn(table, id)
}

export function stagesOf(phase: PhaseId): readonly StageId[] {
  return STAGE_IDS.filter((stage) => STAGES[stage].phase === phase)
}

export type Progress = 'not-started' | 'in-progress' | 'set-aside' | 'done'
