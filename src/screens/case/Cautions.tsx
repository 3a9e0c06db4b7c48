import { assessmentOf } from '../../case/facts-of'
import { Notice } from '../../components/Notice'
import { BITES_AT } from '../../flow/bites'
import type { StageId } from '../../flow/stages'
import { CAUTION } from '../../guidance/cautions'
import type { CautionId } from '../../guidance/facts'
import { useCase } from './case-context'
import { Paragraphs } from './Paragraphs'

/** What to beware of, at the stage where it bites. */
export function Cautions({ stage }: { stage: StageId }) {
  const cautions = useCase(
    ({ kase, matter }) => {
      return assessmentOf(kase, matter).cautions.filter(
        (caution) => BITES_AT[caution].includes(stage) && !(caution === 'checks-before-meeting' && stage === 'checks'),
      )
    },
    (a, b) => a.join() === b.join(),
  )
  return cautions.map((caution) => <OneCaution key={caution} caution={caution} />)
}

function OneCaution({ caution }: { caution: CautionId }) {
  const { level, title, text, paragraphs } = CAUTION[caution]
  return (
    <Notice tone={level} title={title} text={text}>
      <Paragraphs of={paragraphs} />
    </Notice>
  )
}
