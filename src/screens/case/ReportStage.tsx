import { useState } from 'react'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { useCase, useDo } from './case-context'
import { StageQuestions } from './StageQuestions'

export function ReportStage() {
  return (
    <>
      <StageQuestions stage="report" />
      <AnotherMatter />
    </>
  )
}

/** A girl's own sending and a third pupil's posting are judged apart. */
function AnotherMatter() {
  const act = useDo()
  const [asking, setAsking] = useState(false)
  const several = useCase(({ kase }) => kase.matters.length > 1)
  if (!asking) {
    return (
      <Button look="quiet" icon="plus" onClick={() => setAsking(true)}>
        {several ? 'Another matter in this incident' : 'More than one matter in this incident?'}
      </Button>
    )
  }
  return (
    <Notice
      tone="info"
      title="Another matter"
      text="One child’s own sending and another’s passing it on are judged apart: each has its own features, outcome, review and letter. People, devices and checks are asked once."
    >
      <Button
        look="secondary"
        onClick={() => {
          act({ type: 'addMatter' })
          setAsking(false)
        }}
      >
        Add a matter
      </Button>
      <Button look="quiet" onClick={() => setAsking(false)}>
        Not now
      </Button>
    </Notice>
  )
}
