import type { FactId, Value } from '../guidance/questions'
import { type Case, type Earlier, given } from './case'
import type { SubjectKey } from './subject'

/** What an answer was before it was changed, the first first. Boxes ticked one after another are one answer, and no change. */
export function changesOf(kase: Case, subject: SubjectKey, fact: FactId): readonly Earlier[] {
  const { earlier = [], value: last } = given(kase, subject, fact) ?? {}
  return earlier.filter(({ value, seq }, at) => {
    if (!onlyAdds(value, earlier[at + 1]?.value ?? last)) return true
    const next = kase.events.find((event) => event.seq > seq)
    return !(next?.type === 'answered' && next.subject === subject && next.fact === fact)
  })
}

const onlyAdds = (was: Value | null, now: Value | null | undefined) =>
  Array.isArray(was) && Array.isArray(now) && was.length > 0 && was.every((one) => now.includes(one))
