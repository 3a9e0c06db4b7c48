import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import type { StageId } from '../../flow/stages'
import { useCase } from './case-context'
import { StageFrame } from './StageFrame'
import { StageQuestions } from './StageQuestions'
import { useGoTo } from './use-go-to'

/** A stage that is its questions and nothing more. */
function PlainStage({ stage }: { stage: StageId }) {
  return (
    <StageFrame stage={stage}>
      <StageQuestions stage={stage} />
    </StageFrame>
  )
}

export function WelfareStage() {
  const none = useCase(({ kase }) => kase.people.length === 0)
  const goTo = useGoTo()
  if (!none) return <PlainStage stage="welfare" />
  return (
    <StageFrame stage="welfare">
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
    </StageFrame>
  )
}

export const FeaturesStage = () => <PlainStage stage="features" />
export const ChecksStage = () => <PlainStage stage="checks" />
export const TellingStage = () => <PlainStage stage="telling" />
