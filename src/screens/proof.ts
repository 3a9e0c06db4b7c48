/** What was checked, in the last whole run before this day. Tests compare each figure that a run of all tests gives again. */
export const PROOF = {
  day: '2026-11-25',
  /** Every set of the twelve case-level answers. */
  answerSets: 531_441,
  laws: 2,
  /** Random matters with people, devices and decisions, through both laws. */
  randomMatters: 115_000,
  /** Random cases in which every claimed change was compared with trying all answers. */
  whatIfCases: 5_000,
  /** Decision tables written from the note by hand, compared with the rules on every answer set. */
  secondReadings: 5,
  /** States of the flow that were walked, and the ways between them. */
  flow: { states: 130, ways: 1_261 },
  paragraphs: 26,
  appendices: 2,
  practiceCases: 8,
  /** Of the changes made to the rules on purpose, how many a test noticed; absent until docs/mutation.md holds a run. */
  mutation: { score: '1,303 of 1,315', day: '2026-11-25' } as undefined | { score: string; day: string },
} as const
