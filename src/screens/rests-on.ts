import { DOCUMENT_KINDS, type DocumentKind } from '../documents/document'
import { PAPER } from '../documents/paragraphs-of'
import { STAGE_IDS, STAGES, type StageId } from '../flow/stages'
import { CAUTION } from '../guidance/cautions'
import { DUTY } from '../guidance/duties'
import { CAUTIONS, type CautionId, DUTIES, type DutyId } from '../guidance/facts'
import type { ParagraphId } from '../guidance/paragraph-ids'
import { FACT_IDS, type FactId, QUESTIONS } from '../guidance/questions'
import { RULES } from '../guidance/rules/index'
import type { AnyRule } from '../guidance/rules/kinds-of-rule'

interface Page {
  title: string
  href: string
}

/** All of the app that rests on one paragraph of the note. */
interface Resting {
  questions: readonly FactId[]
  rules: readonly AnyRule[]
  stages: readonly StageId[]
  documents: readonly DocumentKind[]
  cautions: readonly CautionId[]
  duties: readonly DutyId[]
  pages: readonly Page[]
}

const PAGES: readonly (Page & { paragraphs: readonly ParagraphId[] })[] = [
  { title: 'First minute', href: '/first-minute', paragraphs: [1, 2, 5, 6, 9, 10, 15, 17, 18, 22, 'A'] },
  { title: 'Helplines', href: '/helplines', paragraphs: [10, 17, 'A'] },
  { title: 'Take down', href: '/take-down', paragraphs: [2, 6, 10, 15, 17, 18, 23, 'A', 'B'] },
]

export function restsOn(paragraph: ParagraphId): Resting {
  const names = ({ paragraphs }: { paragraphs: readonly ParagraphId[] }) => paragraphs.includes(paragraph)
  return {
    questions: FACT_IDS.filter((fact) => names(QUESTIONS[fact])),
    rules: RULES.filter(names),
    stages: STAGE_IDS.filter((stage) => names(STAGES[stage])),
    documents: DOCUMENT_KINDS.filter((kind) => names(PAPER[kind])),
    cautions: CAUTIONS.filter((caution) => names(CAUTION[caution])),
    duties: DUTIES.filter((duty) => names(DUTY[duty])),
    pages: PAGES.filter(names),
  }
}

export const nothingRestsOn = (resting: Resting): boolean => Object.values(resting).every((list) => list.length === 0)
