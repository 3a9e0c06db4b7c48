import { useState } from 'react'
import { matterOf } from '../../case/case'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import type { ConclusionKey } from '../../guidance/facts'
import { useDo, useKase, useMatter } from './case-context'

/** The advice can be departed from; the reason stays in the record. */
export function Departure({ conclusion, name }: { conclusion: ConclusionKey; name: string }) {
  const matter = useMatter()
  const departure = matterOf(useKase(), matter)?.departures.find((one) => one.from === conclusion)
  const act = useDo()
  const [writing, setWriting] = useState(false)
  const [why, setWhy] = useState('')
  if (departure !== undefined && !writing) {
    return (
      <Notice tone="care" title="You decided otherwise" text={departure.why}>
        <Button look="quiet" small onClick={() => setWriting(true)}>
          Change the reason
        </Button>
      </Notice>
    )
  }
  if (!writing) {
    return (
      <Button look="quiet" small onClick={() => setWriting(true)} label={`Decide otherwise about ${name}`}>
        Decide otherwise
      </Button>
    )
  }
  return (
    <Card>
      <Stack gap="tight">
        <LongTextField
          label={`What do you decide instead, and why? (${name})`}
          help="It stays in the record beside the advice."
          value={why}
          onChange={setWhy}
        />
        <Button
          disabled={why.trim() === ''}
          onClick={() => {
            if (act({ type: 'depart', from: conclusion, why: why.trim() })) setWriting(false)
          }}
        >
          Record it
        </Button>
      </Stack>
    </Card>
  )
}
