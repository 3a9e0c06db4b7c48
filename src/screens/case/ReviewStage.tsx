import { useState } from 'react'
import { matterOf } from '../../case/case'
import { isUnsupported } from '../../case/fallen'
import { reviewOf } from '../../case/review'
import { stillSaid } from '../../case/still-said'
import { matterKey } from '../../case/subject'
import { unturned } from '../../case/unturned'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Row } from '../../components/Row'
import { outcomeWithCode } from '../../guidance/outcomes'
import { caseAddress } from './case-address'
import { useCase, useKase, useMatter } from './case-context'
import { dayAndTime } from './clock-words'
import { PaperRow } from './PaperRow'
import { ReviewForm, reviewDraft } from './ReviewForm'
import { reviewWords } from './review-words'
import { HandOver, isTheirOutcome } from './TheirOutcome'
import { useIsBegun } from './use-draft-of'
import { useGoTo } from './use-go-to'

export function ReviewStage() {
  const matter = useCase(({ kase, matter }) => matterOf(kase, matter))
  const agreed = useCase(({ kase, matter }) => reviewOf(kase, matter) === 'yes')
  const asked = useCase(({ kase }) => kase.reviewAsked)
  const unsupported = useCase(({ kase, matter }) => isUnsupported(kase, matter))
  const says = useCase(({ kase, matter }) => reviewWords(kase, matter))
  const theirs = useCase(({ kase, matter }) => (isTheirOutcome(kase, matter) ? kase : undefined))
  const choice = matter?.choices.at(-1)
  return (
    <>
      {!asked && <Notice tone="info" text="Your force asks for no review of this outcome." />}
      {choice === undefined ? (
        <EmptyState
          icon="document"
          title="Nothing to review yet"
          text={theirs ? 'The outcome is the specialists’.' : 'Choose an outcome first.'}
          level={3}
          action={theirs ? <HandOver kase={theirs} /> : <GoToOutcome />}
        />
      ) : (
        <>
          {/* The form goes away with the tap: what came of it is heard here. */}
          <div aria-live="polite">
            <Notice
              tone={unsupported ? 'stop' : asked && agreed ? 'good' : 'info'}
              title={`${choice.outcome} · ${outcomeWithCode(choice.outcome)?.name}`}
              {...(unsupported ? { text: UNSUPPORTED } : asked && { text: says })}
            />
          </div>
          {asked && (
            <>
              <PaperRow of="review" />
              {!unsupported && matter?.reviews.length === 0 && <SentOn meta={TO_A_REVIEWER} />}
              <NoteReview key={matter?.id} again={agreed} />
            </>
          )}
        </>
      )}
      {matter !== undefined && matter.reviews.length > 0 && (
        <section>
          <h3>Reviews</h3>
          <PointList
            points={matter.reviews.map((one) => ({
              id: String(one.seq),
              icon: one.agreed ? 'done' : 'undo',
              text: unturned(
                `${one.agreed ? 'Agreed' : 'Returned'} by ${one.by}, ${dayAndTime(one.at)}${one.text === '' ? '' : `: ${one.text}`}`,
              ),
            }))}
          />
          <SentOn meta={GOES_BACK} />
        </section>
      )}
    </>
  )
}

/** Of a made-up case nothing is sent. */
function SentOn({ meta }: { meta: string }) {
  const { practice } = useKase()
  const address = useCase(({ kase }) => caseAddress(kase))
  if (practice !== undefined) return null
  return <Row icon="share" title="Hand the whole case over" meta={meta} href={`${address}/hand-over`} />
}

/** The form; once the outcome is agreed, a tap away. A later review counts, and the earlier one stays in the list. */
function NoteReview({ again }: { again: boolean }) {
  const [open, setOpen] = useState(useIsBegun(reviewDraft(useMatter())))
  if (again && !open) {
    return (
      <Button look="quiet" onClick={() => setOpen(true)}>
        Note another review
      </Button>
    )
  }
  return (
    <>
      <NoReasons />
      <Card>
        <ReviewForm onRecorded={() => setOpen(false)} />
      </Card>
    </>
  )
}

function GoToOutcome({ small = false }) {
  const goTo = useGoTo()
  return (
    <Button look="secondary" small={small} onClick={() => goTo('decision')}>
      Go to outcome
    </Button>
  )
}

function NoReasons() {
  const reasons = useCase(({ kase, matter }) => stillSaid(kase, matterKey(matter), 'publicInterest')?.value)
  if (typeof reasons === 'string' && reasons.trim() !== '') return null
  return (
    <Notice
      tone="care"
      title="No reasons are written for this outcome yet"
      text="A reviewer needs them: write them under Outcome first."
    >
      <GoToOutcome small />
    </Notice>
  )
}

const TO_A_REVIEWER = 'To a reviewer on another phone, who notes it there and sends it back'

/** A file that is taken in does not say that it was one: whoever reviews it is told how it goes back, and nobody is told that their own was sent to them. */
const GOES_BACK = 'If it was sent to you to review: whoever sent it then sees what you said'

const UNSUPPORTED = 'No longer supported by the answers: decide again, and have that reviewed.'
