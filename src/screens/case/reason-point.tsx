import type { Case } from '../../case/case'
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
