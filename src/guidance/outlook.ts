import type { Assessment, Facts } from './facts'
import { holds, type Standing } from './hold'
import { judge } from './rules/judge'
import { unknownsOf } from './rules/unknowns'
import { settleNext, type WhatWouldChange, whatWouldChange } from './what-if'

/** Where the conclusions of a matter can still go. */
export interface Outlook {
  /** In the order of ConclusionKey, then each device's; `standings` in the same order. */
  readonly changes: readonly WhatWouldChange[]
  /** Who is in it and how old they were is still open, too, where that is not known. */
  readonly standings: readonly Standing[]
  /** The open question on which most hangs; absent when nothing is open. */
  readonly next?: Assessment['unknowns'][number]
}

export function outlookOf(facts: Facts): Outlook {
  const next = settleNext(facts)
  return { changes: whatWouldChange(facts), standings: standingsOf(facts), ...(next === undefined ? {} : { next }) }
}

/** One of each kind that the rules tell apart. */
const AGES = [12, 15, 18]

/** No answer of yes or no says how old a child was, or that a child is still to come: a conclusion that either may move does not hold. */
function standingsOf(facts: Facts): readonly Standing[] {
  const standings = holds(facts)
  const open = unknownsOf(judge(facts)).filter(({ fact }) => fact === 'people' || fact.endsWith('.age'))
  if (open.length === 0) return standings
  const atAges = AGES.map((age) => holds(allOfAge(facts, age)))
  const somebodyToCome = open.some(({ fact }) => fact === 'people')
  return standings.map((standing, at) => {
    const moving = open.filter(({ wouldChange }) => wouldChange.includes(standing.conclusion)).map(({ fact }) => fact)
    const ends = [...new Set(atAges.flatMap((each) => each[at]?.ends ?? []))]
    return {
      ...standing,
      on: [...standing.on, ...moving],
      ends,
      stands: standing.stands === 'holds' && moving.length > 0 ? 'depends' : standing.stands,
      ruledOut: somebodyToCome ? [] : standing.ruledOut.filter((value) => !ends.includes(value)),
    }
  })
}

const allOfAge = (facts: Facts, age: number): Facts => ({
  ...facts,
  people: (facts.people ?? []).map((person) =>
    person.kind === 'child' && person.part === 'involved' ? { age, ...person } : person,
  ),
})
