import { idsOf } from '../../case/subject'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { putBy } from '../../flow/put'
import { lateScreen } from '../late-screen'
import { useCase } from './case-context'
import { EARLY_WORDS } from './early-words'
import { StageQuestions } from './StageQuestions'
import { useGoTo } from './use-go-to'

const urgentDone = lateScreen(() => import('./UrgentDone').then((m) => m.UrgentDone))

export function WelfareStage() {
  const none = useCase(({ kase, matter }) => putBy(kase, matter, 'welfare').length === 0)
  const goTo = useGoTo()
  return (
    <>
      {none && (
        <EmptyState
          icon="people"
          title="No child is recorded"
          text="Each child is asked about here once they are added."
          level={3}
          action={
            <Button look="secondary" onClick={() => goTo('people')}>
              Go to people
            </Button>
          }
        />
      )}
      <StageQuestions
        stage="welfare"
        words={EARLY_WORDS}
        beside={(about) => <DoneFor person={idsOf(about).person ?? ''} />}
      />
    </>
  )
}

function DoneFor({ person }: { person: string }) {
  const isDone = useCase(({ kase }) => kase.urgentMet.some((one) => one.person === person))
  return isDone && <urgentDone.Shown person={person} />
}

/** Stages that are their questions and nothing more. */
export const FeaturesStage = () => <StageQuestions stage="features" words={EARLY_WORDS} />
export const ChecksStage = () => <StageQuestions stage="checks" words={EARLY_WORDS} />
