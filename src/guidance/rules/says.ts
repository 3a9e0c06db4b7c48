import type { AnyRule } from './kinds-of-rule'

/**
 * What a rule concludes from which answers, in a sentence. In what is built the sentences are here and not with the
 * rules, which a first question waits for (`scripts/lighter.mjs`).
 */
export const saidBy = (rule: AnyRule): string => rule.says
