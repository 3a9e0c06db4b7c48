import type { Answer, Assessment, ConclusionKey, FactPath, Facts } from './facts'
import { type Conclusion, judge } from './rules/judge'
import { unknownsOf } from './rules/unknowns'
import { decidesAfter, type Way, waysTo } from './rules/ways'

/** Answers, unknown today, that together would give a conclusion another value. */
export interface Flip {
  /** In the order of Facts. No smaller set of answers gives this value. */
  readonly answers: readonly { readonly fact: FactPath; readonly answer: Answer }[]
  readonly to: string
}

export interface WhatWouldChange {
  readonly conclusion: ConclusionKey
  readonly now: string
  /** The smallest sets for each value that it can still take. */
  readonly flips: readonly Flip[]
}

/**
 * What would change each conclusion, in the order of ConclusionKey, then each device's stance and return.
 * Read off the rules' own structure, never by trying answers out, so the work grows with the number of open answers:
 * for 20 people and 20 devices of which nothing is known, some 400 flips. Each flip is judged again before it is claimed.
 */
export const whatWouldChange = (facts: Facts): WhatWouldChange[] =>
  judge(facts).conclusions.map((conclusion) => ({
    conclusion: conclusion.key,
    now: conclusion.value,
    flips: flipsOf(conclusion),
  }))

/** The open question on which most hangs; how a child is comes before everything else. Undefined when nothing is open. */
export const settleNext = (facts: Facts): Assessment['unknowns'][number] | undefined => unknownsOf(judge(facts))[0]

/** An earlier step of a row wins, so a condition that could come true is a flip only where its step then decides. */
const flipsOf = ({ row, value }: Conclusion): Flip[] =>
  row.steps.flatMap((step) =>
    step.gives === value
      ? []
      : waysTo('yes', step.when)
          .filter((way) => decidesAfter(step, row, way))
          .map((way) => ({ answers: answersOf(way), to: step.gives })),
  )

const answersOf = (way: Way): Flip['answers'] =>
  [...way].sort(([, a], [, b]) => a.place - b.place).map(([fact, { answer }]) => ({ fact, answer }))
