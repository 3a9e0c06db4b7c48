import type { Outcome21 } from '../facts'
import type { CautionRule, DutyRule, VerdictRule } from './kinds-of-rule'
import { type InnerRule, inner, outcomeIsOneOf, type Reading } from './reading'
import { aggravated } from './scope'
import { all, any, concluded, known, not, type Term } from './term'

/** The note gives extensive or inappropriate sharing as an example of malice. */
export const malicious: InnerRule = {
  id: 'malicious',
  paragraphs: [20],
  says: 'There was malice if harm was meant or if the sharing was extensive or inappropriate. There was none only when both are a no.',
  reads: ['features.maliciousIntent', 'features.extensiveSharing'],
  concludes: 'malicious',
  judge: ({ features }) => any(features.maliciousIntent, features.extensiveSharing),
}

export const aggravatedOrMalicious = (reading: Reading): Term =>
  any(inner(aggravated, reading), inner(malicious, reading))

/** Every factor must have been looked for and not found: what is not known keeps it from opening. */
export const outcome21: VerdictRule<Outcome21> = {
  id: 'outcome21',
  paragraphs: [13, 20],
  says: 'Open when nothing aggravating, malicious or persistent was found, you judge it non-abusive, and you know whether everyone agreed and whether the ages fit. Ruled out by any such finding, or if you judge it abusive. Until then it is not settled.',
  reads: [
    ...aggravated.reads,
    ...malicious.reads,
    'features.persistentBehaviour',
    'nonAbusive',
    'consent',
    'ageAppropriate',
  ],
  concludes: 'outcome21',
  row: (reading) => {
    const fit = fitForOutcome21(reading)
    return {
      steps: [
        { when: fit, gives: 'open' },
        { when: not(fit), gives: 'closed' },
      ],
      otherwise: 'undetermined',
    }
  },
}

/** Outcome 21 being open, as another rule rests on it. */
export const outcome21IsOpen = (reading: Reading): Term => concluded(outcome21, fitForOutcome21(reading))

function fitForOutcome21(reading: Reading): Term {
  const { features, nonAbusive, consent, ageAppropriate } = reading
  return all(
    not(any(inner(aggravated, reading), inner(malicious, reading), features.persistentBehaviour)),
    nonAbusive,
    known(consent),
    known(ageAppropriate),
  )
}

/** Each crime gets one code from the menu. */
export const outcomeCode: DutyRule = {
  id: 'outcome-code',
  paragraphs: [19],
  says: 'Always owed: give each crime its outcome code.',
  reads: [],
  concludes: 'duties.outcome-code',
  owedWhen: 'always',
}

/** Outcome 22 is for something that was really done. */
export const noActivity: CautionRule = {
  id: 'no-activity',
  paragraphs: [19],
  says: 'Raised when outcome 22 is chosen and it is not known that the activity was carried out.',
  reads: ['decision.outcome', 'decision.activityDelivered'],
  concludes: 'cautions.no-activity',
  raisedWhen: ({ reading }) =>
    outcomeIsOneOf(reading, ['22']).answer === 'yes' && reading.decision.activityDelivered !== 'yes',
}

/** What was chosen no longer fits what is known. */
export const outcomeNotSupported: CautionRule = {
  id: 'outcome-not-supported',
  paragraphs: [13, 20],
  says: 'Raised when outcome 21 is chosen while it is not open, or when outcome 10, 16 or 22 is chosen and aggravating features and malice have not all been ruled out.',
  reads: ['decision.outcome', ...outcome21.reads],
  concludes: 'cautions.outcome-not-supported',
  raisedWhen: (concluded) => {
    const { reading } = concluded
    if (outcomeIsOneOf(reading, ['21']).answer === 'yes') return concluded.outcome21 !== 'open'
    return (
      outcomeIsOneOf(reading, ['10', '16', '22']).answer === 'yes' && aggravatedOrMalicious(reading).answer !== 'no'
    )
  },
}

/** Outcome 21 is looked at by somebody senior or experienced. */
export const seniorReviewOwed: DutyRule = {
  id: 'senior-review',
  paragraphs: [21],
  says: 'Owed when outcome 21 is chosen: a senior or experienced officer reviews it.',
  reads: ['decision.outcome'],
  concludes: 'duties.senior-review',
  owedWhen: ({ reading }) => outcomeIsOneOf(reading, ['21']).answer === 'yes',
}

export const noSeniorReview: CautionRule = {
  id: 'no-senior-review',
  paragraphs: [21],
  says: 'Raised when outcome 21 is chosen and no review has agreed with it.',
  reads: ['decision.outcome', 'decision.seniorReview'],
  concludes: 'cautions.no-senior-review',
  raisedWhen: ({ reading }) =>
    outcomeIsOneOf(reading, ['21']).answer === 'yes' && reading.decision.seniorReview !== 'yes',
}

/** The child, the family and, where right, the school hear it plainly. */
export const explainOutcome: DutyRule = {
  id: 'explain-outcome',
  paragraphs: [22],
  says: 'Always owed: explain the outcome and what follows from it to the children, their parents or carers and, where right, the school.',
  reads: [],
  concludes: 'duties.explain-outcome',
  owedWhen: 'always',
}

/** Nobody can promise that a record will never be disclosed. */
export const dbsExplanation: DutyRule = {
  id: 'dbs-explanation',
  paragraphs: [22],
  says: 'Always owed: explain what a later DBS check could show, and promise nothing.',
  reads: [],
  concludes: 'duties.dbs-explanation',
  owedWhen: 'always',
}

/** What counts is the age on the day a caution is given. */
export const near18: CautionRule = {
  id: 'near-18',
  paragraphs: [22],
  says: 'Raised when a child recorded as a suspect is 17: a caution after the birthday is an adult caution.',
  reads: ['people.*.kind', 'people.*.age', 'people.*.recordedAs'],
  concludes: 'cautions.near-18',
  raisedWhen: ({ reading }) =>
    reading.children.some(({ person, age }) => person.recordedAs === 'suspect' && age === 17),
}
