import { given } from '../../case/case'
import { changesOf } from '../../case/changes'
import { withDaysWhole } from '../../case/days'
import { valueWords } from '../../case/said'
import type { SubjectKey } from '../../case/subject'
import { unturned } from '../../case/unturned'
import { Details } from '../../components/Details'
import type { FactId } from '../../guidance/questions'
import { useKase } from './case-context'
import { dayAndTime } from './clock-words'

interface Props {
  subject: SubjectKey
  fact: FactId
}

/** What an answer was before, and when; a time is marked where the phone's clock had been set back. */
export function Earlier({ subject, fact }: Props) {
  const kase = useKase()
  const earlier = changesOf(kase, subject, fact)
  const last = given(kase, subject, fact)?.seq
  const movedBack = (seq: number | undefined) => kase.events.some((event) => event.seq === seq && event.clockMovedBack)
  return (
    <Details summary={`Changed ${earlier.length === 1 ? 'once' : `${earlier.length} times`}`}>
      <ul>
        {earlier.map((was) => (
          <li key={was.seq}>
            {dayAndTime(was.at)}
            {movedBack(was.seq) && `, ${MOVED_BACK}`}: {withDaysWhole(valueWords(kase, fact, was.value))}
            {was.why && ` (${unturned(was.why)})`}
          </li>
        ))}
      </ul>
      {movedBack(last) && <p>The answer that stands was given {MOVED_BACK}.</p>}
    </Details>
  )
}

const MOVED_BACK = 'after the phone’s clock moved back'
