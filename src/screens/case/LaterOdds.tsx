import type { SubjectKey } from '../../case/subject'
import { Notice } from '../../components/Notice'
import { lateOdds } from '../../flow/late-odds'
import type { FactId } from '../../guidance/questions'
import { useCase } from './case-context'

/** What else stands against an answer. */
export function LaterOdds({ subject, fact }: { subject: SubjectKey; fact: FactId }) {
  const against = useCase(({ kase, matter }) => lateOdds(kase, matter, subject, fact))
  return against === undefined ? null : <Notice tone="care" text={against} />
}
