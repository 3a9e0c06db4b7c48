import type { Case } from '../../case/case'
import { answerWords, factWords } from '../../case/said'
import type { Point } from '../../components/PointList'
import type { Reason } from '../../guidance/facts'
import { Paragraphs } from './Paragraphs'

/** A reason in a list: the answer that decided, and where the note says so. */
export function reasonPoint(kase: Case, matter: string, { fact, answer, paragraphs, rule }: Reason): Point {
  return {
    id: `${fact} ${rule}`,
    icon: answer === 'unknown' ? 'unknown' : 'check',
    text: `${factWords(kase, fact, matter)}: ${answerWords(kase, fact, matter, answer)}`,
    more: <Paragraphs of={paragraphs} />,
  }
}
