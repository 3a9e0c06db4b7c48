import { PaperRow } from './PaperRow'
import { StageQuestions } from './StageQuestions'

export function TellingStage() {
  return (
    <>
      <StageQuestions stage="telling" />
      <PaperRow of="telling" />
    </>
  )
}
