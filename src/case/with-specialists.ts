import { isAdultWhoTookPart } from '../guidance/facts'
import type { Value } from '../guidance/questions'
import { asItWas, judgedThen } from './as-it-was'
import { type Case, given } from './case'
import { assessmentOf } from './facts-of'
import { once } from './once'
import { peopleOf } from './people-in'
import { idsOf, matterKey, type SubjectKey } from './subject'

type At = Readonly<{ seq: number; at: string }>

/** Each handover of a matter that went out, as it was when it left. */
const handoversOf = (kase: Case, matter: string): readonly At[] =>
  kase.issued.flatMap(({ kind, matter: of, upTo = Number.POSITIVE_INFINITY, seq, at }) =>
    kind === 'specialist-handover' && of === matter ? { seq: Math.min(seq, upTo + 0.5), at } : [],
  )

const isName = (value: Value | null | undefined) => typeof value === 'string' && !/^\s*(unknown)?\s*$/.test(value)

/** When a matter was given to specialists: each time that it was said who took it on, also what was put right since, and each handover. In no order. */
export function givenToSpecialists(kase: Case, matter: string): readonly At[] {
  const named = given(kase, matterKey(matter), 'specialistTeam')
  const said =
    named !== undefined && isName(named.value) ? [...named.earlier, named].filter((one) => isName(one.value)) : []
  return [...said, ...handoversOf(kase, matter)]
}

/** The last thing that they were told of it counts. */
export const lastGiven = (kase: Case, matter: string): At | undefined =>
  givenToSpecialists(kase, matter).reduce<At | undefined>(
    (last, one) => (last && last.seq > one.seq ? last : one),
    undefined,
  )

/** What is otherwise now than when a matter was given to specialists, at a `seq`. */
export const otherwiseSince = once((kase, matter: string, then: string) => {
  const was = asItWas(kase, Number(then))
  const isFull = assessmentOf(kase, matter).route === 'full-investigation'
  const wasFull = judgedThen(was, matter).route === 'full-investigation'
  const tookPart = (one: Case) => peopleOf(one, matter).flatMap((each) => (isAdultWhoTookPart(each) ? each.id : []))
  const adults = tookPart(kase)
  return {
    /** Adults who took part then, by what is recorded; whoever was taken off is named where that is done. */
    noAdults: tookPart(was).filter((id) => !adults.includes(id) && kase.people.some((one) => one.id === id)),
    fell: wasFull && !isFull,
    rose: isFull && !wasFull,
  }
})

/** Who has it is to be said anew: specialists took it on as something else, or were told since that it is (P2, P6). */
export function takenOnAs(kase: Case, subject: SubjectKey, _?: Value | null, then = 0): number {
  const { matter = '' } = idsOf(subject)
  const isOtherwise = (at: number) => {
    const { noAdults, fell, rose } = otherwiseSince(kase, matter, `${at}`)
    return noAdults.length > 0 || fell || rose
  }
  const since = handoversOf(kase, matter).flatMap(({ seq }) => (seq > then ? seq : []))
  return [then, ...since].some(isOtherwise) ? Number.POSITIVE_INFINITY : 0
}
