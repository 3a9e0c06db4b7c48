import { useState } from 'react'
import type { Case } from '../../case/case'
import { assessmentOf } from '../../case/facts-of'
import { isUnsupported } from '../../case/fallen'
import { Button } from '../../components/Button'
import { LongTextField } from '../../components/LongTextField'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { sayWhatIsWrong } from '../say-what-is-wrong'
import { useServices } from '../services'
import { useCase, useDo, useMatter } from './case-context'
import { useDraftOf } from './use-draft-of'

const NO_REVIEW = { who: '', text: '' }

/** The force may ask for reviews, and this outcome need none. */
export const reviewIsOwed = (kase: Case, matter: string) => assessmentOf(kase, matter).duties.includes('senior-review')

/** Of the form that is begun, beside the case. */
export const reviewDraft = (matter: string) => `review/${matter}`

/** Where whoever reviews an outcome agrees, or returns it with a reason. */
export function ReviewForm({ onRecorded }: { onRecorded?: () => void }) {
  const act = useDo()
  const { settings } = useServices()
  const matter = useMatter()
  const owed = useCase(({ kase, matter }) => reviewIsOwed(kase, matter))
  /** It can be returned, and not agreed. */
  const unsupported = useCase(({ kase, matter }) => isUnsupported(kase, matter))
  const { form, change, clear } = useDraftOf(reviewDraft(matter), NO_REVIEW)
  const { who, text } = form
  const [error, setError] = useState<{ who?: string; text?: string }>({})
  /** It stays open for the next, and looks as if nothing had come of the tap. */
  const [returned, setReturned] = useState(false)
  const record = (agreed: boolean) => {
    setReturned(false)
    if (who.trim() === '') sayWhatIsWrong(() => setError({ who: 'Give the reviewer’s name, rank or role.' }))
    else if (!agreed && text.trim() === '') sayWhatIsWrong(() => setError({ text: 'Say why it is returned.' }))
    else if (act({ type: 'review', by: who.trim(), agreed, text: text.trim() })) {
      clear()
      setReturned(!agreed)
      onRecorded?.()
    }
  }
  return (
    <Stack>
      <TextField
        label="Reviewer’s name, rank or role"
        help={
          owed &&
          (settings.review
            ? `Your force asks for ${settings.review.by}.`
            : 'Paragraph 21 expects a senior or experienced officer.')
        }
        value={who}
        error={error.who}
        capitals="sentences"
        onChange={(typed) => {
          change({ who: typed })
          setError({})
        }}
      />
      <LongTextField
        label="What they said, and when"
        rows={2}
        value={text}
        error={error.text}
        onChange={(typed) => {
          change({ text: typed })
          setError({})
        }}
      />
      {!unsupported && (
        <Button wide look="secondary" icon="check" onClick={() => record(true)}>
          Agreed
        </Button>
      )}
      <div>
        <Button wide look="secondary" icon="undo" onClick={() => record(false)}>
          Returned with a reason
        </Button>
        <p role="status">{returned && 'Noted as returned.'}</p>
      </div>
    </Stack>
  )
}
