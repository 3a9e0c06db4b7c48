import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Stack } from '../../components/Stack'
import { caseAddress } from './case-address'
import { useCase } from './case-context'
import { LATER_WORDS } from './later-words'
import { NoteReport, reportDraft } from './NoteReport'
import { formId } from './question-id'
import { Removals, WithdrawReport } from './Removals'
import { StageQuestions } from './StageQuestions'
import { useIsBegun } from './use-draft-of'

export function OnlineStage() {
  const address = useCase(({ kase }) => caseAddress(kase))
  const [adding, setAdding] = useState(useIsBegun(reportDraft()))
  return (
    <>
      <StageQuestions stage="online" words={LATER_WORDS} />
      <Button as="link" href={`${address}/take-down`} look="secondary" icon="flag">
        How to take it down, by platform
      </Button>
      <section>
        <Stack gap="tight">
          <h3>What was reported where</h3>
          <Removals />
          {adding ? (
            <Card id={formId('report')}>
              <NoteReport onNoted={() => setAdding(false)} />
            </Card>
          ) : (
            <Button look="secondary" icon="plus" onClick={() => setAdding(true)}>
              Note a report
            </Button>
          )}
          <WithdrawReport />
        </Stack>
      </section>
    </>
  )
}
