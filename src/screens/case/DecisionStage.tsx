import { lastChoice, matterOf } from '../../case/case'
import { isUnsupported } from '../../case/fallen'
import { reviewOf } from '../../case/review'
import { Details } from '../../components/Details'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { CONFLICTS, outcomeWithCode } from '../../guidance/outcomes'
import { useCase, useMatter } from './case-context'
import { dayAndTime } from './clock-words'
import { LATER_WORDS } from './later-words'
import { OutcomeChooser } from './OutcomeChooser'
import { Reasons } from './Reasons'
import { reviewWords } from './review-words'
import { StageQuestions } from './StageQuestions'
import { isTheirOutcome, TheirOutcome } from './TheirOutcome'

export function DecisionStage() {
  const matter = useMatter()
  const chosen = useCase(({ kase, matter }) => lastChoice(kase, matter))
  const unsupported = useCase(({ kase, matter }) => isUnsupported(kase, matter))
  const theirs = useCase(({ kase, matter }) => (isTheirOutcome(kase, matter) ? kase : undefined))
  const sentBack = useCase(({ kase, matter }) => reviewOf(kase, matter) === 'no' && reviewWords(kase, matter))
  const earlier = useCase(({ kase, matter }) => matterOf(kase, matter)?.choices)?.slice(0, -1)
  return (
    <>
      {unsupported && (
        <Notice
          tone="stop"
          announce="alert"
          title="Outcome 21 is no longer supported"
          text="By what is known now it is not open. The case can’t be closed until you decide again."
        >
          <Reasons of="outcome21" />
        </Notice>
      )}
      {sentBack && <Notice tone="care" text={sentBack} />}
      {theirs && (
        <Notice tone="info" title="This needs a full investigation">
          <TheirOutcome kase={theirs} />
        </Notice>
      )}
      <OutcomeChooser key={matter} chosen={chosen?.outcome} />
      {chosen?.departure !== undefined && (
        <Notice tone="care" title="Chosen against the advice" text={chosen.departure} />
      )}
      {earlier !== undefined && earlier.length > 0 && (
        <Details summary="Chosen before">
          <ul>
            {earlier.map((one) => (
              <li key={one.seq}>
                {dayAndTime(one.at)}: {one.outcome} · {outcomeWithCode(one.outcome)?.name}
              </li>
            ))}
          </ul>
        </Details>
      )}
      <StageQuestions
        stage="decision"
        words={LATER_WORDS}
        only={['publicInterest', 'agencyTakesOn', 'activityDelivered', 'activity']}
      />
      <Details summary="21 or 22? Suspect or person involved?">
        <Stack gap="tight">
          {Object.values(CONFLICTS).map((conflict) => (
            <section key={conflict.title}>
              <h4>{conflict.title}</h4>
              <p>
                {conflict.text} {conflict.ask}
              </p>
            </section>
          ))}
        </Stack>
      </Details>
    </>
  )
}
