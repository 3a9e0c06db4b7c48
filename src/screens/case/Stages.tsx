import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { Stack } from '../../components/Stack'
import { STEP_LOOK, STEP_WORDS } from '../../components/steps'
import { Tag } from '../../components/Tag'
import { leftAt, neededAt, progressOf, setAsideKey } from '../../flow/progress'
import { PHASE_TITLES, PHASES, STAGES, type StageId, stagesOf } from '../../flow/stages'
import { useDo, useKase, useMatter } from './case-context'
import { ReasonForm } from './ReasonForm'
import { useIsBegun } from './use-draft-of'

interface Props {
  stage: StageId
  onGoTo: (stage: StageId) => void
}

/** The note's stages, in any order. */
export function Stages({ stage, onGoTo }: Props) {
  const kase = useKase()
  const matter = useMatter()
  return (
    <Stack>
      <SetAside key={stage} stage={stage} />
      {PHASES.map((phase) => (
        <section key={phase} aria-label={PHASE_TITLES[phase]}>
          <Stack gap="tight">
            <h3>{PHASE_TITLES[phase]}</h3>
            {stagesOf(phase).map((one) => {
              const state = progressOf(kase, matter, one)
              return (
                <Row
                  key={one}
                  title={STAGES[one].title}
                  meta={[
                    one === stage && 'You are here',
                    kase.setAside[setAsideKey(matter, one)]?.why,
                    state === 'in-progress' && (leftAt(kase, matter, one) || neededAt(kase, matter, one)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  state={
                    <Tag tone={STEP_LOOK[state].tone} icon={STEP_LOOK[state].icon}>
                      {STEP_WORDS[state]}
                    </Tag>
                  }
                  onClick={() => onGoTo(one)}
                />
              )
            })}
          </Stack>
        </section>
      ))}
    </Stack>
  )
}

/** For a stage that was looked at and can't be finished yet. */
function SetAside({ stage }: { stage: StageId }) {
  const kase = useKase()
  const matter = useMatter()
  const act = useDo()
  const draft = `set-aside/${matter}/${stage}`
  const [writing, setWriting] = useState(useIsBegun(draft))
  const state = progressOf(kase, matter, stage)
  if (state === 'done') return null
  if (state === 'set-aside') {
    return (
      <Button look="secondary" icon="undo" onClick={() => act({ type: 'takeUp', stage })}>
        Take up “{STAGES[stage].title}” again
      </Button>
    )
  }
  if (!writing) {
    return (
      <Button look="secondary" icon="pause" onClick={() => setWriting(true)}>
        Can’t finish “{STAGES[stage].title}” yet
      </Button>
    )
  }
  return (
    <Card>
      <Stack gap="tight">
        <ReasonForm
          draft={draft}
          label="What is missing?"
          help="For example: waiting for the parents to ring back."
          rows={2}
          optional
          records="Mark it: looked, could not finish yet"
          action={(why) => ({ type: 'setAside', stage, why })}
          onRecorded={() => setWriting(false)}
        />
      </Stack>
    </Card>
  )
}
