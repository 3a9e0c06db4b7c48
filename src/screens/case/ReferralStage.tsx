import { assessmentOf } from '../../case/facts-of'
import { Notice } from '../../components/Notice'
import { WORDING } from '../../guidance/conclusions'
import { useCase } from './case-context'
import { PaperRow } from './PaperRow'
import { Reasons } from './Reasons'
import { StageQuestions } from './StageQuestions'

export function ReferralStage() {
  const referral = useCase(({ kase, matter }) => assessmentOf(kase, matter).referral)
  const route = useCase(({ kase, matter }) => assessmentOf(kase, matter).route)
  return (
    <>
      <Notice
        tone={
          referral === 'immediate' || referral === 'likely' ? 'stop' : referral === 'not-indicated' ? 'good' : 'info'
        }
        title={WORDING.referral[referral].short}
        text={WORDING.referral[referral].means}
      >
        <Reasons of="referral" />
      </Notice>
      {route === 'full-investigation' && (
        <Notice tone="stop" title={WORDING.route[route].short} text={WORDING.route[route].means}>
          <Reasons of="route" />
        </Notice>
      )}
      <StageQuestions stage="referral" />
      <PaperRow of="referral" />
    </>
  )
}
