import type { Case } from '../../case/case'
import { listed } from '../../case/labels'
import { conclusionTitle, factWords, within } from '../../case/said'
import { Notice } from '../../components/Notice'
import type { StageId } from '../../flow/stages'
import type { Outlook } from '../../guidance/outlook'
import { missingLine } from '../../guidance/what-if-words'
import { GoToQuestion } from './Unknowns'

interface Props {
  kase: Case
  matter: string
  outlook: Outlook | 'failed' | undefined
  /** How many open answers could still change something. */
  missing: number
  onGoTo: (stage: StageId) => void
}

/** What is missing, whether it can open outcome 21, and what to settle next. */
export function InShort({ kase, matter, outlook, missing, onGoTo }: Props) {
  if (outlook === 'failed') return <p>What would change this could not be worked out. All else on this page stands.</p>
  const outcome21 = outlook?.standings.find((one) => one.conclusion === 'outcome21')
  if (outlook === undefined || outcome21 === undefined) return <p role="status">Working out what would change this…</p>
  const { next } = outlook
  return (
    <Notice tone="info" title={missingLine(missing, outcome21)}>
      {next && (
        <>
          <p>
            Settle this next: <strong>{factWords(kase, next.fact, matter)}?</strong> It could change{' '}
            {listed([...new Set(next.wouldChange.map((key) => within(conclusionTitle(kase, key))))])}.
          </p>
          <GoToQuestion path={next.fact} matter={matter} onGoTo={onGoTo} />
        </>
      )}
    </Notice>
  )
}
