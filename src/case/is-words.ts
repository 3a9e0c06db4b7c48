import type { Value } from '../guidance/questions'

/** Words stand there, and not only that it is not known. */
export const isWords = (value: Value | null | undefined): boolean =>
  typeof value === 'string' && value.trim() !== '' && value !== 'unknown'
