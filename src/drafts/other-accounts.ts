import type { Json } from './records'
import type { SealedNotes } from './sealed-notes'

/** Cases of one origin that went different ways: pairs of ids, sealed as a note. */
const NOTE = 'accounts'

type Pairs = readonly (readonly [one: string, other: string])[]

const pairsIn = (kept: Json | undefined): Pairs =>
  Array.isArray(kept)
    ? kept.flatMap((pair) =>
        Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string'
          ? [[pair[0], pair[1]] as const]
          : [],
      )
    : []

/** Two cases tell of the same from now on. */
export const noteAccount = (notes: SealedNotes, one: string, other: string) =>
  notes.change(NOTE, (was) => [...pairsIn(was), [one, other]].map((pair) => [...pair]))

/** The other accounts of a case, whether or not they are still on this phone. */
export async function accountsBeside(notes: SealedNotes, id: string): Promise<readonly string[]> {
  const pairs = pairsIn(await notes.get(NOTE))
  const found = new Set([id])
  // An account of an account is one of it too.
  for (let known = 0; known < found.size; ) {
    known = found.size
    for (const [one, other] of pairs) if (found.has(one) || found.has(other)) found.add(one).add(other)
  }
  found.delete(id)
  return [...found]
}
