import type { Reason, Route } from '../facts'
import { aggravatedOrMalicious, malicious, outcome21 } from './crime-outcome'
import type { CautionRule, DutyRule, VerdictRule } from './kinds-of-rule'
import { outcomeIsOneOf } from './reading'
import { aggravated } from './scope'
import { all, not } from './term'

/** Most such offences are investigated in full; self-made or agreed imagery may be dealt with differently. */
export const route: VerdictRule<Route> = {
  id: 'route',
  paragraphs: [2, 6, 13],
  says: 'Full investigation if there is an aggravating feature, as the note has it, or malice, which is our reading. With neither, a proportionate response if everyone agreed, and a careful weighing if somebody did not. Until then it is not settled.',
  reads: [...aggravated.reads, ...malicious.reads, 'consent'],
  concludes: 'route',
  row: (reading) => {
    const feature = aggravatedOrMalicious(reading)
    return {
      steps: [
        { when: feature, gives: 'full-investigation' },
        { when: all(not(feature), reading.consent), gives: 'proportionate-response' },
        { when: all(not(feature), not(reading.consent)), gives: 'weigh' },
      ],
      otherwise: 'undetermined',
    }
  },
}

/** That malice leads to a full investigation is said nowhere in the note (P2, P6, P13): it is our reading. */
export const isOurReading = ({ rule, answer, paragraphs }: Reason): boolean =>
  rule === malicious.id && answer === 'yes' && route.paragraphs.every((one) => paragraphs.includes(one))

/** A full investigation is somebody's: who takes it on, and what is left to the first officer. */
export const specialistInvestigation: DutyRule = {
  id: 'specialist-investigation',
  paragraphs: [2, 6],
  says: 'Owed when the route is full investigation: agree who takes it on and what is left to you.',
  reads: [...aggravated.reads, ...malicious.reads],
  concludes: 'duties.specialist-investigation',
  owedWhen: (concluded) => concluded.route === 'full-investigation',
}

/** Labels and records last longer than the case. */
export const weighImpact: DutyRule = {
  id: 'weigh-impact',
  paragraphs: [3, 14],
  says: 'Always owed: weigh what an investigation and a prosecution would do to each child in the long run.',
  reads: [],
  concludes: 'duties.weigh-impact',
  owedWhen: 'always',
}

/** A heavier outcome makes a child admit, or be convicted of, a sexual offence. */
export const heavierThanNeeded: CautionRule = {
  id: 'heavier-than-needed',
  paragraphs: [3, 14],
  says: 'Raised when a charge, a caution or a community resolution (outcome 1, 1A, 2, 2A or 8) is chosen while outcome 21 is open.',
  reads: ['decision.outcome', ...outcome21.reads],
  concludes: 'cautions.heavier-than-needed',
  raisedWhen: (concluded) =>
    concluded.outcome21 === 'open' && outcomeIsOneOf(concluded.reading, ['1', '1A', '2', '2A', '8']).answer === 'yes',
}

/** Schools and police teach the risk together. */
export const educate: DutyRule = {
  id: 'educate',
  paragraphs: [4, 8],
  says: 'Always owed: help the school teach children what sharing an image can lead to.',
  reads: [],
  concludes: 'duties.educate',
  owedWhen: 'always',
}
