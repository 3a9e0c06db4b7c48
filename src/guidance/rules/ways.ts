import { all, any, known, not } from '../answers'
import type { Answer, FactPath } from '../facts'
import type { Row, Step } from './kinds-of-rule'
import type { Formula, Term } from './term'

/** Open answers settled one way each. */
export type Way = ReadonlyMap<FactPath, Settled>

interface Settled {
  readonly answer: 'yes' | 'no'
  readonly place: number
}

/** What a condition shall be: yes, no, or only kept from one of them. */
type Wanted = 'yes' | 'no' | 'not-yes' | 'not-no'

const NOTHING: Way = new Map()
const OPPOSITE = { yes: 'no', no: 'yes', 'not-yes': 'not-no', 'not-no': 'not-yes' } as const
const SETTLES = { yes: 'yes', no: 'no', 'not-yes': 'no', 'not-no': 'yes' } as const

/**
 * The ways to settle open answers that make a condition what is wanted and settle nothing that it doesn't need.
 * A no of any, or a yes of all, is one way that settles every open operand; a yes of any is one way for each.
 * So there are never more ways than open answers, but for `known`, which either answer makes a yes.
 */
export function waysTo(wanted: Wanted, term: Term): readonly Way[] {
  if (term.answer !== 'unknown') return term.answer === SETTLES[wanted] ? [NOTHING] : []
  if (term.of !== 'fact') return waysThrough(wanted, term)
  if (term.open) return [new Map([[term.fact, { answer: SETTLES[wanted], place: term.place }]])]
  return wanted === 'not-yes' || wanted === 'not-no' ? [NOTHING] : []
}

function waysThrough(wanted: Wanted, { of, operands }: Formula): readonly Way[] {
  switch (of) {
    case 'rule':
      return operands.flatMap((operand) => waysTo(wanted, operand))
    case 'not':
      return operands.flatMap((operand) => waysTo(OPPOSITE[wanted], operand))
    case 'known':
      return SETTLES[wanted] === 'yes'
        ? operands.flatMap((each) => [...waysTo('yes', each), ...waysTo('no', each)])
        : []
    case 'any':
    case 'all': {
      const oneIsEnough = SETTLES[wanted] === (of === 'any' ? 'yes' : 'no')
      const ways = operands.map((operand) => waysTo(wanted, operand))
      return oneIsEnough ? ways.flat() : together(ways)
    }
  }
}

/** One way of each, where they don't contradict one another. */
export function together(each: readonly (readonly Way[])[]): readonly Way[] {
  return each.reduce<readonly Way[]>(
    (before, ways) => before.flatMap((way) => ways.flatMap((other) => joined(way, other))),
    [NOTHING],
  )
}

function joined(way: Way, other: Way): Way[] {
  const both = new Map(way)
  for (const [fact, settled] of other) {
    if ((way.get(fact) ?? settled).answer !== settled.answer) return []
    both.set(fact, settled)
  }
  return [both]
}

/** Whether this is the step that gives a row its value once these answers are settled and all others stay as they are. */
export const decidesAfter = (step: Step<string>, { steps }: Row<string>, way: Way): boolean =>
  steps.find(({ when }) => answerAfter(when, way) === 'yes') === step

function answerAfter(term: Term, way: Way): Answer {
  if (term.answer !== 'unknown') return term.answer
  if (term.of === 'fact') return way.get(term.fact)?.answer ?? 'unknown'
  const answers = term.operands.map((operand) => answerAfter(operand, way))
  const one = any(answers)
  return { any: one, all: all(answers), not: not(one), known: known(one), rule: one }[term.of]
}
