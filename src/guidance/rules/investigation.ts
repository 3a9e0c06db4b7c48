import type { FormalInterview, Risk, Stance } from '../facts'
import { malicious } from './crime-outcome'
import type { CautionRule, DeviceRule, DutyRule, VerdictRule } from './kinds-of-rule'
import { answerOfDevice, beyondControl, type InnerRule, inner, type Reading } from './reading'
import { aggravated, coerced } from './scope'
import { all, any, not } from './term'

/** Persistence rules out outcome 21 and is a welfare sign, but does not by itself make the risk higher. */
export const higher: InnerRule = {
  id: 'higher',
  paragraphs: [15, 16, 20],
  says: 'The risk is higher if there is an aggravating feature or malice, if somebody did not agree, if the ages do not fit, or if you judge it abusive. It is not higher only when all of these are ruled out.',
  reads: [...aggravated.reads, ...malicious.reads, 'consent', 'ageAppropriate', 'nonAbusive'],
  concludes: 'higher',
  judge: (reading) =>
    any(
      inner(aggravated, reading),
      inner(malicious, reading),
      not(reading.consent),
      not(reading.ageAppropriate),
      not(reading.nonAbusive),
    ),
}

export const risk: VerdictRule<Risk> = {
  id: 'risk',
  paragraphs: [15, 16],
  says: 'Higher or lower as the answers have it; not settled while one that could make it higher is not known.',
  reads: higher.reads,
  concludes: 'risk',
  row: (reading) => ({
    steps: [
      { when: inner(higher, reading), gives: 'higher' },
      { when: not(inner(higher, reading)), gives: 'lower' },
    ],
    otherwise: 'undetermined',
  }),
}

/** First accounts are short, open and careful. */
export const initialAccounts: DutyRule = {
  id: 'initial-accounts',
  paragraphs: [14],
  says: 'Always owed: take first accounts with care for what each child needs.',
  reads: [],
  concludes: 'duties.initial-accounts',
  owedWhen: 'always',
}

/** A child under suspicion has rights that a chat at school does not give. */
export const childSuspect: CautionRule = {
  id: 'child-suspect',
  paragraphs: [9, 14],
  says: 'Raised when a child is recorded as a suspect: is that right, and if so caution and appropriate adult.',
  reads: ['people.*.kind', 'people.*.age', 'people.*.recordedAs'],
  concludes: 'cautions.child-suspect',
  raisedWhen: ({ reading }) => reading.children.some(({ person }) => person.recordedAs === 'suspect'),
}

/** Secure before you seize; at lower risk a device is not taken as routine; at higher risk, that of whoever did harm is. */
export const stance: DeviceRule<Stance> = {
  id: 'stance',
  paragraphs: [15],
  says: 'Seize if the risk is higher and the device is used by whoever is believed to have shared without consent or exploited. Do not seize as routine if the risk is lower. In every other case secure what is on it.',
  reads: [...higher.reads, 'devices.*.usedByPersonOfConcern'],
  concludes: 'devices.*.stance',
  row: (reading, device, index) => ({
    steps: [
      {
        when: all(inner(higher, reading), answerOfDevice(reading, index, device, 'usedByPersonOfConcern')),
        gives: 'seize',
      },
      { when: not(inner(higher, reading)), gives: 'not-routine' },
    ],
    otherwise: 'secure',
  }),
}

export const deviceDecisions: DutyRule = {
  id: 'device-decisions',
  paragraphs: [15],
  says: 'Owed when a device is recorded: decide what happens to each and write down why.',
  reads: ['devices'],
  concludes: 'duties.device-decisions',
  owedWhen: ({ reading }) => reading.devices.length > 0,
}

/** Staff keep a device safe; they do not look at, send on or delete what is on it. */
export const schoolHolds: CautionRule = {
  id: 'school-holds',
  paragraphs: [8, 15, 23],
  says: 'Raised when the school holds a device: staff do not look, forward or delete.',
  reads: ['devices.*.held'],
  concludes: 'cautions.school-holds',
  raisedWhen: ({ reading }) => reading.devices.some(({ held }) => held === 'school'),
}

/** A still of the image is one more image. */
export const cameraStill: CautionRule = {
  id: 'camera-still',
  paragraphs: [15],
  says: 'Raised when imagery was or will be recorded with an officer’s camera: a still is a copy.',
  reads: ['devices.*.stillTaken'],
  concludes: 'cautions.camera-still',
  raisedWhen: ({ reading }) => reading.devices.some(({ stillTaken }) => stillTaken === 'yes'),
}

/** A child can't agree to a device being examined. */
export const childCannotAgree: CautionRule = {
  id: 'child-cannot-agree',
  paragraphs: [15],
  says: 'Raised when a child’s device is looked at by agreement and nobody but the child is known to have agreed.',
  reads: ['devices.*.lookedAtByAgreement', 'devices.*.agreedBy', 'devices.*.owner', 'people.*.kind', 'people.*.age'],
  concludes: 'cautions.child-cannot-agree',
  raisedWhen: ({ reading }) =>
    reading.devices.some(
      ({ owner, lookedAtByAgreement, agreedBy }) =>
        lookedAtByAgreement === 'yes' &&
        (agreedBy ?? 'owner') === 'owner' &&
        reading.children.some(({ person }) => person.id === owner),
    ),
}

/** A judgement against its own signs wants a senior view. */
export const nonAbusiveAgainstSigns: CautionRule = {
  id: 'non-abusive-against-signs',
  paragraphs: [15, 16, 20],
  says: 'Raised when you judge it non-abusive although somebody did not agree or the ages do not fit: ask for a senior view.',
  reads: ['nonAbusive', 'consent', 'ageAppropriate'],
  concludes: 'cautions.non-abusive-against-signs',
  raisedWhen: ({ reading }) =>
    reading.nonAbusive.answer === 'yes' && (reading.consent.answer === 'no' || reading.ageAppropriate.answer === 'no'),
}

export const formalInterview: VerdictRule<FormalInterview> = {
  id: 'formal-interview',
  paragraphs: [16],
  says: 'Consider an Achieving Best Evidence interview when the risk is higher; it is not indicated when the risk is lower.',
  reads: higher.reads,
  concludes: 'formalInterview',
  row: (reading) => ({
    steps: [
      { when: inner(higher, reading), gives: 'consider' },
      { when: not(inner(higher, reading)), gives: 'not-indicated' },
    ],
    otherwise: 'undetermined',
  }),
}

export const formalInterviewOwed: DutyRule = {
  id: 'plan-formal-interview',
  paragraphs: [16],
  says: 'Owed when a formal interview is to be considered: plan it with those trained for it.',
  reads: formalInterview.reads,
  concludes: 'duties.formal-interview',
  owedWhen: (concluded) => concluded.formalInterview === 'consider',
}

export const notifyFamily: DutyRule = {
  id: 'notify-family',
  paragraphs: [17],
  says: 'Always owed: tell the child and their parents or carers what happens next, with time for questions.',
  reads: [],
  concludes: 'duties.notify-family',
  owedWhen: 'always',
}

/** Telling a family is right unless it puts a child in danger. */
export const tellingMayHarm: CautionRule = {
  id: 'telling-may-harm',
  paragraphs: [17],
  says: 'Raised when telling somebody could put a child at risk.',
  reads: ['people.*.tellingMayHarm'],
  concludes: 'cautions.telling-may-harm',
  raisedWhen: ({ reading }) => reading.people.some(({ person }) => person.tellingMayHarm === 'yes'),
}

export const writtenInformation: DutyRule = {
  id: 'written-information',
  paragraphs: [17],
  says: 'Always owed: give the child and their parent or carer a named contact and where to find help, in writing.',
  reads: [],
  concludes: 'duties.written-information',
  owedWhen: 'always',
}

/** Whatever may be online is taken down as fast as it can be. */
export const onlineRemoval: DutyRule = {
  id: 'online-removal',
  paragraphs: [18],
  says: 'Owed unless it is known that nothing was uploaded and nothing is beyond the child’s control; always owed after coercion.',
  reads: ['online.uploaded', 'online.beyondControl', 'features.coercion'],
  concludes: 'duties.online-removal',
  owedWhen: ({ reading }) => removalIsOwed(reading),
}

export const removalIsOwed = (reading: Reading) =>
  reading.facts.online?.uploaded !== 'no' || beyondControl(reading).answer !== 'no' || coerced(reading)
