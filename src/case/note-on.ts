import type { FactId } from '../guidance/questions'
import { type Case, given } from './case'
import type { SubjectKey } from './subject'

/** The note on an answer, and whether another answer stood there when it was written: it may be no word on this one. */
export function noteOn(
  kase: Case,
  subject: SubjectKey,
  fact: FactId,
): { text: string; isFromBefore: boolean } | undefined {
  const one = given(kase, subject, fact)
  const text = one?.note?.trim()
  if (one === undefined || !text) return undefined
  const noted = kase.events.findLast(
    (event) => event.type === 'noted' && event.subject === subject && event.fact === fact,
  )
  const written = noted?.seq ?? one.seq
  const then = one.earlier.findLast(({ seq }) => seq < written)?.value ?? one.value
  return { text, isFromBefore: written < one.seq && then !== one.value && !Array.isArray(then) }
}

/** Something is written beside an answer, and of this answer. */
export const isNoted = (kase: Case, subject: SubjectKey, fact: FactId): boolean =>
  noteOn(kase, subject, fact)?.isFromBefore === false
