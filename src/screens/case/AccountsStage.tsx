import { StageFrame } from './StageFrame'
import { StageQuestions } from './StageQuestions'
import { StayAwake } from './StayAwake'

export function AccountsStage() {
  return (
    <StageFrame stage="accounts">
      <StayAwake />
      <StageQuestions stage="accounts" />
    </StageFrame>
  )
}
