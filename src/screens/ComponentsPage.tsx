import { useState } from 'react'
import { Button } from '../components/Button'
import { SavedLine } from '../components/SavedLine'
import { HeaderAction, Screen } from '../components/Screen'
import { Stack } from '../components/Stack'
import { StandingBar } from '../components/StandingBar'
import { StepsBar } from '../components/StepsBar'
import type { StepState } from '../components/steps'
import { Tag } from '../components/Tag'
import { Toast } from '../components/Toast'
import { ChoiceExamples } from './dev/ChoiceExamples'
import { FieldExamples } from './dev/FieldExamples'
import { ListExamples } from './dev/ListExamples'
import { CoverExample, SheetExample, UrgentExample } from './dev/OverlayExamples'
import { QuestionExamples } from './dev/QuestionExamples'
import { Section } from './dev/Section'
import { SurfaceExamples } from './dev/SurfaceExamples'
import { Tabs } from './Tabs'

const STATES: StepState[] = [
  'done',
  'done',
  'set-aside',
  'done',
  'in-progress',
  'not-started',
  'in-progress',
  'not-started',
  'not-started',
]
const STEPS = STATES.map((state, index) => ({
  id: `s${index}`,
  label: `Stage ${index + 1}`,
  state,
  current: index === 4,
}))

/** Every component in all its states; in development only, at /dev/components. */
export function ComponentsPage() {
  const [sheet, setSheet] = useState(false)
  const [covered, setCovered] = useState(false)
  const [toast, setToast] = useState(true)
  const [urgent, setUrgent] = useState(false)
  if (urgent) return <UrgentExample onDone={() => setUrgent(false)} />
  return (
    <Screen
      title="Components"
      back={{ label: 'Cases', href: '/' }}
      actions={
        <>
          <HeaderAction label="Helplines" icon="phone" href="/helplines" />
          <HeaderAction label="Hide this screen" icon="hide" onClick={() => setCovered(true)} />
        </>
      }
      under={
        <>
          <StandingBar
            label="Where this stands"
            items={[
              { label: 'Risk', tag: <Tag tone="high">Higher</Tag> },
              {
                label: 'Outcome 21',
                tag: (
                  <Tag tone="open" icon="unknown">
                    Not yet clear
                  </Tag>
                ),
              },
            ]}
            next="Owed now: something to do"
            action={
              <Button look="quiet" small onClick={() => setSheet(true)}>
                Why
              </Button>
            }
          />
          <StepsBar label="Stages" steps={STEPS} />
        </>
      }
      bar={
        <>
          <SavedLine state="saved" text="Saved on this phone 11:42" count="4 of the 9 needed" />
          <Button wide>Continue to checks</Button>
        </>
      }
      toast={
        <Toast icon="download" action={<Button small>Update</Button>} onDismiss={() => setToast(false)}>
          {toast && 'A newer version is ready.'}
        </Toast>
      }
      tabs={<Tabs at="/" />}
    >
      <title>Components · Proportion</title>
      <Stack gap="wide">
        <QuestionExamples />
        <FieldExamples />
        <ChoiceExamples />
        <SurfaceExamples />
        <ListExamples />
        <Section title="In front of everything">
          <Button look="secondary" onClick={() => setSheet(true)}>
            Open the sheet
          </Button>
          <Button look="secondary" onClick={() => setCovered(true)}>
            Cover the screen
          </Button>
          <Button look="danger" onClick={() => setUrgent(true)}>
            Show the urgent screen
          </Button>
        </Section>
      </Stack>
      <SheetExample open={sheet} onClose={() => setSheet(false)} />
      {covered && <CoverExample onLift={() => setCovered(false)} />}
    </Screen>
  )
}
