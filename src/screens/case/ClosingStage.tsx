import { useState } from 'react'
import { matterLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Stack } from '../../components/Stack'
import { owedBy } from '../../flow/owed'
import { STAGES } from '../../flow/stages'
import { standsInTheWay } from '../../flow/standing'
import { DUTY } from '../../guidance/duties'
import type { DutyId } from '../../guidance/facts'
import { useDo, useKase, useMatter, useOpenCase } from './case-context'
import { Paragraphs } from './Paragraphs'
import { StageQuestions } from './StageQuestions'
import { useGoTo } from './use-go-to'

export function ClosingStage() {
  return (
    <>
      <StageQuestions stage="closing" />
      <DutiesLeft />
    </>
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
            <DutyLeft key={duty} duty={duty} stage={stage} />
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
  const [explaining, setExplaining] = useState(false)
  const [why, setWhy] = useState('')
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
            <LongTextField label={`Why not: ${DUTY[duty].title}`} rows={2} value={why} onChange={setWhy} />
            <Button
              small
              disabled={why.trim() === ''}
              onClick={() => {
                if (act({ type: 'explainDuty', duty, why: why.trim() })) setExplaining(false)
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
