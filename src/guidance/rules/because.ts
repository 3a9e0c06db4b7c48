import type { Reason } from '../facts'
import { PARAGRAPH_NUMBERS } from '../paragraph-ids'
import { type Conclusion, deciding } from './judge'
import type { Rule } from './rule'
import type { Formula, Leaf, Term } from './term'

/** A set of paragraphs as bits, so that a conclusion's and its inner rows' join quickly. */
type ParagraphSet = number

const setOf = remembered(
  ({ paragraphs }: Rule): ParagraphSet => paragraphs.reduce((set, number) => set | (1 << number), 0),
)
const listOf = remembered((set: ParagraphSet) => PARAGRAPH_NUMBERS.filter((number) => set & (1 << number)))

function remembered<From, To>(work: (from: From) => To): (from: From) => To {
  const done = new Map<From, To>()
  return (from) => {
    const before = done.get(from)
    if (before !== undefined) return before
    const to = work(from)
    done.set(from, to)
    return to
  }
}

interface Consulted {
  readonly leaf: Leaf
  readonly rule: Rule
  paragraphs: ParagraphSet
}

/** The answers that decided a conclusion, each once, in the order of Facts. */
export function becauseOf({ rule, row }: Conclusion): Reason[] {
  const step = deciding(row)
  const consulted = new Map<string, Consulted>()
  const terms = step
    ? [step.when, ...(step.besides ? [step.besides] : [])]
    : (row.otherwiseFrom ?? row.steps.map(({ when }) => when))
  for (const term of terms) consult(term, rule, setOf(rule), consulted)
  return [...consulted.values()]
    .sort((a, b) => a.leaf.place - b.leaf.place)
    .map(({ leaf, rule: by, paragraphs }) => ({
      fact: leaf.fact,
      answer: leaf.shown,
      paragraphs: [...listOf(paragraphs)],
      rule: by.id,
    }))
}

function consult(term: Term, rule: Rule, paragraphs: ParagraphSet, consulted: Map<string, Consulted>): void {
  if (term.of === 'fact') {
    const before = consulted.get(term.fact)
    if (before) before.paragraphs |= paragraphs
    else consulted.set(term.fact, { leaf: term, rule, paragraphs })
    return
  }
  const by = term.rule ?? rule
  const named = term.rule ? paragraphs | setOf(term.rule) : paragraphs
  for (const operand of decidingOperands(term)) consult(operand, by, named, consulted)
}

/** For a yes of any, or a no of all, each operand that decided it; otherwise all of them. */
function decidingOperands({ of, answer, operands }: Formula): readonly Term[] {
  const decidedByOne = (of === 'any' && answer === 'yes') || (of === 'all' && answer === 'no')
  return decidedByOne ? operands.filter((operand) => operand.answer === answer) : operands
}
