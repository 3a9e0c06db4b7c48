import { subjectLabel } from '../../case/labels'
import type { SubjectKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { atOdds, isSaidInNote } from '../../flow/at-odds'
import { boxToFill } from '../../flow/odds-of-devices'
import type { FactId } from '../../guidance/questions'
import { useCase, useDo } from './case-context'
import { askedOf } from './case-words'
import { goToQuestion } from './go-to-question'

interface Props {
  subject: SubjectKey
  fact: FactId
}

/** What stands against an answer. */
export function Odds({ subject, fact }: Props) {
  const against = useCase(({ kase, matter }) => atOdds(kase, matter, subject, fact))
  return (
    against !== undefined && (
      <Notice tone="care" text={against}>
        <NoteHolds subject={subject} fact={fact} />
        <LeadsToBox subject={subject} fact={fact} />
      </Notice>
    )
  )
}

/** Of five boxes the one that is meant. */
function LeadsToBox({ subject, fact }: Props) {
  const box = useCase(({ kase, matter }) => boxToFill(kase, matter, subject, fact))
  const whose = useCase(({ kase }) => subjectLabel(kase, subject))
  return (
    box !== undefined && (
      <Button look="secondary" small label={`Write why: ${whose}`} onClick={() => goToQuestion({ subject, fact: box })}>
        Write why
      </Button>
    )
  )
}

/** Typed beside another answer, it may say already what is asked for. */
function NoteHolds({ subject, fact }: Props) {
  const act = useDo()
  const mayHold = useCase(({ kase, matter }) => isSaidInNote(kase, matter, subject, fact))
  const asks = useCase(({ kase }) => askedOf(kase, subject, fact))
  return (
    mayHold && (
      <Button
        look="secondary"
        small
        label={`The note says it already: ${asks}`}
        onClick={() => act({ type: 'note', subject, fact })}
      >
        The note says it already
      </Button>
    )
  )
}
