import { useState } from 'react'
import { Button } from '../../components/Button'
import { CallButton } from '../../components/CallButton'
import { Cover } from '../../components/Cover'
import { Heading } from '../../components/Heading'
import { MultiChoice } from '../../components/MultiChoice'
import { PointList } from '../../components/PointList'
import { Question } from '../../components/Question'
import { Row } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { UrgentFrame } from '../../components/UrgentFrame'
import { References } from './References'

export function SheetExample({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="Where this case stands" onClose={onClose}>
      <Heading level={3} title="Outcome 21 is not yet clear" />
      <PointList
        points={[
          {
            id: 'a',
            icon: 'check',
            word: 'Settled',
            text: 'No sign of exploitation, grooming or profit',
            more: <References />,
          },
          {
            id: 'b',
            icon: 'unknown',
            word: 'Not known',
            text: 'Whether it went further than one person',
            more: <References />,
          },
          {
            id: 'c',
            icon: 'arrow',
            text: (
              <>
                <strong>Shared widely: yes</strong> rules out outcome 21 and makes the risk higher
              </>
            ),
          },
        ]}
      />
      <Button wide look="secondary" onClick={onClose}>
        Back to the questions
      </Button>
    </Sheet>
  )
}

export function CoverExample({ onLift }: { onLift: () => void }) {
  return (
    <Cover
      title="Hidden"
      text="Everything is saved."
      action={
        <Button wide onClick={onLift}>
          Show again
        </Button>
      }
    >
      <Row
        title="Childline"
        meta="Under 19 · 0800 1111"
        trailing={
          <Button as="link" small icon="phone" href="tel:08001111" label="Call Childline, 0800 1111">
            Call
          </Button>
        }
      />
    </Cover>
  )
}

export function UrgentExample({ onDone }: { onDone: () => void }) {
  const [done, setDone] = useState<string[]>([])
  return (
    <UrgentFrame
      eyebrow="Act on this first"
      title="Child A may harm themselves"
      call={<CallButton number="999" href="tel:999" to="999" danger />}
      lead="Stay with them. The rest of the case waits; everything so far is saved."
      source="Briefing note, paragraph 17"
      focusKey="urgent"
      bar={
        <Button wide look="secondary" onClick={onDone}>
          Record and go back
        </Button>
      }
    >
      <Heading title="What did you do?" />
      <MultiChoice
        name="done"
        label="Everything that was done"
        values={done}
        onChange={setDone}
        choices={[
          { value: '999', label: '999 or A&E' },
          { value: 'referral', label: 'Immediate child protection referral' },
          { value: 'adult', label: 'Left with a named, responsible adult' },
        ]}
      />
      <TextField
        label="Something else"
        help="In a few words."
        value=""
        error="Say what was done."
        onChange={() => undefined}
      />
      <Question wording="Who is with them now?">
        <TextField value="" onChange={() => undefined} />
      </Question>
    </UrgentFrame>
  )
}
