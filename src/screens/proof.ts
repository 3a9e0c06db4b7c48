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
  /** Against the least that a browser can do for the same job. */
  speed: { day: '2026-12-02', reached: 12, of: 25 },
} as const

export interface Miss {
  what: string
  /** Times the floor's at a quarter and at a sixth of a computer's speed; nothing where it was not measured. */
  got: readonly string[]
  atMost: string
}

/** What is short of its target, in the order of docs/performance.md. */
export const SPEED_MISSES: readonly Miss[] = [
  { what: 'First paint of a new case', got: ['×1.81', '×1.76'], atMost: '×1.1' },
  { what: 'First paint of the helplines', got: ['×1.25', '×1.20'], atMost: '×1.1' },
  { what: 'First paint of the first minute', got: ['×1.41', '×1.07'], atMost: '×1.1' },
  { what: 'Helplines ready to tap', got: ['×1.49', '×1.33'], atMost: '×1.1' },
  { what: 'First minute ready to tap', got: ['×1.43', '×1.29'], atMost: '×1.1' },
  { what: 'First question of a case answering', got: ['×2.47', '×2.92'], atMost: '×2.2' },
  { what: 'Lock painted', got: ['×1.32', '×1.47'], atMost: '×1.1' },
  { what: 'From launch to a first answer stored, without deriving the key', got: ['×2.81', '×4.28'], atMost: '×3.0' },
  { what: 'From a tap to its paint', got: ['×1.18', '×1.88'], atMost: '×1.2' },
  { what: 'From a tap to its paint, the slowest 2 in 100', got: ['×1.64', '×2.18'], atMost: '×1.2' },
  { what: 'From a tap to “Saved”', got: ['×6.46', '×4.36'], atMost: '×1.4' },
  { what: 'Going to the next stage', got: ['×3.78', '×5.24'], atMost: '×1.3' },
  { what: 'List of 1,000 cases, against one', got: ['×1.32', '×1.28'], atMost: '×1.3' },
]
