import { useState } from 'react'
import type { Case } from '../../case/case'
import { assessmentOf } from '../../case/facts-of'
import { matterLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Details } from '../../components/Details'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { Stack } from '../../components/Stack'
import { copiesAreLeft, owedBy } from '../../flow/owed'
import { STAGES } from '../../flow/stages'
import { standsInTheWay } from '../../flow/standing'
import { DUTY } from '../../guidance/duties'
import type { DutyId } from '../../guidance/facts'
import styles from './ClosingStage.module.css'
import { useCase, useDo, useKase, useMatter, useOpenCase } from './case-context'
import { PaperRow } from './PaperRow'
import { Paragraphs } from './Paragraphs'
import { reasonPoint } from './reason-point'
import { StageQuestions } from './StageQuestions'
import { GoToQuestion } from './Unknowns'
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
      <WhatItHangsOn />
    </Notice>
  )
}

/** In sight without a tap. */
const FEW = 3

/** What is not known; where nothing is, the answers that stand against it. Each with the way to its question. */
function WhatItHangsOn() {
  const kase = useKase()
  const matter = useMatter()
  const goTo = useGoTo()
  const reasons = assessmentOf(kase, matter).because.deletionDirection ?? []
  const unknown = reasons.filter(({ answer }) => answer === 'unknown')
  const settle = unknown.length > 0 ? unknown : reasons
  const points = (
    <PointList
      points={settle.map((reason) => ({
        ...reasonPoint(kase, matter, reason),
        more: <GoToQuestion path={reason.fact} matter={matter} onGoTo={goTo} />,
      }))}
    />
  )
  return settle.length > FEW ? <Details summary={`What it hangs on: ${settle.length}`}>{points}</Details> : points
}

const DUTIES_LEFT = 'duties-left'

/** What is still owed in this matter: settle it where it belongs, or say why it is not done. */
function DutiesLeft() {
  const kase = useKase()
  const matter = useMatter()
  const owed = owedBy(kase, matter)
  const left = owed.filter((one) => one.state === 'owed')
  return (
    <section>
      <h3 id={DUTIES_LEFT} tabIndex={-1}>
        Duties left
      </h3>
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
  const matters = kase.matters.filter(({ id }) => leftIn(kase, id).length > 0)
  return (
    <>
      {tried && inTheWay.length > 0 && (
        <Notice tone="stop" announce="alert" title="This case can’t be closed yet">
          <ul>
            {inTheWay.map((one) => (
              <li key={one} className={one === 'duties' ? styles.whereThereIsRoom : undefined}>
                {IN_THE_WAY[one]}
                {one === 'duties' &&
                  kase.matters.length > 1 &&
                  `: ${matters.map(({ id }) => matterLabel(kase, id)).join(', ')}`}
              </li>
            ))}
          </ul>
          {inTheWay.includes('duties') && (
            <WhichDuties matters={matters.map(({ id }) => id)} onGone={() => setTried(false)} />
          )}
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

interface WhichDutiesProps {
  /** Those in which something is left. */
  matters: readonly string[]
  onGone: () => void
}

/** How many duties are left and which come first, with the way to them. Said once: not again each time one is settled. */
function WhichDuties({ matters, onGone }: WhichDutiesProps) {
  const kase = useKase()
  const here = useMatter()
  const { actor } = useOpenCase()
  const several = kase.matters.length > 1
  const to = matters.includes(here) ? here : (matters[0] ?? here)
  const count = leftIn(kase, to).length
  const go = () => {
    if (to !== here) actor.send({ type: 'turnTo', matter: to })
    onGone()
    requestAnimationFrame(() => document.getElementById(DUTIES_LEFT)?.focus())
  }
  return (
    <div aria-live="off">
      <Stack gap="tight">
        {matters.map((matter) => (
          <p key={matter} className={styles.whereThereIsRoom}>
            {several && `${matterLabel(kase, matter)}, `}
            {firstOf(kase, matter, several ? 1 : 3)}
          </p>
        ))}
        <Button look="secondary" small onClick={go}>
          Go to {count === 1 ? '1 duty' : `${count} duties`} left{to !== here && ` in ${matterLabel(kase, to)}`}
        </Button>
      </Stack>
    </div>
  )
}

const leftIn = (kase: Case, matter: string) => owedBy(kase, matter).filter((one) => one.state === 'owed')

/** '12 left: Record the crime; Tell the family; and 10 more.' */
function firstOf(kase: Case, matter: string, most: number): string {
  const left = leftIn(kase, matter).map(({ duty }) => DUTY[duty].title)
  const more = left.length - most
  return `${left.length} left: ${[...left.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}.`
}
