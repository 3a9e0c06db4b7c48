import { all as allOf, any as anyOf, known as knownOf, not as notOf } from '../answers'
import type { Answer, FactPath } from '../facts'
import type { Rule } from './rule'

/** A condition already judged, which remembers what it was judged from. */
export type Term = Leaf | Formula

export interface Leaf {
  readonly of: 'fact'
  readonly fact: FactPath
  readonly answer: Answer
  /** The fact as a reason shows it: an age, a device's place, an outcome code, or the answer itself. */
  readonly shown: string
  /** Where it stands in the order of Facts. */
  readonly place: number
  /** Whether it is an Answer, which can still be given while it is unknown; an age or a device's place is not. */
  readonly open: boolean
}

export interface Formula {
  readonly of: 'any' | 'all' | 'not' | 'known' | 'rule'
  readonly answer: Answer
  readonly operands: readonly Term[]
  /** The inner conclusion that this term is. */
  readonly rule?: Rule
}

const answersOf = (terms: readonly Term[]) => terms.map((term) => term.answer)

export const any = (...operands: readonly Term[]): Formula => ({
  of: 'any',
  answer: anyOf(answersOf(operands)),
  operands,
})

export const all = (...operands: readonly Term[]): Formula => ({
  of: 'all',
  answer: allOf(answersOf(operands)),
  operands,
})

export const not = (term: Term): Formula => ({ of: 'not', answer: notOf(term.answer), operands: [term] })

export const known = (term: Term): Formula => ({ of: 'known', answer: knownOf(term.answer), operands: [term] })

/** The term of an inner conclusion, whose paragraphs count among the reasons. */
export const concluded = (rule: Rule, term: Term): Formula => ({
  of: 'rule',
  answer: term.answer,
  operands: [term],
  rule,
})
