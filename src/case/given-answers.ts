import type { FactId } from '../guidance/questions'
import type { Case, Earlier, Given } from './case'
import type { SubjectKey } from './subject'

/** What stands before a new answer: nothing that was still being typed, and no blank at the start. */
export function earlierThan(was: Given | undefined): readonly Earlier[] {
  if (was === undefined) return []
  if (was.typing || (was.value === null && was.earlier.length === 0)) return was.earlier
  return [...was.earlier, earlierOf(was)]
}

function earlierOf({ value, seq, at, why }: Given) {
  return why === undefined ? { value, seq, at } : { value, seq, at, why }
}

export function withAnswer(
  kase: Case,
  subject: SubjectKey,
  fact: FactId,
  to: (was: Given | undefined) => Given,
  ours?: Ours,
): Case {
  const about = kase.answers[subject]
  const given = to(about?.[fact])
  if (ours === undefined) return { ...kase, answers: { ...kase.answers, [subject]: { ...about, [fact]: given } } }
  const answers = own(kase.answers, ours)
  const facts = own(about ?? {}, ours)
  facts[fact] = given
  answers[subject] = facts
  return answers === kase.answers ? kase : { ...kase, answers }
}

/** What this replay made itself, by itself: nobody has seen it yet, so it is changed and not copied at each of thousands of answers. */
export type Ours = WeakSet<object>

export function own<Whole extends object>(whole: Whole, ours?: Ours): { -readonly [Key in keyof Whole]: Whole[Key] } {
  if (ours?.has(whole)) return whole
  const copy = { ...whole }
  ours?.add(copy)
  return copy
}
