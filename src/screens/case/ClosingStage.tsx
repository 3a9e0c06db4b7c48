import { useState } from 'react'
import { matterLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Stack } from '../../components/Stack'
import { copiesAreLeft, owedBy } from '../../flow/owed'
import { STAGES } from '../../flow/stages'
import { standsInTheWay } from '../../flow/standing'
import { DUTY } from '../../guidance/duties'
import type { DutyId } from '../../guidance/facts'
import { useCase, useDo, useKase, useMatter, useOpenCase } from './case-context'
import { PaperRow } from './PaperRow'
import { Paragraphs } from './Paragraphs'
import { Reasons } from './Reasons'
import { StageQuestions } from './StageQuestions'
import { NO_REASON, useDraftOf, useIsBegun } from './use-draft-of'
import { useGoTo } from './use-go-to'

export function ClosingStage() {
  return (
    <>
      <StageQuestions stage="closing" />
      <CopiesLeft />
      <DutiesLeft />
      <PaperRow of="closing" />
    </>
  )
}

function CopiesLeft() {
  const left = useCase(({ kase, matter }) => copiesAreLeft(kase, matter))
  if (!left) return null
  return (
    <Notice
      tone="care"
      title="What becomes of the copies is not settled"
      text="No paper can tell a child to delete anything yet, and until one does their papers tell them not to. Settle what it hangs on, or note who will."
    >
      <Reasons of="deletionDirection" />
    </Notice>
  )
}

/** What is still owed in this matter: settle it where it belongs, or say why it is not done. */
function DutiesLeft() {
  const kase = useKase()
  const matter = useMatter()
  const owed = owedBy(kase, matter)
  const left = owed.filter((one) => one.state === 'owed')
  return (
    <section>
      <h3>Duties left</h3>
      {left.length === 0 ? (
        <Notice tone="good" text="Every duty is done or explained." />
      ) : (
        <Stack>
          {left.map(({ duty, stage }) => (
            <DutyLeft key={`${matter}/${duty}`} duty={duty} stage={stage} />
          ))}
        </Stack>
      )}
      <PointList
        points={owed
          .filter((one) => one.state === 'explained')
          .map((one) => ({
            id: one.duty,
            icon: 'note',
            word: 'Explained',
            text: `${DUTY[one.duty].title}. Not done: ${one.why}`,
            more: <TakeBack duty={one.duty} />,
          }))}
      />
    </section>
  )
}

function TakeBack({ duty }: { duty: DutyId }) {
  const act = useDo()
  return (
    <Button look="quiet" small onClick={() => act({ type: 'explainDuty', duty, why: '' })}>
      Take this back
    </Button>
  )
}

function DutyLeft({ duty, stage }: { duty: DutyId; stage: keyof typeof STAGES }) {
  const act = useDo()
  const goTo = useGoTo()
  const draft = `duty/${useMatter()}/${duty}`
  const { form, change, clear } = useDraftOf(draft, NO_REASON)
  const [explaining, setExplaining] = useState(useIsBegun(draft))
  const why = form.why.trim()
  return (
    <Card>
      <Stack gap="tight">
        <h4>{DUTY[duty].title}</h4>
        <p>
          {DUTY[duty].detail} <Paragraphs of={DUTY[duty].paragraphs} />
        </p>
        {stage !== 'closing' && (
          <Button look="secondary" small onClick={() => goTo(stage)}>
            Go to {STAGES[stage].title.toLowerCase()}
          </Button>
        )}
        {explaining ? (
          <>
            <LongTextField
              label={`Why not: ${DUTY[duty].title}`}
              rows={2}
              value={form.why}
              onChange={(typed) => change({ why: typed })}
            />
            <Button
              small
              disabled={why === ''}
              onClick={() => {
                if (!act({ type: 'explainDuty', duty, why })) return
                clear()
                setExplaining(false)
              }}
            >
              Record the reason
            </Button>
          </>
        ) : (
          <Button look="quiet" small onClick={() => setExplaining(true)} label={`Explain why not: ${DUTY[duty].title}`}>
            Explain why not
          </Button>
        )}
      </Stack>
    </Card>
  )
}

const IN_THE_WAY = {
  'no-outcome': 'No outcome has been chosen',
  'decide-again': 'Outcome 21 is no longer supported: decide again',
  duties: 'Duties are neither done nor explained',
  urgent: 'A child may come to harm',
} as const

export function CloseButton() {
  const act = useDo()
  const kase = useKase()
  const { keeper } = useOpenCase()
  const [tried, setTried] = useState(false)
  const inTheWay = standsInTheWay(kase)
  const elsewhere = kase.matters.filter(({ id }) => owedBy(kase, id).some((one) => one.state === 'owed'))
  return (
    <>
      {tried && inTheWay.length > 0 && (
        <Notice tone="stop" announce="alert" title="This case can’t be closed yet">
          <ul>
            {inTheWay.map((one) => (
              <li key={one}>
                {IN_THE_WAY[one]}
                {one === 'duties' &&
                  kase.matters.length > 1 &&
                  `: ${elsewhere.map(({ id }) => matterLabel(kase, id)).join(', ')}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Button
        wide
        onClick={() => {
          setTried(true)
          if (act({ type: 'close' })) void keeper.settled()
        }}
      >
        Close this case
      </Button>
    </>
  )
}
