import { answerTo, type Case } from '../case/case'
import { isNoted, noteOn } from '../case/note-on'
import { ONLY_WITH_A_NOTE } from '../case/only-with-a-note'
import { stillSaid } from '../case/still-said'
import type { SubjectKey } from '../case/subject'
import type { FactId } from '../guidance/questions'
import { stillOwed } from './owed'
import { SETTLED_BY } from './settled-by'

/** What it must say is asked for beside the answer. */
const NEED_A_NOTE: { readonly [fact in FactId]?: string } = ONLY_WITH_A_NOTE

/** A duty stays owed only because this answer does not say why. */
export function lacksReason(kase: Case, matter: string, subject: SubjectKey, fact: FactId): boolean {
  const withNote = NEED_A_NOTE[fact]
  if (withNote === undefined || stillSaid(kase, subject, fact)?.value !== withNote) return false
  return !isNoted(kase, subject, fact) && stillOwed(kase, matter).some(({ duty }) => SETTLED_BY[duty].by.includes(fact))
}

export const sayWhy = (kase: Case, subject: SubjectKey, fact: FactId) =>
  noteOn(kase, subject, fact) === undefined
    ? 'Say why in a note on this answer.'
    : 'The note was written beside another answer. Say in it why, for this one.'

export const uselessWithoutWhy = (kase: Case, subject: SubjectKey, fact: FactId) =>
  answerTo(kase, subject, fact) === 'not-relevant' && !isNoted(kase, subject, fact)
    ? sayWhy(kase, subject, fact)
    : undefined
