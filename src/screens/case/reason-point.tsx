import type { Case } from '../../case/case'
import { answerWords, factWords } from '../../case/said'
import type { IconName } from '../../components/Icon'
import type { Point } from '../../components/PointList'
import { reasonsTogether } from '../../documents/reasons'
import type { Reason } from '../../guidance/facts'
import { Paragraphs } from './Paragraphs'

const ICON = { given: 'check', 'not known': 'unknown', 'not asked': 'dashed' } as const satisfies Record<
  string,
  IconName
>

/** Why something stands, as a list: the answers that decided, and where the note says so. */
export const reasonPoints = (kase: Case, matter: string, reasons: readonly Reason[]): readonly Point[] =>
  reasonsTogether(kase, matter, reasons).map(({ text, answer, paragraphs }) => ({
    id: text,
    icon: ICON[answer],
    text,
    more: <Paragraphs of={paragraphs} />,
  }))

/** One reason by itself: 'Grooming: Not known'. */
export const reasonText = (kase: Case, matter: string, { fact, answer }: Reason): string =>
  `${factWords(kase, fact, matter)}: ${answerWords(kase, fact, matter, answer)}`
