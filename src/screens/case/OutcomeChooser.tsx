import { useState } from 'react'
import { assessmentOf } from '../../case/facts-of'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Details } from '../../components/Details'
import { Stack } from '../../components/Stack'
import { againstCode, choosing } from '../../flow/standing'
import { OUTCOMES, type Outcome } from '../../guidance/outcomes'
import { AgainstAdvice } from './AgainstAdvice'
import { useDo, useKase, useMatter } from './case-context'
import { outcomeChoice } from './outcome-choice'

const LIKELY = ['21', '22', '20', '10', '11', '18'] as const
const isLikely = (outcome: Outcome) => LIKELY.some((code) => code === outcome.code)

/** Every Home Office outcome with what it needs, and whether it is supported; the likely ones first, and 11 before them where it is the one. */
export function OutcomeChooser({ chosen }: { chosen: string | undefined }) {
  const [pending, setPending] = useState<string>()
  const act = useDo()
  const kase = useKase()
  const matter = useMatter()
  const choose = (outcome: string) => {
    if (choosing(kase, matter, outcome) === 'with-reason') setPending(outcome)
    else if (act({ type: 'choose', outcome })) setPending(undefined)
  }
  const choices = (of: readonly Outcome[]) => of.map((outcome) => outcomeChoice(kase, matter, outcome, chosen))
  const last = assessmentOf(kase, matter).outcome21 === 'closed' ? '21' : undefined
  const first = againstCode(kase, matter, '10') === 'under-10' ? '11' : undefined
  const place = (code: string) => (code === first ? 0 : code === last ? 2 : 1)
  const codes = [...LIKELY].sort((a, b) => place(a) - place(b))
  const likely = codes.flatMap((code) => OUTCOMES.find((outcome) => outcome.code === code) ?? [])
  const others = OUTCOMES.filter((outcome) => !isLikely(outcome))
  const value = pending ?? chosen
  const against = pending !== undefined && (
    <AgainstAdvice key={pending} outcome={pending} onDone={() => setPending(undefined)} />
  )
  const isOther = others.some((one) => one.code === pending)
  return (
    <Stack>
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
