import { noteOn } from '../../case/note-on'
import type { SubjectKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { atOdds } from '../../flow/at-odds'
import type { FactId } from '../../guidance/questions'
import { useCase, useDo } from './case-context'
import { askedOf } from './case-words'

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
        {ASKS_FOR_A_NOTE.test(against) && <NoteHolds subject={subject} fact={fact} />}
      </Notice>
    )
  )
}

/** On this answer, and not on another. */
const ASKS_FOR_A_NOTE = /\bnote\b(?! on it)/

/** Typed beside another answer, it may say already what is asked for. */
function NoteHolds({ subject, fact }: Props) {
  const act = useDo()
  const isFromBefore = useCase(({ kase }) => noteOn(kase, subject, fact)?.isFromBefore)
  const asks = useCase(({ kase }) => askedOf(kase, subject, fact))
  return (
    isFromBefore && (
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
