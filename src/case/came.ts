import { isAdult } from '../guidance/facts'
import type { Value } from '../guidance/questions'
import { type Case, type Given, given } from './case'
import { once } from './once'
import { childrenIn, devicesOf, peopleOf } from './people-in'
import { deviceKey, partKey, personKey } from './subject'

/** `seq` when somebody was first said to be involved in a matter; 0 where they never were, or are not now. */
export const involvedFrom = (kase: Case, matter: string, person: string): number => {
  const part = given(kase, partKey(matter, person), 'part')
  return part?.value === 'involved' ? firstInvolved(part) : 0
}

/** What was put right at once was never so. */
function firstInvolved(part: Given | undefined): number {
  const all = part === undefined ? [] : [...part.earlier, part]
  return (
    all.find(({ value, seq }, at) => value === 'involved' && all[at + 1]?.seq !== seq + 1)?.seq ??
    Number.POSITIVE_INFINITY
  )
}

/**
 * `seq` since when this has held of an answer without a break; 0 where it has from the start, or does not now. What was
 * put right at once is no break: nothing was said in between.
 */
export function holdsSince(said: Given | undefined, holds: (value: Value | null) => boolean): number {
  const ever = said === undefined ? [] : [...said.earlier, said]
  const all = ever.filter(({ seq }, index) => ever[index + 1]?.seq !== seq + 1)
  const broken = all.findLastIndex(({ value }) => !holds(value))
  return broken === -1 && holds(null) ? 0 : (all[broken + 1]?.seq ?? 0)
}

/** An answer as it stood then, a `seq`; nothing where it was not given yet. */
export function asOf(said: Given, then: number): Given | undefined {
  const earlier = [...said.earlier, said].filter(({ seq }) => seq <= then)
  const last = earlier.pop()
  return last && { ...last, earlier }
}

/** Since when an answer is what it is now. */
export const sameSince = (said: Given | undefined): number => holdsSince(said, (value) => value === said?.value)

/** Since when it is yes; else since when it is not ruled out any more, 0 where it never was, or is. */
export const foundSince = (said: Given | undefined): number =>
  said?.value === 'yes' ? sameSince(said) : holdsSince(said, isNotNo)

/** By person who is involved: when they first came to the case as that, in this matter or another, or one that was taken off since. */
const cameAt = once((kase: Case) => {
  const off = kase.events.flatMap((event) => (event.type === 'matter-withdrawn' ? event.matter : []))
  const now = kase.matters.map(({ id }) => id)
  return kase.people.map(({ id }) => ({
    id,
    seq: now.some((matter) => involvedFrom(kase, matter, id) > 0)
      ? Math.min(...[...now, ...off].map((matter) => firstInvolved(given(kase, partKey(matter, id), 'part'))))
      : 0,
  }))
})

/** Whoever came to the case as somebody involved after this. */
export const cameAfter = (kase: Case, seq: number): readonly string[] =>
  cameAt(kase).flatMap((one) => (one.seq > seq ? [one.id] : []))

/** In whichever matter. An adult who took part is told and asked nothing here: specialists decide that (P2, P6). */
export const isInvolvedChild = (kase: Case, person: string): boolean =>
  kase.matters.some((matter) => childrenIn(kase, matter.id, 'involved').some(({ id }) => id === person))

/** When the last child came. */
export const lastChildCame = once((kase: Case) =>
  Math.max(0, ...cameAt(kase).map(({ id, seq }) => (isInvolvedChild(kase, id) ? seq : 0))),
)

/** When the last one came: what is said of all of them comes after it. */
export const lastCame = once((kase: Case) => Math.max(0, ...cameAt(kase).map(({ seq }) => seq)))

/** The same of a matter: when the last of whoever is involved in it now came to it. */
export const lastCameTo = once((kase, matter: string) =>
  Math.max(0, ...kase.people.map(({ id }) => involvedFrom(kase, matter, id))),
)

export const lastChildCameTo = once((kase, matter: string) =>
  Math.max(0, ...childrenIn(kase, matter, 'involved').map(({ id }) => involvedFrom(kase, matter, id))),
)

/** Since when somebody is involved in a matter and may hold a copy, themselves or on a device of theirs; 0 where they are not, or do not. */
export function holderFrom(kase: Case, matter: string, person: string): number {
  const came = involvedFrom(kase, matter, person)
  const since = [
    ...mayHoldFrom(given(kase, personKey(person), 'keptOrCopied'), 0),
    ...devicesOf(kase, person).flatMap((id) =>
      mayHoldFrom(given(kase, deviceKey(id), 'holdsImagery'), given(kase, deviceKey(id), 'owner')?.seq ?? 0),
    ),
  ]
  return came === 0 || since.length === 0 ? 0 : Math.max(came, Math.min(...since))
}

/** The same, and since when an adult of the matter is said to hold one, or not any more to hold none, whatever their part (P10). */
export function anyHolderFrom(kase: Case, matter: string, person: string): number {
  const adult = peopleOf(kase, matter).find((one) => one.id === person && isAdult(one))
  const found = adult === undefined ? 0 : foundSince(given(kase, personKey(person), 'keptOrCopied'))
  return adult?.keptOrCopied === 'yes' ? found : Math.max(found, holderFrom(kase, matter, person))
}

/** None where it is said to hold nothing; not before it came. */
const mayHoldFrom = (said: Given | undefined, came: number): number[] =>
  said?.value === 'no' ? [] : [Math.max(came, holdsSince(said, isNotNo))]

export const isNotNo = (value: Value | null) => value !== 'no'
