import type { FactId } from '../guidance/questions'
import { type Case, given } from './case'
import type { SubjectKey } from './subject'

/** The note on an answer, when it was written, a `seq`, and whether another answer stood there then: it may be no word on this one. */
export function noteOn(
  kase: Case,
  subject: SubjectKey,
  fact: FactId,
): { text: string; seq: number; isFromBefore: boolean } | undefined {
  const one = given(kase, subject, fact)
  const text = one?.note?.trim()
  if (one === undefined || !text) return undefined
  const noted = kase.events.findLast(
    (event) => event.type === 'noted' && event.subject === subject && event.fact === fact,
  )
  const seq = noted?.seq ?? one.seq
  const then = one.earlier.findLast((before) => before.seq < seq)?.value ?? one.value
  return { text, seq, isFromBefore: seq < one.seq && then !== one.value && !Array.isArray(then) }
}

/** Something is written beside an answer, and of this answer. */
export const isNoted = (kase: Case, subject: SubjectKey, fact: FactId): boolean =>
  noteOn(kase, subject, fact)?.isFromBefore === false
