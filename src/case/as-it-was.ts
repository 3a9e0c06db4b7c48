import { type Assessment, assess } from '../guidance/assess'
import { asOf } from './came'
import type { Case } from './case'
import { once } from './once'
import { ownFacts } from './own-facts'

/** A case by what was answered, chosen and reviewed up to then, a `seq`; whoever was taken off since is in it. */
export const asItWas = (kase: Case, then: number): Case => at(kase, `${then}`)

const at = once((kase, seq: string): Case => {
  const then = Number(seq)
  const upTo = <One extends { seq: number }>(all: readonly One[]) => all.filter(({ seq }) => seq <= then)
  const off = kase.events.flatMap((event) =>
    event.type === 'person-withdrawn' && event.seq > then ? { id: event.person, letter: '' } : [],
  )
  return {
    ...kase,
    people: [...kase.people, ...off],
    matters: kase.matters.map((one) => ({ ...one, choices: upTo(one.choices), reviews: upTo(one.reviews) })),
    answers: mapped(kase.answers, (about) => mapped(about, (said) => said && asOf(said, then))),
  }
})

const mapped = <Of, To>(all: { readonly [key: string]: Of }, of: (one: Of) => To) =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, of(one)]))

/** What was concluded of a matter by itself. */
export const judgedThen = (was: Case, matter: string): Assessment => assess(ownFacts(was, matter))
