import type { StageId } from '../../flow/stages'
import { StageFrame } from './StageFrame'
import { StageQuestions } from './StageQuestions'

/** A stage that is its questions and nothing more. */
function PlainStage({ stage }: { stage: StageId }) {
  return (
    <StageFrame stage={stage}>
      <StageQuestions stage={stage} />
    </StageFrame>
  )
}

export const WelfareStage = () => <PlainStage stage="welfare" />
export const FeaturesStage = () => <PlainStage stage="features" />
export const ChecksStage = () => <PlainStage stage="checks" />
export const AccountsStage = () => <PlainStage stage="accounts" />
export const TellingStage = () => <PlainStage stage="telling" />
