import type { SubjectKey } from '../../case/subject'
import { Notice } from '../../components/Notice'
import { atOdds } from '../../flow/at-odds'
import type { FactId } from '../../guidance/questions'
import { useCase } from './case-context'

/** What stands against an answer. */
export function Odds({ subject, fact }: { subject: SubjectKey; fact: FactId }) {
  const against = useCase(({ kase, matter }) => atOdds(kase, matter, subject, fact))
  return against === undefined ? null : <Notice tone="care" text={against} />
}
