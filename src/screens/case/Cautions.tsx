import { assessmentOf } from '../../case/facts-of'
import { listed, personLabel } from '../../case/labels'
import { peopleOf } from '../../case/people-in'
import { Notice } from '../../components/Notice'
import { BITES_AT } from '../../flow/bites'
import type { StageId } from '../../flow/stages'
import { BESIDE_THE_NOTE } from '../../guidance/beside-the-note'
import { CAUTION } from '../../guidance/cautions'
import type { CautionId } from '../../guidance/facts'
import { BesideTheNote } from '../BesideTheNote'
import { alike, useCase } from './case-context'
import { Paragraphs } from './Paragraphs'

/** What to beware of at a stage: where it bites. */
export const useCautions = (stage: StageId): readonly CautionId[] =>
  useCase(({ kase, matter }) => {
    const { cautions, outcome21 } = assessmentOf(kase, matter)
    return cautions.filter(
      (caution) =>
        BITES_AT[caution].includes(stage) &&
        !(caution === 'checks-before-meeting' && stage === 'checks') &&
        // Where 21 is ruled out it is decided again: nobody is asked to review it.
        !(caution === 'no-senior-review' && outcome21 !== 'open'),
    )
  }, alike)

/** What stood when the officer came to a stage of a matter. */
export interface StoodAt {
  stage: StageId
  matter: string
  cautions: readonly CautionId[]
}

export const elementId = (caution: CautionId) => `caution-${caution}`

/** More than these, and what asks for care folds to its title: what says stop stays in sight. */
const IN_FULL = 3

export function Cautions({ stage }: { stage: StageId }) {
  const notToBeTold = useCase(({ kase, matter }) =>
    listed(peopleOf(kase, matter).flatMap((one) => (one.tellingMayHarm === 'yes' ? personLabel(kase, one.id) : []))),
  )
  const cautions = useCautions(stage)
  const stop = cautions.filter((one) => CAUTION[one].level === 'stop')
  const care = cautions.filter((one) => CAUTION[one].level === 'care')
  return [...stop, ...care].map((caution) => {
    const { level, title, text, paragraphs } = CAUTION[caution]
    return (
      <Notice
        key={caution}
        id={elementId(caution)}
        tone={level}
        title={title}
        text={caution === 'telling-may-harm' ? `${notToBeTold}: ${text}` : text}
        folds={level === 'care' && cautions.length > IN_FULL}
      >
        <Paragraphs of={paragraphs} />
        <BesideTheNote of={BESIDE_THE_NOTE[caution]} />
      </Notice>
    )
  })
}
