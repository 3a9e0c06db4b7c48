import { answerTo, type Case, given } from './case'
import { once } from './once'
import { deviceKey, partKey, personKey } from './subject'

/** `seq` when somebody was first said to be involved in a matter; 0 where they never were, or are not now. */
export const involvedFrom = (kase: Case, matter: string, person: string): number => {
  const part = given(kase, partKey(matter, person), 'part')
  if (part?.value !== 'involved') return 0
  return (part.earlier.find(({ value }) => value === 'involved') ?? part).seq
}

/** By person: when they first came to the case as somebody involved. */
const cameAt = once((kase: Case) =>
  kase.people.map(({ id }) => {
    const each = kase.matters.map((matter) => involvedFrom(kase, matter.id, id)).filter((seq) => seq > 0)
    return { id, seq: each.length === 0 ? 0 : Math.min(...each) }
  }),
)

/** Whoever came to the case as somebody involved after this. */
export const cameAfter = (kase: Case, seq: number): readonly string[] =>
  cameAt(kase).flatMap((one) => (one.seq > seq ? [one.id] : []))

/** When the last one came; of one matter, the last who may hold a copy: what is said of all of them comes after it. */
export const lastCame = once((kase: Case) => Math.max(0, ...cameAt(kase).map(({ seq }) => seq)))
export const lastHolderCame = once((kase, matter: string) =>
  Math.max(0, ...kase.people.map(({ id }) => (holdsNone(kase, id) ? 0 : involvedFrom(kase, matter, id)))),
)

/** Said of them, and of each device of theirs. */
const holdsNone = (kase: Case, person: string) =>
  answerTo(kase, personKey(person), 'keptOrCopied') === 'no' &&
  kase.devices.every(
    ({ id }) =>
      answerTo(kase, deviceKey(id), 'owner') !== person || answerTo(kase, deviceKey(id), 'holdsImagery') === 'no',
  )
