import { Notice } from '../../components/Notice'
import { urgentWords } from '../../guidance/urgent-actions'
import { useKase } from './case-context'
import { dayAndTime } from './clock-words'

/** What was done for a child who may come to harm (P17): whoever opens the case later sees it where they are asked about. */
export function UrgentDone({ person }: { person: string }) {
  const { urgentMet } = useKase()
  return urgentMet
    .filter((one) => one.person === person)
    .map(({ seq, at, actions, text }) => (
      <Notice key={seq} tone="info" title={`Done, ${dayAndTime(at)}`} text={urgentWords(actions, text)} />
    ))
}
