import { StageQuestions } from './StageQuestions'
import { StayAwake } from './StayAwake'

export function AccountsStage() {
  return (
    <>
      <StayAwake />
      <StageQuestions stage="accounts" />
    </>
  )
}
