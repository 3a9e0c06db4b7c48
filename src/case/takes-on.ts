import type { TakesOn } from './event'

/** Who takes a whole case on, as it is asked when it is handed over. */
export const TAKES_ON_WORDS: Readonly<Record<TakesOn, string>> = {
  specialists: 'Specialists',
  officer: 'Another officer',
  supervisor: 'A supervisor',
  other: 'Somebody else',
}
