import { answerTo, type Case } from '../../case/case'
import { assessmentOf, placeOf } from '../../case/facts-of'
import { Notice } from '../../components/Notice'
import { WORDING } from '../../guidance/conclusions'
import type { Reason } from '../../guidance/facts'
import { MEANS } from '../../guidance/meanings'
import { useCase } from './case-context'
import { LATER_WORDS } from './later-words'
import { Reasons } from './Reasons'
import { StageQuestions } from './StageQuestions'
import { StayAwake } from './StayAwake'

export function AccountsStage() {
  return (
    <>
      <FormalInterview />
      <StayAwake />
      <StageQuestions stage="accounts" words={LATER_WORDS} />
    </>
  )
}

/** Before anybody is asked: whether it may need a formal interview. */
function FormalInterview() {
  const interview = useCase(({ kase, matter }) => {
    const { formalInterview } = assessmentOf(kase, matter)
    return formalInterview === 'undetermined' && !isAsked(kase, matter) ? undefined : formalInterview
  })
  if (interview === undefined || interview === 'not-indicated') return null
  return (
    <Notice
      tone={interview === 'consider' ? 'care' : 'info'}
      title={WORDING.formalInterview[interview].short}
      text={MEANS.formalInterview[interview]}
    >
      <Reasons of="formalInterview" />
    </Notice>
  )
}

/** What it hangs on was asked about, and more of it is open than the officer's own judgement, which is asked for here. */
function isAsked(kase: Case, matter: string): boolean {
  const isAnswered = ({ fact }: Reason) => {
    const place = placeOf(fact, matter)
    return place !== undefined && answerTo(kase, place.subject, place.fact) !== undefined
  }
  const reasons = assessmentOf(kase, matter).because.formalInterview ?? []
  return (
    reasons.some(isAnswered) &&
    reasons.some((one) => one.answer === 'unknown' && (one.fact !== 'nonAbusive' || isAnswered(one)))
  )
}
