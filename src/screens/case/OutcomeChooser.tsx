import { useState } from 'react'
import { againstCode, choosing, needsReasonNow } from '../../case/against-outcome'
import { assessmentOf } from '../../case/facts-of'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Details } from '../../components/Details'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { OUTCOMES, type Outcome } from '../../guidance/outcomes'
import { AgainstAdvice, againstDraft } from './AgainstAdvice'
import { useDo, useKase, useMatter, useOpenCase } from './case-context'
import { outcomeChoice } from './outcome-choice'
import { formId } from './question-id'

const LIKELY = ['21', '22', '20', '10', '11', '18'] as const
const isLikely = (outcome: Outcome) => LIKELY.some((code) => code === outcome.code)

/** Every Home Office outcome with what it needs, and whether it is supported; the likely ones first, 11 before them where it is the one, 21 behind them where the answers point away from it. */
export function OutcomeChooser({ chosen }: { chosen: string | undefined }) {
  const { halfDone } = useOpenCase()
  const act = useDo()
  const kase = useKase()
  const matter = useMatter()
  const [pending, setPending] = useState<string>()
  /** Its reason is half written: found again after a lock or a look elsewhere, and not as if it were chosen. */
  const begun = OUTCOMES.map(({ code }) => code).find(
    (code) => againstDraft(matter, code) in halfDone.all() && choosing(kase, matter, code) === 'with-reason',
  )
  const settle = () => {
    for (const { code } of OUTCOMES) halfDone.keep(againstDraft(matter, code), undefined)
    setPending(undefined)
  }
  /** The form that had the focus goes: it goes back to the outcome that the form was about. */
  const leave = () => {
    setPending(undefined)
    requestAnimationFrame(() => {
      const radio = document.querySelector<HTMLElement>(`:is([name^=outcome], [name^=other])[value="${pending}"]`)
      // One of the other outcomes was folded away with the form.
      radio?.closest('details')?.setAttribute('open', '')
      radio?.focus()
    })
  }
  const choose = (outcome: string) => {
    if (choosing(kase, matter, outcome) === 'with-reason') setPending(outcome)
    else if (act({ type: 'choose', outcome })) settle()
  }
  const choices = (of: readonly Outcome[]) => of.map((outcome) => outcomeChoice(kase, matter, outcome, chosen))
  const { outcome21, risk } = assessmentOf(kase, matter)
  // Not the first under the thumb where the answers point away from it.
  const last = outcome21 === 'closed' || risk === 'higher' ? '21' : undefined
  const first = againstCode(kase, matter, '10') === 'under-10' ? '11' : undefined
  const place = (code: string) => (code === first ? 0 : code === last ? 2 : 1)
  const codes = [...LIKELY].sort((a, b) => place(a) - place(b))
  const likely = codes.flatMap((code) => OUTCOMES.find((outcome) => outcome.code === code) ?? [])
  const others = OUTCOMES.filter((outcome) => !isLikely(outcome))
  const value = pending ?? chosen
  const against =
    pending !== undefined ? (
      <AgainstAdvice
        key={pending}
        outcome={pending}
        isChosen={pending === chosen}
        onChosen={() => {
          settle()
          leave()
        }}
        onLeft={leave}
      />
    ) : (
      begun && (
        <Card id={formId('against')}>
          <p>
            {begun === chosen ? `Outcome ${begun} goes against the advice now` : `Outcome ${begun} is not chosen yet`}:
            your reason for it is half written.
          </p>
          <Button small look="secondary" onClick={() => setPending(begun)}>
            Go on with your reason
          </Button>
        </Card>
      )
    )
  const isOther = others.some((one) => one.code === pending)
  const isAgainst = pending === undefined && begun !== chosen && needsReasonNow(kase, matter)
  return (
    <Stack>
      {isAgainst && (
        <Notice
          tone="stop"
          title={`Outcome ${chosen} goes against the advice now`}
          text="More stands against it than when it was chosen: a caution above or its card says what. Decide again, or say why it is right all the same."
        >
          <Button small look="secondary" onClick={() => setPending(chosen)}>
            Say why it is right
          </Button>
        </Notice>
      )}
      <ChoiceControl name="outcome" label="Outcome" value={value} onChange={choose} choices={choices(likely)} />
      {!isOther && against}
      <Details summary="Every other outcome" open={others.some((one) => one.code === value)}>
        <Stack>
          <ChoiceControl
            name="other"
            label="Other outcomes"
            value={value}
            onChange={choose}
            choices={choices(others)}
          />
          {isOther && against}
        </Stack>
      </Details>
    </Stack>
  )
}
