import { assessmentOf } from '../../case/facts-of'
import { Notice } from '../../components/Notice'
import { WORDING } from '../../guidance/conclusions'
import { MEANS } from '../../guidance/meanings'
import { dayMonthYear } from '../day-month-year'
import { useServices } from '../services'
import { useCase } from './case-context'
import { localParts } from './clock-words'
import { LATER_WORDS } from './later-words'
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
        text={MEANS.referral[referral]}
      >
        <Reasons of="referral" />
      </Notice>
      {route === 'full-investigation' && (
        <Notice tone="stop" title={WORDING.route[route].short} text={MEANS.route[route]}>
          <Reasons of="route" />
        </Notice>
      )}
      <ReportingDuty />
      <StageQuestions stage="referral" words={LATER_WORDS} />
      <PaperRow of="referral" />
    </>
  )
}

/** In England, from the day that the force has set: until then nothing shows the duty to be in force. */
function ReportingDuty() {
  const { settings, now } = useServices()
  const { nation, reportingDutySince: since } = settings
  if (nation !== 'england' || since === undefined || localParts(now()).date < since) return null
  return (
    <Notice
      tone="care"
      title="You have a duty to report"
      text={`From ${dayMonthYear(since)}, your force says, the law in England has constables report suspected child sex offences to the police or the council, with exceptions for some willing activity between children. If you think that no referral is needed, ask your supervisor first.`}
    />
  )
}
