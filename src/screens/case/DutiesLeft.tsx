import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { matterOf } from '../../case/case'
import { listed, matterLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Stack } from '../../components/Stack'
import { owedBy, owedIn, stillOwed } from '../../flow/owed'
import { DUTY } from '../../guidance/duties'
import { useCase, useDo, useKase, useMatter, useOpenCase } from './case-context'
import { goToQuestion, settlingQuestion, stageFor, wayTo } from './go-to-question'
import { ASKED_AT_CLOSING } from './later-words'
import { Paragraphs } from './Paragraphs'
import { formId } from './question-id'
import { ReasonForm } from './ReasonForm'
import { useIsBegun } from './use-draft-of'
import { useGoTo } from './use-go-to'

export const DUTIES_LEFT = 'duties-left'

/** What is still owed in this matter: settle it where it belongs, or say why it is not done. */
export function DutiesLeft() {
  const kase = useKase()
  const matter = useMatter()
  const left = stillOwed(kase, matter)
  const elsewhere = owedIn(kase, matter).filter(({ id }) => id !== matter)
  return (
    <section>
      <Stack gap="tight">
        <h3 id={DUTIES_LEFT} tabIndex={-1}>
          Duties left
        </h3>
        {left.length === 0 ? (
          <Notice
            tone="good"
            text={`Every duty ${kase.matters.length > 1 ? 'in this matter ' : ''}is done or explained.`}
          />
        ) : (
          <Stack>
            {left.map((one) => (
              <DutyLeft key={`${matter}/${one.duty}`} {...one} />
            ))}
          </Stack>
        )}
        {elsewhere.length > 0 && (
          <p>
            A case closes as a whole. Also left:{' '}
            {listed(elsewhere.map((one) => `${inAll(one.left.length)} in ${matterLabel(kase, one.id)}`))}.
          </p>
        )}
        <PointList
          points={owedBy(kase, matter)
            .filter((one) => one.state === 'explained')
            .map((one) => ({
              id: one.duty,
              icon: 'note',
              word: 'Explained',
              text: `${one.title}. Not done: ${one.why}`,
              more: <TakeBack {...one} />,
            }))}
        />
      </Stack>
    </section>
  )
}

/** '1 duty', '12 duties'. */
export const inAll = (count: number) => (count === 1 ? '1 duty' : `${count} duties`)

type Duty = ReturnType<typeof owedBy>[number]

function TakeBack({ duty, title }: Duty) {
  const act = useDo()
  return (
    <div>
      <Button
        look="quiet"
        small
        label={`Take this back: ${title}`}
        onClick={() => act({ type: 'explainDuty', duty, why: '' })}
      >
        Take this back
      </Button>
    </div>
  )
}

function DutyLeft({ duty, title, tells }: Duty) {
  const goTo = useGoTo()
  const matter = useMatter()
  const { actor } = useOpenCase()
  const draft = `duty/${matter}/${duty}`
  const [explaining, setExplaining] = useState(useIsBegun(draft))
  const field = useRef<HTMLTextAreaElement>(null)
  const stage = useCase(({ kase, matter }) => stageFor(kase, matter, duty))
  const isHere = stage === 'closing'
  const way = isHere ? 'Go to its question' : wayTo(stage)
  const isAsked = useCase(({ kase, matter }) => settlingQuestion(kase, matter, duty) !== undefined)
  const leads = isAsked || !isHere
  /** One alone begins where the words do. */
  const Line = leads ? ButtonRow : 'div'
  /** It is owed all the same: something has come since of which that says nothing. */
  const before = useCase(({ kase, matter }) => matterOf(kase, matter)?.explained[duty]?.why)
  return (
    <Card id={formId(duty)}>
      <Stack gap="tight">
        {/* Has the focus once the one before it is explained, and not the first link below. */}
        <h4 tabIndex={-1}>{title}</h4>
        {before !== undefined && <p>“{before}” was written before all that counts now was known.</p>}
        {ASKED_AT_CLOSING[duty] === undefined && !tells && (
          <p>
            {DUTY[duty].detail} <Paragraphs of={DUTY[duty].paragraphs} />
          </p>
        )}
        {explaining && (
          <ReasonForm
            draft={draft}
            label={`Why not: ${title}`}
            rows={2}
            inputRef={field}
            records="Record the reason"
            small
            action={(why) => ({ type: 'explainDuty', duty, why })}
            onRecorded={() => setExplaining(false)}
          />
        )}
        {(leads || !explaining) && (
          <Line>
            {leads && (
              <Button
                look="secondary"
                small
                label={`${way}: ${title}`}
                onClick={() => {
                  if (!isHere) goTo(stage)
                  goToQuestion(settlingQuestion(actor.getSnapshot().context.kase, matter, duty))
                }}
              >
                {way}
              </Button>
            )}
            {!explaining && (
              <Button
                look="quiet"
                small
                label={`Say why not: ${title}`}
                onClick={() => {
                  flushSync(() => setExplaining(true))
                  // Within the tap: for a later focus an iPhone shows no keyboard.
                  field.current?.focus()
                }}
              >
                Say why not
              </Button>
            )}
          </Line>
        )}
      </Stack>
    </Card>
  )
}
