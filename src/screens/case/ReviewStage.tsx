import { useState } from 'react'
import { matterOf } from '../../case/case'
import { reviewOf } from '../../case/facts-of'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { EmptyState } from '../../components/EmptyState'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { outcomeWithCode } from '../../guidance/outcomes'
import { useServices } from '../services'
import { useCase, useDo } from './case-context'
import { dayAndTime } from './clock-words'
import { StageFrame } from './StageFrame'

export function ReviewStage() {
  const { settings } = useServices()
  const matter = useCase(({ kase, matter }) => matterOf(kase, matter))
  const review = useCase(({ kase, matter }) => reviewOf(kase, matter))
  const asked = useCase(({ kase }) => kase.reviewAsked)
  const choice = matter?.choices.at(-1)
  return (
    <StageFrame stage="review">
      {!asked && <Notice tone="info" text="Your force asks for no review of this outcome." />}
      {choice === undefined ? (
        <EmptyState icon="document" title="Nothing to review yet" text="Choose an outcome first." level={3} />
      ) : (
        <>
          <Notice
            tone={review === 'yes' ? 'good' : 'info'}
            title={`${choice.outcome} · ${outcomeWithCode(choice.outcome)?.name}`}
            text={REVIEW_WORDS[review]}
          />
          {asked && review !== 'yes' && <ReviewForm by={settings.review?.by ?? 'a senior or experienced officer'} />}
        </>
      )}
      {matter !== undefined && matter.reviews.length > 0 && (
        <section>
          <h3>Reviews</h3>
          <PointList
            points={matter.reviews.map((one) => ({
              id: String(one.seq),
              icon: one.agreed ? 'done' : 'undo',
              text: `${one.agreed ? 'Agreed' : 'Returned'} by ${one.by}, ${dayAndTime(one.at)}${one.text === '' ? '' : `: ${one.text}`}`,
            }))}
          />
        </section>
      )}
    </StageFrame>
  )
}

const REVIEW_WORDS = {
  yes: 'Reviewed and agreed.',
  no: 'Returned. Decide again, or answer the reason and ask once more.',
  unknown: 'Waiting for a review.',
} as const

function ReviewForm({ by }: { by: string }) {
  const act = useDo()
  const [who, setWho] = useState('')
  const [text, setText] = useState('')
  const [error, setError] = useState<{ who?: string; text?: string }>({})
  const record = (agreed: boolean) => {
    if (who.trim() === '') setError({ who: 'Give the reviewer’s rank or role.' })
    else if (!agreed && text.trim() === '') setError({ text: 'Say why it is returned.' })
    else act({ type: 'review', by: who.trim(), agreed, text: text.trim() })
  }
  return (
    <Card>
      <Stack>
        <TextField
          label="Who reviewed it (rank or role)?"
          help={`Your force asks for ${by}.`}
          value={who}
          error={error.who}
          capitals="sentences"
          onChange={(typed) => {
            setWho(typed)
            setError({})
          }}
        />
        <LongTextField
          label="What they said"
          rows={2}
          value={text}
          error={error.text}
          onChange={(typed) => {
            setText(typed)
            setError({})
          }}
        />
        <Button wide icon="check" onClick={() => record(true)}>
          Agreed
        </Button>
        <Button wide look="secondary" icon="undo" onClick={() => record(false)}>
          Returned with a reason
        </Button>
      </Stack>
    </Card>
  )
}
