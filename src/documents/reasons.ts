import type { Case } from '../case/case'
import { placeOf } from '../case/facts-of'
import { answerWords, factWords, NOT_ASKED, within } from '../case/said'
import type { FactPath, Reason } from '../guidance/facts'
import type { ParagraphNumber } from '../guidance/paragraph-ids'
import { isOurReading } from '../guidance/rules/overview'
import { isReassuring } from './matter-answers'

/** Reasons that rest on the same answer, in one line. */
interface SaidTogether {
  /** 'No: Exploitation; Grooming', or 'Child A’s age: 15 years'. */
  text: string
  /** 'not known' where the officer said so, 'not asked' where nobody said anything yet. */
  answer: 'given' | 'not known' | 'not asked'
  /** In the order in which the reasons name them, each once. */
  paragraphs: readonly ParagraphNumber[]
}

/** 'Grooming: Not known'. */
export const reasonWords = (kase: Case, matter: string, { fact, answer }: Reason): string =>
  `${factWords(kase, fact, matter)}: ${answerWords(kase, fact, matter, answer)}`

const NOT_KNOWN = 'Not known'

/**
 * How an answer that is missing stands: 'asked, not known', 'not asked yet', or in its own words, 'not chosen yet'. Who is
 * involved, and whether it was reviewed, is no answer to a question: nobody is told that it was asked.
 */
export function missingStands(kase: Case, matter: string, fact: FactPath): string {
  if (fact === 'people' || fact === 'decision.seniorReview') return 'not recorded yet'
  const words = answerWords(kase, fact, matter, 'unknown')
  return { [NOT_KNOWN]: 'asked, not known', [NOT_ASKED]: 'not asked yet' }[words] ?? within(words)
}

/** An answer that many questions share. */
const SHARED = ['Yes', 'No', NOT_KNOWN, NOT_ASKED]

/** Why a conclusion stands: what was answered alike is said once, what says something of its own by itself. */
export function reasonsTogether(kase: Case, matter: string, reasons: readonly Reason[]): readonly SaidTogether[] {
  const lines = new Map<string, { words: string; reasons: Reason[] }>()
  for (const reason of reasons) {
    const words = answerWords(kase, reason.fact, matter, reason.answer)
    const place = placeOf(reason.fact, matter)
    // Among the others a plain "no" would read as its opposite.
    const isAlone = !SHARED.includes(words) || (place !== undefined && isReassuring(place.fact) && words === 'No')
    const key = isAlone ? reason.fact : words
    const line = lines.get(key) ?? { words, reasons: [] }
    line.reasons.push(reason)
    lines.set(key, line)
  }
  return [...lines].map(([key, { words, reasons: same }]) => {
    const facts = [
      ...new Set(
        same.map(
          (one) => `${factWords(kase, one.fact, matter)}${isOurReading(one) ? ' (our reading of the note)' : ''}`,
        ),
      ),
    ]
    return {
      text: key === words && facts.length > 1 ? `${words}: ${facts.join('; ')}` : `${facts.join('; ')}: ${words}`,
      answer: same.some(({ answer }) => answer !== 'unknown')
        ? 'given'
        : words === NOT_KNOWN
          ? 'not known'
          : 'not asked',
      paragraphs: [...new Set(same.flatMap(({ paragraphs }) => paragraphs))],
    }
  })
}
