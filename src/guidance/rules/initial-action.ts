import { HARM_RISKS, type Referral } from '../facts'
import { higher } from './investigation'
import type { CautionRule, DutyRule, VerdictRule } from './kinds-of-rule'
import { answerOfPerson, inner, isUnder, type Reading } from './reading'
import { aggravated } from './scope'
import { all, any, not } from './term'

/** Every report is a crime on the books, which does not make a child a suspect. */
export const recordCrime: DutyRule = {
  id: 'record-crime',
  paragraphs: [9],
  says: 'Always owed: record the crime.',
  reads: [],
  concludes: 'duties.record-crime',
  owedWhen: 'always',
}

export const under10: CautionRule = {
  id: 'under-10',
  paragraphs: [10],
  says: 'Raised when an involved child is under 10: below the age of criminal responsibility, so safeguarding only, and outcome 11.',
  reads: ['people.*.part', 'people.*.kind', 'people.*.age'],
  concludes: 'cautions.under-10',
  raisedWhen: ({ reading }) => reading.involvedChildren.some((child) => isUnder(child, 10).answer === 'yes'),
}

export const under13: CautionRule = {
  id: 'under-13',
  paragraphs: [10],
  says: 'Raised when an involved child is under 13: today’s guidance to schools is believed to have some of these referred.',
  reads: ['people.*.part', 'people.*.kind', 'people.*.age'],
  concludes: 'cautions.under-13',
  raisedWhen: ({ reading }) => reading.involvedChildren.some((child) => isUnder(child, 13).answer === 'yes'),
}

export const vulnerableChild: CautionRule = {
  id: 'vulnerable-child',
  paragraphs: [10],
  says: 'Raised when an involved child has a known vulnerability: could they understand and agree?',
  reads: ['people.*.part', 'people.*.kind', 'people.*.age', 'people.*.knownVulnerability'],
  concludes: 'cautions.vulnerable-child',
  raisedWhen: ({ reading }) => reading.involvedChildren.some(({ person }) => person.knownVulnerability === 'yes'),
}

/** A copy kept "as evidence" may be an offence. */
export const adultHoldsCopy: CautionRule = {
  id: 'adult-holds-copy',
  paragraphs: [10],
  says: 'Raised when an adult, a parent or a teacher too, has kept or copied the imagery.',
  reads: ['people.*.kind', 'people.*.age', 'people.*.keptOrCopied'],
  concludes: 'cautions.adult-holds-copy',
  raisedWhen: ({ reading }) => reading.adults.some(({ person }) => person.keptOrCopied === 'yes'),
}

export const checkWelfare: DutyRule = {
  id: 'check-welfare',
  paragraphs: [10, 17],
  says: 'Always owed: check how every child is, now and for the time to come.',
  reads: [],
  concludes: 'duties.check-welfare',
  owedWhen: 'always',
}

export const adviseNoCopies: DutyRule = {
  id: 'advise-no-copies',
  paragraphs: [10],
  says: 'Always owed: tell everyone not to copy, forward or screenshot, and where help is.',
  reads: [],
  concludes: 'duties.advise-no-copies',
  owedWhen: 'always',
}

export const backgroundChecks: DutyRule = {
  id: 'background-checks',
  paragraphs: [11],
  says: 'Always owed: check people and places on police systems, national ones too, and with partners.',
  reads: [],
  concludes: 'duties.background-checks',
  owedWhen: 'always',
}

export const checksBeforeMeeting: CautionRule = {
  id: 'checks-before-meeting',
  paragraphs: [11],
  says: 'Raised while a check is not done, and for one that urgency prevented once an outcome is chosen.',
  reads: ['checks.people', 'checks.places', 'checks.partners', 'decision.outcome'],
  concludes: 'cautions.checks-before-meeting',
  raisedWhen: ({ reading }) => {
    const { people, places, partners } = reading.facts.checks ?? {}
    return [people, places, partners].some((state) =>
      state === 'prevented' ? reading.outcome !== undefined : (state ?? 'not-done') === 'not-done',
    )
  },
}

const READ_FOR_LIKELY_OR_IMMEDIATE = [
  'people.*.selfHarmRisk',
  'people.*.otherHarmRisk',
  'people.*.inCare',
  'people.*.childProtectionPlan',
  'significantRisk',
  ...aggravated.reads,
] as const

/** The highest that applies. Whatever is higher risk never passes as not indicated. */
export const referral: VerdictRule<Referral> = {
  id: 'referral',
  paragraphs: [6, 10, 12, 17],
  says: 'Immediate if any child may harm themselves or come to harm. Likely if an involved child is in care or on a plan, if significant risk was found, or if there is an aggravating feature. Consider if an involved child is vulnerable or under 13, if it is persistent, or if the risk is higher. Not indicated only when a child is recorded as involved and every one of these is ruled out.',
  reads: [
    ...READ_FOR_LIKELY_OR_IMMEDIATE,
    'people.*.knownVulnerability',
    'features.persistentBehaviour',
    ...higher.reads,
  ],
  concludes: 'referral',
  row: (reading) => {
    const harm = harmToAChild(reading)
    const likely = any(
      inner(aggravated, reading),
      reading.significantRisk,
      ...reading.involvedChildren.flatMap((child) => [
        answerOfPerson(child, 'inCare'),
        answerOfPerson(child, 'childProtectionPlan'),
      ]),
    )
    const consider = any(
      reading.features.persistentBehaviour,
      inner(higher, reading),
      ...reading.involvedChildren.flatMap((child) => [answerOfPerson(child, 'knownVulnerability'), isUnder(child, 13)]),
    )
    return {
      steps: [
        { when: harm, gives: 'immediate' },
        { when: likely, gives: 'likely' },
        { when: consider, gives: 'consider' },
        ...(reading.involvedChildren.length > 0
          ? [{ when: all(not(harm), not(likely), not(consider)), gives: 'not-indicated' } as const]
          : []),
      ],
      otherwise: 'undetermined',
    }
  },
}

const harmToAChild = (reading: Reading) =>
  any(...reading.children.flatMap((child) => HARM_RISKS.map((risk) => answerOfPerson(child, risk))))

export const childProtectionReferral: DutyRule = {
  id: 'child-protection-referral',
  paragraphs: [12, 17],
  says: 'Owed when a referral is immediate or likely.',
  reads: READ_FOR_LIKELY_OR_IMMEDIATE,
  concludes: 'duties.child-protection-referral',
  owedWhen: (concluded) => concluded.referral === 'immediate' || concluded.referral === 'likely',
}

export const strategyMeeting: DutyRule = {
  id: 'strategy-meeting',
  paragraphs: [12],
  says: 'Owed when a referral is immediate or likely: ask for a strategy meeting.',
  reads: READ_FOR_LIKELY_OR_IMMEDIATE,
  concludes: 'duties.strategy-meeting',
  owedWhen: (concluded) => concluded.referral === 'immediate' || concluded.referral === 'likely',
}

/** What the families and the school think belongs in the assessment. */
export const hearViews: DutyRule = {
  id: 'hear-views',
  paragraphs: [13],
  says: 'Always owed: hear the children, their parents or carers, and their teachers.',
  reads: [],
  concludes: 'duties.hear-views',
  owedWhen: 'always',
}
