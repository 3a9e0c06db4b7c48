import { answerTo, type Case } from '../../case/case'
import { assessmentOf, placeOf } from '../../case/facts-of'
import { listed } from '../../case/labels'
import type { SubjectKey } from '../../case/subject'
import { capitalised } from '../../guidance/capitals'
import type { ConclusionKey } from '../../guidance/facts'
import type { ParagraphNumber } from '../../guidance/paragraph-ids'
import type { FactId } from '../../guidance/questions'

interface Verdict {
  text: string
  paragraphs: readonly ParagraphNumber[]
}

export const sameVerdict = (a: Verdict | undefined, b: Verdict | undefined): boolean =>
  a?.text === b?.text && a?.paragraphs.join() === b?.paragraphs.join()

/** What an answer has decided for the worse, said where it was given: 'Points to a full investigation and rules out outcome 21.' */
export function verdictOf(kase: Case, matter: string, subject: SubjectKey, fact: FactId): Verdict | undefined {
  if (answerTo(kase, subject, fact) === undefined || answerTo(kase, subject, fact) === 'unknown') return undefined
  const judged = assessmentOf(kase, matter)
  const effects: [ConclusionKey, boolean, string][] = [
    ['referral', judged.referral === 'immediate', 'calls for an immediate referral'],
    ['route', judged.route === 'full-investigation', 'points to a full investigation'],
    ['outcome21', judged.outcome21 === 'closed', 'rules out outcome 21'],
    ['risk', judged.risk === 'higher', 'makes this higher risk'],
    ['referral', judged.referral === 'likely', 'makes a referral likely'],
  ]
  const decided = effects.flatMap(([conclusion, holds, words]) => {
    if (!holds) return []
    const reason = judged.because[conclusion]?.find((one) => {
      const place = placeOf(one.fact, matter)
      return place?.subject === subject && place.fact === fact
    })
    return reason === undefined ? [] : [{ words, paragraphs: reason.paragraphs }]
  })
  if (decided.length === 0) return undefined
  const text = listed(decided.map((one) => one.words))
  const paragraphs = [...new Set(decided.flatMap((one) => one.paragraphs))].sort((a, b) => a - b)
  return { text: `${capitalised(text)}.`, paragraphs }
}
