import type { ConclusionKey, FactPath, Facts } from './facts'
import { type Conclusion, judge } from './rules/judge'
import type { Row } from './rules/kinds-of-rule'
import { openIn } from './rules/unknowns'
import { together, waysTo } from './rules/ways'

export interface Standing {
  readonly conclusion: ConclusionKey
  readonly now: string
  /** Whatever the open answers turn out to be: it holds; it may or may not, or isn't determined yet; it can't stay. */
  readonly stands: 'holds' | 'depends' | 'ruled-out'
  /** The open answers that it depends on, in the order of Facts; none when it holds. */
  readonly on: readonly FactPath[]
  /** Every value that it can have once they are all answered. */
  readonly ends: readonly string[]
  /** The determined values that it can no longer have. */
  readonly ruledOut: readonly string[]
}

/**
 * Whether each conclusion holds whatever the open answers turn out to be.
 * Read off the rules' own structure at any size; for up to ten open answers the tests compare it with every completion.
 */
export const holds = (facts: Facts): Standing[] => judge(facts).conclusions.map((conclusion) => standingOf(conclusion))

function standingOf({ key, row, value }: Conclusion): Standing {
  const ends = endsOf(row)
  const canStay = ends.includes(value)
  const stands = canStay && ends.length === 1 ? 'holds' : canStay || value === 'undetermined' ? 'depends' : 'ruled-out'
  return {
    conclusion: key,
    now: value,
    stands,
    on: [...openIn(row)].sort((a, b) => a.place - b.place).map(({ fact }) => fact),
    ends,
    ruledOut: valuesOf(row).filter((each) => each !== 'undetermined' && !ends.includes(each)),
  }
}

/** A value is reached where its own condition comes true while every earlier one is kept from it. */
function endsOf({ steps, otherwise }: Row<string>): string[] {
  const keptFrom = steps.map(({ when }) => waysTo('not-yes', when))
  const reached = steps.map(({ when, gives }, at) => ({
    value: gives,
    ways: together([...keptFrom.slice(0, at), waysTo('yes', when)]),
  }))
  return [...reached, { value: otherwise, ways: together(keptFrom) }]
    .filter(({ ways }) => ways.length > 0)
    .map(({ value }) => value)
}

const valuesOf = ({ steps, otherwise }: Row<string>) => [...steps.map(({ gives }) => gives), otherwise]
