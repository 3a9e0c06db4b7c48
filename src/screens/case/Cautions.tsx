import { assessmentOf } from '../../case/facts-of'
import { Notice } from '../../components/Notice'
import { BITES_AT } from '../../flow/bites'
import type { StageId } from '../../flow/stages'
import { CAUTION } from '../../guidance/cautions'
import { useCase } from './case-context'
import { Paragraphs } from './Paragraphs'

/** What to beware of, at the stage where it bites. */
export function Cautions({ stage }: { stage: StageId }) {
  const cautions = useCase(
    ({ kase, matter }) =>
      assessmentOf(kase, matter).cautions.filter(
        (caution) => BITES_AT[caution].includes(stage) && !(caution === 'checks-before-meeting' && stage === 'checks'),
      ),
    (a, b) => a.join() === b.join(),
  )
  return cautions.map((caution) => (
    <Notice key={caution} tone={CAUTION[caution].level} title={CAUTION[caution].title} text={CAUTION[caution].text}>
      <Paragraphs of={CAUTION[caution].paragraphs} />
    </Notice>
  ))
}
