import { type Assessment, type ConclusionKey, type FactPath, HARM_RISKS, mayComeToHarm } from '../facts'
import { type Conclusion, type Judgement, judge } from './judge'
import type { Row } from './kinds-of-rule'
import { ageIsKnown, isUnder, PEOPLE_PLACE, type PersonRead, type Reading } from './reading'
import type { Leaf, Term } from './term'

interface Entry {
  readonly fact: FactPath
  readonly place: number
  readonly first: boolean
  readonly wouldChange: ConclusionKey[]
}

/** What is not known and would still move a conclusion: how a child is first, then what moves most, then the order of Facts. */
export function unknownsOf(judgement: Judgement): Assessment['unknowns'] {
  const entries = [...openAnswers(judgement), ...nobodyInvolved(judgement), ...absentAges(judgement)]
  return entries
    .sort(
      (a, b) => Number(b.first) - Number(a.first) || b.wouldChange.length - a.wouldChange.length || a.place - b.place,
    )
    .map(({ fact, wouldChange }) => ({ fact, wouldChange }))
}

/** The unknown answers in steps of this row that aren't decided yet: exactly those that some completion of the others lets move it. */
export function openIn({ steps }: Row<string>): Set<Leaf> {
  const open = new Set<Leaf>()
  for (const { when } of steps) {
    if (when.answer === 'yes') break
    collect(when, open)
  }
  return open
}

function collect(term: Term, open: Set<Leaf>): void {
  if (term.answer !== 'unknown') return
  if (term.of === 'fact') {
    if (term.open) open.add(term)
  } else for (const operand of term.operands) collect(operand, open)
}

function openAnswers({ conclusions }: Judgement): Entry[] {
  const moves = new Map<FactPath, { readonly place: number; readonly keys: Set<ConclusionKey> }>()
  for (const { key, row } of conclusions)
    for (const { fact, place } of openIn(row)) {
      const before = moves.get(fact)
      if (before) before.keys.add(key)
      else moves.set(fact, { place, keys: new Set([key]) })
    }
  return [...moves].map(([fact, { place, keys }]) => ({ fact, place, first: isHarm(fact), wouldChange: [...keys] }))
}

const isHarm = (fact: FactPath) => HARM_RISKS.some((risk) => fact.endsWith(`.${risk}`))

function nobodyInvolved({ reading, concluded }: Judgement): Entry[] {
  if (reading.involvedChildren.length > 0 || concluded.referral === 'immediate') return []
  return [{ fact: 'people', place: PEOPLE_PLACE, first: false, wouldChange: ['referral'] }]
}

/**
 * What an age of 12 or of 18 would move. Whatever 12 moves, a referral that isn't settled, 18 moves too.
 * Children without an age differ in this only by whether they are the one in danger.
 */
function absentAges({ reading, conclusions }: Judgement): Entry[] {
  const moves = new Map<boolean, ConclusionKey[]>()
  return reading.involvedChildren.flatMap((each) => {
    if (ageIsKnown(each)) return []
    const inDanger = mayComeToHarm(each.person)
    const wouldChange = moves.get(inDanger) ?? movedByComingOfAge(reading, each, conclusions)
    moves.set(inDanger, wouldChange)
    const { fact, place } = isUnder(each, 18)
    return wouldChange.length === 0 ? [] : [{ fact, place, first: false, wouldChange: [...wouldChange] }]
  })
}

function movedByComingOfAge(reading: Reading, child: PersonRead, now: readonly Conclusion[]): ConclusionKey[] {
  const people = reading.people.map((each) => (each === child ? { ...each.person, age: 18 } : each.person))
  const at18 = new Map(judge({ ...reading.facts, people }).conclusions.map(({ key, value }) => [key, value]))
  return now.flatMap(({ key, value }) => (at18.get(key) === value ? [] : [key]))
}
