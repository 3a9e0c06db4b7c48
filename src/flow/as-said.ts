import { answerTo, type Case } from '../case/case'
import { isWords } from '../case/is-words'
import { isNoted } from '../case/note-on'
import { ONLY_WITH_A_NOTE } from '../case/only-with-a-note'
import { stillSaid } from '../case/still-said'
import type { SubjectKey } from '../case/subject'
import type { FactId } from '../guidance/questions'

/** One of these was said, of what is so now. */
export const isSaid = (kase: Case, subject: SubjectKey, fact: FactId, ...values: string[]) => {
  const said = stillSaid(kase, subject, fact)?.value
  return values.some((value) => said === value)
}
/** A "no, for a reason" counts once the reason is written. */
export const isWithNote = (kase: Case, subject: SubjectKey, fact: keyof typeof ONLY_WITH_A_NOTE) =>
  isSaid(kase, subject, fact, ONLY_WITH_A_NOTE[fact]) && isNoted(kase, subject, fact)
/** Words stand there, and not only that it is not known. */
export const hasWords = (kase: Case, subject: SubjectKey, fact: FactId) => isWords(answerTo(kase, subject, fact))
/** The same, of what is so now. */
export const stillHasWords = (kase: Case, subject: SubjectKey, fact: FactId) =>
  hasWords(kase, subject, fact) && stillSaid(kase, subject, fact) !== undefined
