import { useEffect, useRef, useState } from 'react'
import { type Case, matterOf } from '../../case/case'
import { assessmentOf } from '../../case/facts-of'
import { listed } from '../../case/labels'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ChoiceControl } from '../../components/ChoiceControl'
import { Details } from '../../components/Details'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import type { TagTone } from '../../components/Tag'
import { againstCode, choosing, isUnsupported } from '../../flow/standing'
import type { Reason } from '../../guidance/facts'
import { CONFLICTS, OUTCOMES, type Outcome, outcomeWithCode, PLAUSIBLE } from '../../guidance/outcomes'
import { useCase, useDo, useKase, useMatter } from './case-context'
import { pathWords } from './case-words'
import { dayAndTime } from './clock-words'
import { Reasons } from './Reasons'
import { reasonPoint } from './reason-point'
import { StageQuestions } from './StageQuestions'
import { NO_REASON, useDraftOf } from './use-draft-of'

export function DecisionStage() {
  const matter = useMatter()
  const chosen = useCase(({ kase, matter }) => matterOf(kase, matter)?.choices.at(-1))
  const unsupported = useCase(({ kase, matter }) => isUnsupported(kase, matter))
  const earlier = useCase(({ kase, matter }) => matterOf(kase, matter)?.choices)?.slice(0, -1)
  return (
    <>
      {unsupported && (
        <Notice
          tone="stop"
          announce="alert"
          title="Outcome 21 is no longer supported"
          text="A later answer stands against it. The case can’t be closed until you decide again."
        >
          <Reasons of="outcome21" />
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
      <StageQuestions stage="decision" only={['publicInterest', 'agencyTakesOn', 'activityDelivered', 'activity']} />
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

const LIKELY = ['21', '22', '20', '10', '11', '18'] as const
const isLikely = (outcome: Outcome) => LIKELY.some((code) => code === outcome.code)

/** Every Home Office outcome with what it needs, and whether it is supported; the likely ones first. */
function OutcomeChooser({ chosen }: { chosen: string | undefined }) {
  const [pending, setPending] = useState<string>()
  const act = useDo()
  const kase = useKase()
  const matter = useMatter()
  const choose = (outcome: string) => {
    if (choosing(kase, matter, outcome) === 'with-reason') setPending(outcome)
    else if (act({ type: 'choose', outcome })) setPending(undefined)
  }
  const choices = (of: readonly Outcome[]) =>
    of.map((outcome) => {
      const stands = choosing(kase, matter, outcome.code)
      const against =
        outcome.code === '11' && stands === 'with-reason' ? NOBODY_SO_YOUNG : againstCode(kase, matter, outcome.code)
      return {
        value: outcome.code as string,
        label: `${outcome.code} · ${outcome.name}`,
        description: `${outcome.meaning} Needs: ${outcome.needs}`,
        disabled: stands === 'not-open' && chosen !== outcome.code,
        state:
          outcome.code === '21'
            ? stateOf21(kase, matter, outcome)
            : {
                tone: TONE_OF[stands],
                text: stands === 'free' ? PLAUSIBLE[outcome.plausible] : STATE_OF[stands],
                ...(against !== undefined ? { reason: against } : outcome.note && { reason: outcome.note }),
              },
      }
    })
  const isClosed = assessmentOf(kase, matter).outcome21 === 'closed'
  const codes = isClosed ? [...LIKELY.filter((code) => code !== '21'), '21' as const] : LIKELY
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

const NOBODY_SO_YOUNG = 'No child in this matter is recorded as under 10.'

const TONE_OF: Record<ReturnType<typeof choosing>, TagTone> = {
  free: 'plain',
  'with-reason': 'open',
  'not-open': 'high',
}
const STATE_OF: Record<ReturnType<typeof choosing>, string> = {
  free: 'Can be chosen',
  'with-reason': 'Against the advice: needs your reason',
  'not-open': 'Not open in this case',
}

/** How 21 stands, and by which answers. */
function stateOf21(kase: Case, matter: string, { note = '' }: Outcome) {
  const { outcome21, because } = assessmentOf(kase, matter)
  const reasons = because.outcome21 ?? []
  switch (outcome21) {
    case 'open':
      return { tone: TONE_OF.free, text: STATE_OF.free, reason: `${POINTS_HERE} ${note}` }
    case 'closed':
      return {
        tone: TONE_OF['not-open'],
        text: STATE_OF['not-open'],
        reason: `Closed by ${firstOf(reasons, (one) => `“${reasonPoint(kase, matter, one).text}”`)}.`,
      }
    case 'undetermined':
      return {
        tone: TONE_OF['with-reason'],
        text: 'Cannot be chosen yet',
        reason: `Not known yet: ${firstOf(
          reasons.filter(({ answer }) => answer === 'unknown'),
          ({ fact }) => pathWords(kase, fact, matter).toLowerCase(),
        )}.`,
      }
  }
}

const POINTS_HERE = 'Where nothing is aggravated the note points here, in paragraphs 19 and 20.'

/** The first two, and how many more. */
function firstOf(reasons: readonly Reason[], words: (reason: Reason) => string): string {
  const more = reasons.length - 2
  return listed([...reasons.slice(0, 2).map(words), ...(more > 0 ? [`${more} more`] : [])])
}

/** Right under the group that was tapped, and the focus goes to it: nothing is chosen before the reason is given. */
function AgainstAdvice({ outcome, onDone }: { outcome: string; onDone: () => void }) {
  const act = useDo()
  const matter = useMatter()
  const { form, change, clear } = useDraftOf(`against/${matter}/${outcome}`, NO_REASON)
  const why = form.why.trim()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // The arrow keys choose each radio that they pass: they are not taken away from the group.
    if (!document.activeElement?.matches('[type=radio]:focus-visible')) field.current?.focus()
  }, [])
  const leave = () => {
    clear()
    onDone()
  }
  return (
    <Card strong>
      <Stack gap="tight">
        <LongTextField
          label={`Why outcome ${outcome}, against the advice?`}
          help="Not recorded yet: say why. Your reason stays in the record beside the advice."
          value={form.why}
          onChange={(typed) => change({ why: typed })}
          inputRef={field}
        />
        <Button
          disabled={why === ''}
          onClick={() => {
            if (act({ type: 'choose', outcome, departure: why })) leave()
          }}
        >
          Choose {outcome} for this reason
        </Button>
        <Button look="quiet" onClick={leave}>
          Don’t choose it
        </Button>
      </Stack>
    </Card>
  )
}
