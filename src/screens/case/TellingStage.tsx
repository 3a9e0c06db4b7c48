import { answerTo } from '../../case/case'
import { partKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { useCase } from './case-context'
import { PaperRow } from './PaperRow'
import { Paragraphs } from './Paragraphs'
import { StageQuestions } from './StageQuestions'
import { useGoTo } from './use-go-to'

export function TellingStage() {
  return (
    <>
      <NoParentYet />
      <StageQuestions stage="telling" />
      <PaperRow of="telling" />
    </>
  )
}

/** Whether telling them could put a child at risk is asked of each parent on the case: of none, where there is none. */
function NoParentYet() {
  const none = useCase(
    ({ kase, matter }) => !kase.people.some(({ id }) => answerTo(kase, partKey(matter, id), 'part') === 'parent'),
  )
  const goTo = useGoTo()
  if (!none) return null
  return (
    <Notice
      tone="care"
      title="No parent or carer is on this case"
      text="Before anyone is told: could it put a child at risk? Think of violence at home, so-called honour, rejection. Add whoever is to be told, and that is asked and recorded of each."
    >
      <Paragraphs of={[17]} />
      <Button small look="secondary" onClick={() => goTo('people')}>
        Add a parent or carer
      </Button>
    </Notice>
  )
}
