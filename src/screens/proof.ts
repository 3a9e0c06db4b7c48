/** What was checked; none of it later than this day, but where a figure has a day of its own. Tests compare each figure that a run of all tests gives again. */
export const PROOF = {
  day: '2026-12-03',
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
  /** Of the changes made to the rules on purpose, how many a test noticed: the run in docs/mutation.md. */
  mutation: { score: '1,291 of 1,302', day: '2026-12-03' },
  /** Ended by force, and without power, while answering: answers lost that it had called saved. */
  forced: { day: '2026-12-03', kills: 400, cuts: 120, lost: 0, unlockSeconds: '2.98', writtenMs: 42 },
  /** At a sixth of a processor: the slowest 2 in 100 of the last run of the bench. */
  speed: { day: '2026-12-07', kept: 12, of: 13, tapMs: 53, savedMs: 48 },
} as const
