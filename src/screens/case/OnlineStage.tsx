import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { PointList } from '../../components/PointList'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { useCase, useDo } from './case-context'
import { dayAndTime } from './clock-words'
import { StageFrame } from './StageFrame'
import { StageQuestions } from './StageQuestions'

export function OnlineStage() {
  const removals = useCase(({ kase }) => kase.removals)
  return (
    <StageFrame stage="online">
      <StageQuestions stage="online" />
      <section>
        <h3>What was reported where</h3>
        <PointList
          points={removals.map((one) => ({
            id: String(one.seq),
            icon: 'flag',
            text: `${one.place}${one.by === '' ? '' : `, by ${one.by}`}${one.what === '' ? '' : `: ${one.what}`} (${dayAndTime(one.at)})`,
          }))}
        />
        <ReportRemoval />
      </section>
      <Button as="link" href="/take-down" look="secondary" icon="flag">
        How to take it down, by platform
      </Button>
    </StageFrame>
  )
}

function ReportRemoval() {
  const act = useDo()
  const [adding, setAdding] = useState(false)
  const [place, setPlace] = useState('')
  const [by, setBy] = useState('')
  const [what, setWhat] = useState('')
  const [error, setError] = useState<string>()
  if (!adding) {
    return (
      <Button look="secondary" icon="plus" onClick={() => setAdding(true)}>
        Note a report
      </Button>
    )
  }
  return (
    <Card>
      <Stack>
        <TextField label="Platform or site" value={place} onChange={setPlace} error={error} capitals="sentences" />
        <TextField
          label="Reported by"
          help="The child, a parent, you."
          value={by}
          onChange={setBy}
          capitals="sentences"
        />
        <TextField
          label="What was reported, and any reference"
          help="User name, address, date. Never the image."
          value={what}
          onChange={setWhat}
          capitals="sentences"
        />
        <Button
          onClick={() => {
            const taken = act({
              type: 'reportRemoval',
              report: { place: place.trim(), by: by.trim(), what: what.trim() },
            })
            if (!taken) return setError('Say where it was reported.')
            setAdding(false)
            setPlace('')
            setBy('')
            setWhat('')
            setError(undefined)
          }}
        >
          Note it
        </Button>
      </Stack>
    </Card>
  )
}
