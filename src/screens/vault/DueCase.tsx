import { useState } from 'react'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { Card } from '../../components/Card'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import type { Summary } from '../../drafts/drafts'
import { type Problem, wordsFor } from '../../drafts/problems'
import type { Due } from '../../drafts/retention'
import { counted } from '../counted'
import { useServices } from '../services'
import { shownLabel } from '../shown-label'
import { tried } from '../tried'
import { ProblemNotice } from './ProblemNotice'

interface Props {
  summary: Pick<Summary, 'case' | 'label'>
  due: Due
  /** Where more than one bears its name. */
  called?: string
  /** What became of it, to be read out. */
  onDone: (said: string) => void
}

/** A case that has been here too long without being handed over: a reminder, and from day 28 a choice that must be answered. */
export function DueCase({ summary, due, called = shownLabel(summary.label), onDone }: Props) {
  const { vault, stepUp } = useServices()
  const [asking, setAsking] = useState<'keep' | 'delete'>()
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const said = problem && wordsFor(problem)
  if (due.kind !== 'remind' && due.kind !== 'choose') return null
  const handOver = (
    <Button as="link" small href={`/case/${summary.case}/hand-over`} icon="share">
      Hand over
    </Button>
  )
  if (due.kind === 'remind') {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look and a width of its own
      <div role="group" aria-label={called}>
        <Notice
          tone="care"
          title={`${called}: ${counted(due.day, 'day')} on this phone only`}
          text="It may be the only record. Hand it over when you can."
        >
          <ButtonRow>
            {handOver}
            <Button
              small
              look="secondary"
              onClick={async () => {
                const put = await tried(async () => (await vault.desk()).stays()?.putAside(summary.case))
                if (put?.ok === false) setProblem(put.problem)
                else onDone(`${called}: you are reminded later.`)
              }}
            >
              Remind me later
            </Button>
          </ButtonRow>
          {said && <p role="alert">{`${said.happened} ${said.next}`}</p>}
        </Notice>
      </div>
    )
  }
  /** A reason to keep it is none to delete it. */
  const ask = (what: 'keep' | 'delete') => {
    if (what !== asking) setWhy('')
    setAsking(what)
  }
  const decide = async () => {
    if (asking === 'delete' && !(await stepUp())) return
    const done = await tried(async () => {
      const desk = await vault.desk()
      return asking === 'keep' ? desk.stays()?.keep(summary.case, why) : desk.eraseCase(summary.case, why)
    })
    if (done?.ok === false) setProblem(done.problem)
    else onDone(`${called}: ${asking === 'keep' ? 'kept here' : 'deleted'}.`)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look and a width of its own
    <div role="group" aria-label={called}>
      <Card strong>
        <Stack gap="tight">
          <h2>{called}: what is to become of it?</h2>
          <p>
            {counted(due.day, 'day')} on this phone, and not handed over. It may be the only record: it stays until you
            choose. To open it for its papers first, choose “Keep it here”.
          </p>
          <ButtonRow>
            {handOver}
            <Button small look="secondary" expanded={asking === 'keep'} onClick={() => ask('keep')}>
              Keep it here
            </Button>
            <Button small look="secondary" expanded={asking === 'delete'} onClick={() => ask('delete')}>
              Delete it
            </Button>
          </ButtonRow>
          <ProblemNotice problem={problem} />
          {asking && (
            <>
              <LongTextField
                label={asking === 'keep' ? 'Why must it stay on this phone?' : 'Why may it be deleted?'}
                rows={2}
                value={why}
                onChange={setWhy}
              />
              <Button
                look={asking === 'delete' ? 'danger' : 'primary'}
                disabled={why.trim() === ''}
                onClick={() => void decide()}
              >
                {asking === 'keep' ? 'Keep it, with this reason' : 'Delete it for good'}
              </Button>
            </>
          )}
        </Stack>
      </Card>
    </div>
  )
}
