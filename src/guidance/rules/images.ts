import type { Caid, DeletionDirection, Return } from '../facts'
import { outcome21IsOpen } from './crime-outcome'
import { higher, onlineRemoval, removalIsOwed } from './investigation'
import type { DeviceRule, DutyRule, VerdictRule } from './kinds-of-rule'
import {
  allSeized,
  answerOfDevice,
  answerOfPerson,
  beyondControl,
  checksOnPeopleDone,
  inner,
  isSeized,
  otherMattersLower,
  outcomeIsOneOf,
  seniorReview,
} from './reading'
import { all, any, not } from './term'

const READ_FOR_ANY_DELETION = [
  ...higher.reads,
  'people.*.keptOrCopied',
  'checks.people',
  'devices.*.held',
  'decision.outcome',
  'otherMatters',
] as const

/** Nothing is deleted while it may be evidence, here or in another matter, or while an adult may hold a copy. */
export const deletionDirection: VerdictRule<DeletionDirection> = {
  id: 'deletion-direction',
  paragraphs: [21, 23],
  says: 'Not now, unless the risk here and in every other matter is lower, no device is seized, the checks on the people are done and no adult holds a copy. Then give a direction if outcome 21 is open, chosen and agreed on review; with outcome 8, 10, 11, 20 or 22, decide with a supervisor and write it down.',
  reads: [...READ_FOR_ANY_DELETION, 'features.persistentBehaviour', 'decision.seniorReview'],
  concludes: 'deletionDirection',
  row: (reading) => {
    const free = all(
      not(inner(higher, reading)),
      not(any(...allSeized(reading))),
      checksOnPeopleDone(reading),
      ...otherMattersLower(reading),
      ...reading.adults.map((person) => not(answerOfPerson(person, 'keptOrCopied'))),
    )
    const directed = outcomeIsOneOf(reading, ['21'])
    const agreed = all(outcome21IsOpen(reading), seniorReview(reading))
    const decided = outcomeIsOneOf(reading, ['8', '10', '11', '20', '22'])
    return {
      steps: [
        { when: all(free, directed, agreed), gives: 'give' },
        { when: all(free, decided), gives: 'decide' },
      ],
      otherwiseFrom: [all(free, directed.answer === 'yes' ? agreed : decided)],
      otherwise: 'not-now',
    }
  },
}

export const evidenceBeforeDeletion: DutyRule = {
  id: 'evidence-before-deletion',
  paragraphs: [23],
  says: 'Owed when deletion may be near or something may still be needed: settle the evidence and the child’s own removal report before anything is deleted. Not owed only when the risk is lower, nothing is persistent, nothing may be online and nothing is to be deleted.',
  reads: [...deletionDirection.reads, ...onlineRemoval.reads],
  concludes: 'duties.evidence-before-deletion',
  owedWhen: (concluded) =>
    concluded.deletionDirection !== 'not-now' ||
    removalIsOwed(concluded.reading) ||
    concluded.risk !== 'lower' ||
    concluded.reading.features.persistentBehaviour.answer !== 'no',
}

export const deletionDirectionOwed: DutyRule = {
  id: 'direct-deletion',
  paragraphs: [23],
  says: 'Owed when a deletion direction is to be given.',
  reads: deletionDirection.reads,
  concludes: 'duties.deletion-direction',
  owedWhen: (concluded) => concluded.deletionDirection === 'give',
}

export const deletionDecision: DutyRule = {
  id: 'decide-deletion',
  paragraphs: [23],
  says: 'Owed when deletion is to be decided with a supervisor.',
  reads: READ_FOR_ANY_DELETION,
  concludes: 'duties.deletion-decision',
  owedWhen: (concluded) => concluded.deletionDirection === 'decide',
}

/** Confirmed by word, never by showing the image. */
export const deletionConfirmed: DutyRule = {
  id: 'deletion-confirmed',
  paragraphs: [23],
  says: 'Owed when a deletion direction is to be given: hear that it was done, without anybody showing the image.',
  reads: deletionDirection.reads,
  concludes: 'duties.deletion-confirmed',
  owedWhen: (concluded) => concluded.deletionDirection === 'give',
}

/** Traces are hard to remove, and giving a device back could be supplying an image. */
export const returning: DeviceRule<Return> = {
  id: 'return',
  paragraphs: [24],
  says: 'For a seized device: a manager signs off its return if it holds imagery of its owner only; other imagery makes return unlikely. With none on it, return it if the risk is lower. Otherwise examine it first.',
  reads: ['devices.*.held', 'devices.*.holdsImagery', 'devices.*.imageryOnlyOfOwner', ...higher.reads],
  concludes: 'devices.*.return',
  row: (reading, device, index) => {
    const seized = isSeized(reading, index, device)
    const holdsImagery = answerOfDevice(reading, index, device, 'holdsImagery')
    const onlyOfOwner = answerOfDevice(reading, index, device, 'imageryOnlyOfOwner')
    return {
      steps: [
        { when: not(seized), gives: 'n/a' },
        { when: all(seized, holdsImagery, onlyOfOwner), gives: 'sign-off' },
        { when: all(seized, holdsImagery), gives: 'unlikely', besides: onlyOfOwner },
        { when: all(seized, not(holdsImagery), not(inner(higher, reading))), gives: 'return' },
      ],
      otherwise: 'examine-first',
      otherwiseFrom:
        holdsImagery.answer === 'no' ? [seized, holdsImagery, inner(higher, reading)] : [seized, holdsImagery],
    }
  },
}

export const returnSignOff: DutyRule = {
  id: 'return-sign-off',
  paragraphs: [24],
  says: 'Owed when a seized device holds imagery: a manager decides whether it can be returned.',
  reads: ['devices.*.held', 'devices.*.holdsImagery'],
  concludes: 'duties.return-sign-off',
  owedWhen: ({ devices }) => devices.some((device) => device.return === 'sign-off' || device.return === 'unlikely'),
}

/** What is out of the child's control can be recognised again if it is on the national database. */
export const caid: VerdictRule<Caid> = {
  id: 'caid',
  paragraphs: [25],
  says: 'Liaise about the Child Abuse Image Database when imagery is beyond the child’s control and a device is seized; otherwise not now.',
  reads: ['devices.*.held', 'online.beyondControl'],
  concludes: 'caid',
  row: (reading) => ({
    steps: [{ when: all(any(...allSeized(reading)), beyondControl(reading)), gives: 'liaise' }],
    otherwise: 'not-now',
  }),
}

export const caidOwed: DutyRule = {
  id: 'liaise-on-caid',
  paragraphs: [25],
  says: 'Owed when the Child Abuse Image Database is to be spoken of with the digital forensics unit.',
  reads: caid.reads,
  concludes: 'duties.caid',
  owedWhen: (concluded) => concluded.caid === 'liaise',
}

export const childContactForm: DutyRule = {
  id: 'child-contact-form',
  paragraphs: [26],
  says: 'Always owed: tell partners through the child contact form.',
  reads: [],
  concludes: 'duties.child-contact-form',
  owedWhen: 'always',
}
