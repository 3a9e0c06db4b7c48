import { useState } from 'react'
import { adviceThen } from '../../case/advice-then'
import { matterOf } from '../../case/case'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { LongTextField } from '../../components/LongTextField'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import type { ConclusionKey } from '../../guidance/facts'
import { useDo, useKase, useMatter } from './case-context'
import { useIsBegun, useReason } from './use-draft-of'

/** The advice can be departed from; the reason stays in the record. */
export function Departure({ conclusion, name }: { conclusion: ConclusionKey; name: string }) {
  const kase = useKase()
  const matter = useMatter()
  const departure = matterOf(kase, matter)?.departures.find((one) => one.from === conclusion)
  const act = useDo()
  const draft = `departure/${matter}/${conclusion}`
  const { typed, why, type, clear } = useReason(draft)
  const [writing, setWriting] = useState(useIsBegun(draft))
  if (departure !== undefined && !writing) {
    const then = adviceThen(kase, matter, departure)
    return (
      <Notice
        tone="care"
        title={then === undefined ? 'You decided otherwise' : `You decided otherwise when it was “${then}”`}
        text={departure.why}
      >
        <Button
          look="quiet"
          small
          onClick={() => {
            if (why === '') type(departure.why)
            setWriting(true)
          }}
        >
          Change the reason
        </Button>
      </Notice>
    )
  }
  if (!writing) {
    return (
      <div>
        <Button look="quiet" small onClick={() => setWriting(true)} label={`Decide otherwise about ${name}`}>
          Decide otherwise
        </Button>
      </div>
    )
  }
  return (
    <Card>
      <Stack gap="tight">
        <LongTextField
          label={`What do you decide instead, and why? (${name})`}
          help="It stays in the record beside the advice."
          value={typed}
          onChange={type}
        />
        <Button
          disabled={why === ''}
          onClick={() => {
            if (!act({ type: 'depart', from: conclusion, why })) return
            clear()
            setWriting(false)
          }}
        >
          Record it
        </Button>
      </Stack>
    </Card>
  )
}
