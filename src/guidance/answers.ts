import type { Answer } from './facts'

/** An absent answer is unknown, and so is anything that isn't a plain yes or no. */
export const answerOf = (given: Answer | undefined): Answer => (given === 'yes' || given === 'no' ? given : 'unknown')

export const not = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown')

/** Yes if one is yes; no if all are no; otherwise unknown. */
export function any(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

/** No if one is no; yes if all are yes; otherwise unknown. */
export function all(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

/** Yes once the answer is a yes or a no; never a no. */
export const known = (answer: Answer): Answer => (answer === 'unknown' ? 'unknown' : 'yes')
