import { answerTo } from '../../case/case'
import { shortOf, valueWords } from '../../case/said'
import { Details } from '../../components/Details'
import type { StageId } from '../../flow/stages'
import { unaskedAt } from '../../flow/unasked'
import { alike, useCase } from './case-context'

/** What was answered here and is not asked any more, as the advice or another answer has changed. */
export function Unasked({ stage }: { stage: StageId }) {
  const kept = useCase(
    ({ kase, matter }) =>
      unaskedAt(kase, matter, stage).map(
        ({ subject, fact }) =>
          `${shortOf(kase, subject, fact)}: ${valueWords(kase, fact, answerTo(kase, subject, fact))}`,
      ),
    alike,
  )
  return (
    kept.length > 0 && (
      <Details summary={`Not asked any more, kept in the decision record: ${kept.length}`}>
        <ul>
          {kept.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Details>
    )
  )
}
