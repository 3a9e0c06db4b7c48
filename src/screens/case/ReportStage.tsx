import { useState } from 'react'
import { Button } from '../../components/Button'
import { lateScreen } from '../late-screen'
import { useCase } from './case-context'
import { EARLY_WORDS } from './early-words'
import { StageQuestions } from './StageQuestions'

const anotherMatter = lateScreen(() => import('./AnotherMatter').then((m) => m.AnotherMatter))

const withdrawMatter = lateScreen(() => import('./AnotherMatter').then((m) => m.WithdrawMatter))

export function ReportStage() {
  const [asking, setAsking] = useState(false)
  const several = useCase(({ kase }) => kase.matters.length > 1)
  return (
    <>
      <StageQuestions stage="report" words={EARLY_WORDS} />
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
