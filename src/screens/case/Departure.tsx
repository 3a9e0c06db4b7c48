import { useState } from 'react'
import { adviceThen } from '../../case/advice-then'
import { matterOf } from '../../case/case'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import type { ConclusionKey } from '../../guidance/facts'
import { useKase, useMatter } from './case-context'
import { ReasonForm } from './ReasonForm'
import { useIsBegun } from './use-draft-of'

/** The advice can be departed from; the reason stays in the record. */
export function Departure({ conclusion, name }: { conclusion: ConclusionKey; name: string }) {
  const kase = useKase()
  const matter = useMatter()
  const departure = matterOf(kase, matter)?.departures.find((one) => one.from === conclusion)
  const draft = `departure/${matter}/${conclusion}`
  const [writing, setWriting] = useState(useIsBegun(draft))
  if (departure !== undefined && !writing) {
    const then = adviceThen(kase, matter, departure)
    return (
      <Notice
        tone="care"
        title={then === undefined ? 'You decided otherwise' : `You decided otherwise when it was “${then}”`}
        text={departure.why}
      >
        <div>
          <Button look="quiet" small onClick={() => setWriting(true)}>
            Change the reason
          </Button>
        </div>
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
        <ReasonForm
          draft={draft}
          label={`What do you decide instead, and why? (${name})`}
          help="It stays in the record beside the advice."
          before={departure?.why ?? ''}
          records="Record it"
          action={(why) => ({ type: 'depart', from: conclusion, why })}
          onRecorded={() => setWriting(false)}
        />
      </Stack>
    </Card>
  )
}
