/** What can be ticked as done for a child who may come to harm (P17): the same words on the screen and on paper. */
export const URGENT_ACTION_WORDS = {
  'called-999': '999 rung, or taken to A&E',
  referred: 'Immediate child protection referral',
  'left-with-adult': 'Left with a responsible adult who knows',
  'something-else': 'Something else, written below',
} as const

/** What was ticked and what was written beside it. What else was done is its own words: it is never ticked without them. */
export const urgentWords = (actions: readonly (keyof typeof URGENT_ACTION_WORDS)[], text: string): string =>
  [...actions.flatMap((action) => (action === 'something-else' ? [] : URGENT_ACTION_WORDS[action])), text.trim()]
    .filter(Boolean)
    .join('. ')
