import { useState, useSyncExternalStore } from 'react'
import { answerTo } from '../../case/case'
import { personLabel } from '../../case/labels'
import { personKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { CallButton } from '../../components/CallButton'
import { Card } from '../../components/Card'
import { Stack } from '../../components/Stack'
import { UrgentFrame } from '../../components/UrgentFrame'
import { telephoneAddress } from '../../directory/telephone'
import { urgentHarms, urgentOf } from '../../flow/urgent'
import { capitalised } from '../../guidance/capitals'
import { useServices } from '../services'
import { alike, useCase, useDo, useOpenCase } from './case-context'
import { HideButton } from './HideButton'
import { KeptLine } from './KeptLine'
import { StageTitle } from './StageTitle'
import { useDraftOf } from './use-draft-of'
import { type Done, WhatWasDone } from './WhatWasDone'

const NOTHING_YET: Done = { actions: [], text: '' }

/** In front of everything while a child may come to harm, until what was done is recorded (P17). */
export function UrgentScreen() {
  const person = useCase(({ kase }) => urgentOf(kase)[0])
  return person === undefined ? null : <UrgentAbout key={person} person={person} />
}

function UrgentAbout({ person }: { person: string }) {
  const act = useDo()
  const label = useCase(({ kase }) => personLabel(kase, person))
  const harms = useCase(({ kase }) => urgentHarms(kase, person), alike)
  const selfHarm = harms.includes('selfHarmRisk')
  const noSelfHarm = useCase(({ kase }) => answerTo(kase, personKey(person), 'selfHarmRisk') === 'no')
  const {
    nation,
    contacts: { frontDoor },
  } = useServices().settings
  const { form, change, clear } = useDraftOf(`urgent/${person}`, NOTHING_YET)
  const { actions, text } = form
  const saved = useWhatIsSaved()
  const [error, setError] = useState<string>()
  const refuse = (why: string) => {
    setError(why)
    // It may be screens above the button.
    document.querySelector<HTMLElement>('main input')?.focus()
  }
  const record = () => {
    if (actions.length === 0) refuse('Say what you did. If nothing yet, do it first: this can wait here.')
    else if (actions.includes('something-else') && text.trim() === '') refuse('Write down what else you did.')
    else if (act({ type: 'meetUrgent', person, actions, text: text.trim() })) clear()
  }
  return (
    <UrgentFrame
      eyebrow="Act on this first"
      actions={<HideButton />}
      title={selfHarm ? `${label} may harm themselves` : `${label} may come to harm`}
      focusKey={person}
      call={<CallButton number="999" href="tel:999" to="999" danger />}
      lead={`Stay with them, or have someone stay. The rest of the case waits. ${saved}`}
      source="Briefing note, paragraph 17"
      bar={
        <Stack gap="tight">
          <KeptLine />
          <Button wide look="secondary" onClick={record}>
            Record what was done and go back
          </Button>
        </Stack>
      }
    >
      <StageTitle />
      <Stack>
        <WhatWasDone
          label={label}
          done={form}
          error={error}
          onChange={(to) => {
            change(to)
            setError(undefined)
          }}
        />
        <Card>
          <Stack gap="tight">
            {frontDoor.phone && (
              <>
                <CallButton number={frontDoor.phone} href={telephoneAddress(frontDoor.phone)} to={frontDoor.name} />
                <p>{[capitalised(frontDoor.name), frontDoor.hours].filter(Boolean).join(' · ')}</p>
              </>
            )}
            {!noSelfHarm && (
              <>
                <CallButton number="111" href="tel:111" to="NHS 111, mental health option" />
                <p>
                  NHS 111: choose the mental health option
                  {nation === 'wales' && ' (check first in Wales)'}
                </p>
              </>
            )}
            <Button as="link" href="/helplines" look="secondary" wide>
              All helplines
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                clear()
                for (const fact of harms)
                  act({ type: 'answer', subject: personKey(person), fact, value: null, why: 'A slip' })
              }}
            >
              That was a slip: ask again
            </Button>
          </Stack>
        </Card>
      </Stack>
    </UrgentFrame>
  )
}

/** No more than is true of this case now: the screen is there before the answer that called it is written. */
function useWhatIsSaved(): string {
  const { keeper, kept } = useOpenCase()
  const practice = useCase(({ kase }) => kase.practice !== undefined)
  const failed = useSyncExternalStore(keeper.subscribe, () => keeper.keeping().problem !== undefined)
  if (practice) return 'This is practice: nothing is kept.'
  if (failed) return 'The latest is not saved: see below.'
  if (kept === 'in-memory') return 'Nothing of this case is kept on this phone yet: closing the app loses it.'
  return 'What you answer and write is saved as you go: the line below says when it is.'
}
