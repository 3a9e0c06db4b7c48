import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { useCase } from './case-context'
import { StageQuestions } from './StageQuestions'
import { useGoTo } from './use-go-to'

export function WelfareStage() {
  const none = useCase(({ kase }) => kase.people.length === 0)
  const goTo = useGoTo()
  if (!none) return <StageQuestions stage="welfare" />
  return (
    <EmptyState
      icon="people"
      title="Nobody yet"
      text="Each child is asked about here once they are added."
      level={3}
      action={
        <Button look="secondary" onClick={() => goTo('people')}>
          Go to people
        </Button>
      }
    />
  )
}

/** Stages that are their questions and nothing more. */
export const FeaturesStage = () => <StageQuestions stage="features" />
export const ChecksStage = () => <StageQuestions stage="checks" />
export const TellingStage = () => <StageQuestions stage="telling" />
