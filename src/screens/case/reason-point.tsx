import type { Case } from '../../case/case'
import { placeOf } from '../../case/facts-of'
import type { Point } from '../../components/PointList'
import type { FactPath, Reason } from '../../guidance/facts'
import { isFactId, type Value } from '../../guidance/questions'
import { ANSWER_WORDS, pathWords, valueWords } from './case-words'
import { Paragraphs } from './Paragraphs'

/** A reason in a list: the answer that decided, and where the note says so. */
export function reasonPoint(kase: Case, matter: string, { fact, answer, paragraphs, rule }: Reason): Point {
  return {
    id: `${fact} ${rule}`,
    icon: answer === 'unknown' ? 'unknown' : 'check',
    text: `${pathWords(kase, fact, matter)}: ${answerWords(kase, matter, fact, answer)}`,
    more: <Paragraphs of={paragraphs} />,
  }
}

/** The engine gives answers as text; an age comes back as a number. */
function answerWords(kase: Case, matter: string, path: FactPath, answer: string): string {
  const last = path.split('.').at(-1) ?? ''
  const fact = placeOf(path, matter)?.fact ?? last
  if (path === 'decision.outcome') return answer === 'unknown' ? 'Not chosen yet' : answer
  if (!isFactId(fact)) return ANSWER_WORDS[answer] ?? answer
  const value: Value = fact === 'age' && /^\d+$/.test(answer) ? Number(answer) : answer
  return valueWords(kase, fact, value)
}
