import { useState } from 'react'
import { Button } from '../../components/Button'
import { REPORT_HELP } from '../../guidance/report-help'
import { lateScreen } from '../late-screen'
import { useCase } from './case-context'
import { StageQuestions } from './StageQuestions'

export const anotherMatter = lateScreen(() => import('./AnotherMatter').then((m) => m.AnotherMatter))

const withdrawMatter = lateScreen(() => import('./AnotherMatter').then((m) => m.WithdrawMatter))

const REPORT_WORDS = { help: REPORT_HELP }

export function ReportStage() {
  const [asking, setAsking] = useState(false)
  const several = useCase(({ kase }) => kase.matters.length > 1)
  return (
    <>
      <StageQuestions stage="report" words={REPORT_WORDS} />
      {several && <withdrawMatter.Shown />}
      {asking ? (
        <anotherMatter.Shown onDone={() => setAsking(false)} />
      ) : (
        <Button look="quiet" icon="plus" onClick={() => setAsking(true)}>
          {several ? 'Another matter in this incident' : 'More than one matter in this incident?'}
        </Button>
      )}
    </>
  )
}
