import type { FactId } from '../guidance/questions'

/** By question: the answer that settles its duty only once a note on it says why. */
export const ONLY_WITH_A_NOTE = {
  checkPeople: 'not-relevant',
  evidence: 'not-needed',
  reportRemove: 'not-needed',
  viewsHeard: 'in-part',
  formalInterview: 'not-needed',
  nextStepsTold: 'not-told',
  outcomeTold: 'not-told',
} as const satisfies { readonly [fact in FactId]?: string }
