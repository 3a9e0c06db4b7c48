import type { Case } from '../case/case'
import { isWords } from '../case/is-words'
import { isNoted } from '../case/note-on'
import { ONLY_WITH_A_NOTE } from '../case/only-with-a-note'
import { stillSaid } from '../case/still-said'
import { matterKey } from '../case/subject'
import type { DutyId } from '../guidance/facts'
import { type FactId, QUESTIONS } from '../guidance/questions'
import type { Extras } from './extras'

const ENQUIRY: readonly DutyId[] = [
  'check-welfare',
  'child-protection-referral',
  'strategy-meeting',
  'advise-no-copies',
  'evidence-before-deletion',
  'online-removal',
  'record-crime',
  'background-checks',
  'specialist-investigation',
  'device-decisions',
  'initial-accounts',
  'hear-views',
  'formal-interview',
  'weigh-impact',
  'caid',
]

/** Answers that settle a duty only with words, in a note or an answer of their own: what is left to do while these are missing. */
const WORDS_LEFT: readonly { duty: DutyId; fact: FactId; value: string; words?: FactId; left: string }[] = [
  {
    duty: 'child-protection-referral',
    fact: 'referral',
    value: 'made',
    words: 'referralTo',
    left: 'Say to whom and when the referral was made',
  },
  {
    duty: 'child-protection-referral',
    fact: 'referral',
    value: 'not-made',
    words: 'referralWhyNot',
    left: 'Say why there is no referral',
  },
  {
    duty: 'background-checks',
    fact: 'checkPeople',
    value: ONLY_WITH_A_NOTE.checkPeople,
    left: 'Say why no check on the people is relevant',
  },
  { duty: 'hear-views', fact: 'viewsHeard', value: ONLY_WITH_A_NOTE.viewsHeard, left: 'Say whose views are missing' },
  {
    duty: 'formal-interview',
    fact: 'formalInterview',
    value: ONLY_WITH_A_NOTE.formalInterview,
    left: 'Say why no formal interview is needed',
  },
  {
    duty: 'evidence-before-deletion',
    fact: 'evidence',
    value: ONLY_WITH_A_NOTE.evidence,
    left: 'Say why nothing is needed as evidence',
  },
  {
    duty: 'online-removal',
    fact: 'reportRemove',
    value: ONLY_WITH_A_NOTE.reportRemove,
    left: 'Say why no take-down is needed',
  },
]

/** The words that an owed duty still lacks, where the rest of it is answered. */
export function wordsLeft(kase: Case, matter: string, owed: DutyId): string | undefined {
  // People, places and partners are one duty.
  if (owed === 'background-checks' && OTHER_CHECKS.some((fact) => !isChecked(kase, fact))) return undefined
  return WORDS_LEFT.find(({ duty, fact, value, words }) => {
    const subject = QUESTIONS[fact].about === 'case' ? 'case' : matterKey(matter)
    if (duty !== owed || stillSaid(kase, subject, fact)?.value !== value) return false
    return words === undefined ? !isNoted(kase, subject, fact) : !isWords(stillSaid(kase, subject, words)?.value)
  })?.left
}

const OTHER_CHECKS = ['checkPlaces', 'checkPartners'] as const
const isChecked = (kase: Case, fact: FactId) =>
  ['done', 'not-relevant'].includes(`${stillSaid(kase, 'case', fact)?.value}`)

/** What is still owed of the enquiry itself; what comes after the outcome is not listed, nor what the paper itself does. */
export function stillToDo(kase: Case, matter: string, { owed }: Extras, doneByThis?: DutyId): readonly string[] {
  return owed
    .filter(({ duty, state }) => state === 'owed' && duty !== doneByThis && ENQUIRY.includes(duty))
    .map(({ duty, title }) => wordsLeft(kase, matter, duty) ?? title)
}

/** What of the enquiry is not done, each with why: whoever agrees to the outcome agrees to that. */
export const notDone = ({ owed }: Extras): readonly string[] =>
  owed.flatMap(({ duty, title, state, why }) =>
    state === 'explained' && ENQUIRY.includes(duty) ? `${title}: ${why}` : [],
  )
