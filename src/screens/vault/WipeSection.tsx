import { useState } from 'react'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Heading'
import { Progress } from '../../components/Progress'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import type { Problem } from '../../drafts/problems'
import { useServices } from '../services'
import { tried } from '../tried'
import { ProblemNotice } from './ProblemNotice'

const CONFIRM = 'erase everything'

/** Everything that is kept here, gone for good: typed out, and after showing who it is. */
export function WipeSection({ erases }: { erases: boolean }) {
  const { vault, stepUp } = useServices()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const wipe = async () => {
    if (!(await stepUp())) return
    setBusy(true)
    const wiped = await tried(async () => (await vault.desk()).wipe())
    setBusy(false)
    if (!wiped.ok) setProblem(wiped.problem)
  }
  return (
    <section aria-labelledby="wipe">
      <Stack>
        <Heading title={<span id="wipe">Erase everything kept here</span>} />
        <p>
          Every case, every way to open them, and what you set.{' '}
          {erases ? 'It can’t be undone on this phone.' : 'On this browser, deleted data may be recoverable.'} Cases
          that were not handed over are lost.
        </p>
        <TextField label={`Type “${CONFIRM}”`} value={typed} onChange={setTyped} />
        <ProblemNotice problem={problem} />
        {busy ? (
          <Progress label="Erasing" />
        ) : (
          <Button look="danger" disabled={typed.trim().toLowerCase() !== CONFIRM} onClick={() => void wipe()}>
            Erase everything
          </Button>
        )}
      </Stack>
    </section>
  )
}
