import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { LongTextField } from '../../components/LongTextField'
import { Stack } from '../../components/Stack'
import { useDo, useMatter } from './case-context'
import { formId } from './question-id'
import { useReason } from './use-draft-of'

export const againstDraft = (matter: string, outcome: string) => `against/${matter}/${outcome}`

/** Right under the group that was tapped, and the focus goes to it: nothing is chosen before the reason is given. */
export function AgainstAdvice({
  outcome,
  isChosen,
  onChosen,
  onLeft,
}: {
  outcome: string
  /** Before anything stood against it. */
  isChosen: boolean
  onChosen: () => void
  onLeft: () => void
}) {
  const act = useDo()
  const matter = useMatter()
  const { typed, why, type, clear } = useReason(againstDraft(matter, outcome))
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // The arrow keys choose each radio that they pass: they are not taken away from the group.
    if (!document.activeElement?.matches('[type=radio]:focus-visible')) field.current?.focus()
  }, [])
  return (
    <Card strong id={formId('against')}>
      <Stack gap="tight">
        <LongTextField
          label={`Why outcome ${outcome}, against the advice?`}
          help="Not recorded yet: say why. Your reason stays in the record beside the advice."
          value={typed}
          onChange={type}
          inputRef={field}
        />
        <Button
          disabled={why === ''}
          onClick={() => {
            if (!act({ type: 'choose', outcome, departure: why })) return
            clear()
            onChosen()
          }}
        >
          Choose {outcome} for this reason
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            clear()
            onLeft()
          }}
        >
          {isChosen ? 'Not now' : 'Don’t choose it'}
        </Button>
      </Stack>
    </Card>
  )
}
