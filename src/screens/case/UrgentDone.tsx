import { useState } from 'react'
import type { UrgentMet } from '../../case/case'
import { personLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { saysWhat } from '../../flow/case-machine'
import { urgentWords } from '../../guidance/urgent-actions'
import { useCase, useDo, useKase } from './case-context'
import { dayAndTime } from './clock-words'
import { othersToTell } from './others-to-tell'
import { formId } from './question-id'
import { useDraftOf, useIsBegun } from './use-draft-of'
import { type Done, WhatWasDone } from './WhatWasDone'

/** What was done for a child who may come to harm (P17): whoever opens the case later sees it where they are asked about. */
export function UrgentDone({ person }: { person: string }) {
  const { urgentMet } = useKase()
  return urgentMet
    .filter((one) => one.person === person && one.putRight === undefined)
    .map((met) => <DoneThen key={met.seq} met={met} />)
}

const draftOf = ({ person, at }: UrgentMet) => `done/${person}/${at}`

function DoneThen({ met }: { met: UrgentMet }) {
  const { actions, text, at, first = at } = met
  const [writing, setWriting] = useState(useIsBegun(draftOf(met)))
  if (writing) return <PutRight met={met} onDone={() => setWriting(false)} />
  const title = `Done, ${dayAndTime(first)}`
  return (
    <Notice tone="info" title={title} text={urgentWords(actions, text)}>
      <div>
        <Button look="quiet" small label={`Put this right: ${title}`} onClick={() => setWriting(true)}>
          Put this right
        </Button>
      </div>
    </Notice>
  )
}

/** In its place, while it is said anew. */
function PutRight({ met, onDone }: { met: UrgentMet; onDone: () => void }) {
  const { person, actions, text, at, seq } = met
  const act = useDo()
  const label = useCase(({ kase }) => personLabel(kase, person))
  const others = useCase(({ kase }) => othersToTell(kase, person))
  const { form, change, clear } = useDraftOf<Done>(draftOf(met), { actions, text })
  return (
    <div id={formId(`done-${seq}`)}>
      <Stack gap="tight">
        <p>What you recorded before stays in the record.</p>
        {others && actions.some((one) => !form.actions.includes(one)) && <p>{others}</p>}
        <WhatWasDone label={label} done={form} onChange={change} />
        <ButtonRow>
          <Button
            small
            disabled={!saysWhat(form)}
            onClick={() => {
              if (act({ type: 'meetUrgent', person, ...form, text: form.text.trim(), instead: at })) clear()
            }}
          >
            Record it so
          </Button>
          <Button
            small
            look="quiet"
            onClick={() => {
              clear()
              onDone()
            }}
          >
            Leave it as it was
          </Button>
        </ButtonRow>
      </Stack>
    </div>
  )
}
