import type { RecordedAs } from '../guidance/facts'
import { letterWords } from './letter-words'

const NO_CAUTION = 'You were not cautioned and not convicted for this.'
const STAYS =
  'It stays in our records. No job check shows it on its own, but a police chief may put it on a full check.'
const OVER = `We are not doing any more about this. ${NO_CAUTION} ${STAYS}`
/** The note has that word for outcome 21 alone (P22). */
const UNLIKELY = 'Police advice of 2016 calls that unlikely.'

/** Somebody else may go to court. */
const LEFT_OUT = `The police do not take action against you. ${NO_CAUTION} ${STAYS}`

/** To the child whom the decision is about, where more is to be said than that it is over. */
const ABOUT_YOU: Readonly<Record<string, string>> = {
  '1': `You have to go to court about this. A lawyer can help you. You have not been convicted of it.`,
  '2': 'You were given a youth caution. You were not convicted in a court. It does not come up in a full job check on its own, but a police chief can add it.',
  '3': 'You were given a caution for adults. You were not convicted in a court. It can come up in a job check. A lawyer can tell you more.',
  '8': `You said that you did it, and what you will do to put it right. It is not a caution. You were not convicted of it. ${STAYS}`,
  '11': 'You were too young for this to be a crime. No one can take you to court for it. We want you to be safe.',
  '14': `We did not find out who did it, and have stopped looking for now. ${STAYS}`,
  '18': `We did not find out who did it, and have stopped looking for now. ${STAYS}`,
  '20': `A team that is not the police takes this on. We have stopped our part. ${NO_CAUTION} ${STAYS}`,
  '21': `${OVER} ${UNLIKELY}`,
  '22': `You took part in what was set up for you. ${OVER}`,
  '23': `There are rules that you agreed to keep. While you keep them, you do not have to go to court. If you do not, this can be looked at again. ${NO_CAUTION}`,
}

const NOT_YOUR_FAULT = 'It is not your fault.'

/** To a child recorded as victim, where more is to be said than that it has come to an end. */
const TO_VICTIM: Readonly<Record<string, string>> = {
  '1': `Someone has to go to court for this. We will tell you what happens. ${NOT_YOUR_FAULT}`,
  '2': `Someone was given a caution for this. It is not a court case. ${NOT_YOUR_FAULT}`,
  '3': `Someone was given a caution for this. It is not a court case. ${NOT_YOUR_FAULT}`,
  '8': `Someone said that they did it, and what they will do to put it right. ${NOT_YOUR_FAULT}`,
  '11': `The law does not let us take anyone to court for this. ${NOT_YOUR_FAULT}`,
  '20': `A team that is not the police takes this on. We have stopped our part. ${NOT_YOUR_FAULT}`,
  '23': `Someone has rules to keep because of this. If they do not, it can be looked at again. ${NOT_YOUR_FAULT}`,
}

/** The letter's decision in words that a ten-year-old reads easily, to be read out too (P22). */
export function inShort(outcome: string, as: RecordedAs | 'not-settled'): string {
  const plain = outcome.replace(/A$/, '')
  if (as === 'victim') {
    return (
      TO_VICTIM[plain] ??
      `We have stopped looking into this. That does not mean that we did not believe you. ${NOT_YOUR_FAULT} If it happens again, tell us.`
    )
  }
  if (letterWords(outcome)?.suspectOnly && as !== 'suspect') return LEFT_OUT
  return ABOUT_YOU[plain] ?? OVER
}
