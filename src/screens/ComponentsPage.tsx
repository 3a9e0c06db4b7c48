import { type ReactNode, useState } from 'react'
import { AnswerControl, type AnswerValue } from '../components/AnswerControl'
import { Button } from '../components/Button'
import { ButtonRow } from '../components/ButtonRow'
import { CallButton } from '../components/CallButton'
import { Card } from '../components/Card'
import { ChipLinks, Chips } from '../components/Chips'
import { ChoiceControl } from '../components/ChoiceControl'
import { Cover } from '../components/Cover'
import { Details } from '../components/Details'
import { EmptyState } from '../components/EmptyState'
import { ErrorSummary } from '../components/ErrorSummary'
import { Heading } from '../components/Heading'
import { KeyValueList } from '../components/KeyValueList'
import { LiveRegion } from '../components/LiveRegion'
import { LongTextField } from '../components/LongTextField'
import { MultiChoice } from '../components/MultiChoice'
import { Notice } from '../components/Notice'
import { NumberField } from '../components/NumberField'
import { ParagraphRef } from '../components/ParagraphRef'
import { PointList } from '../components/PointList'
import { Progress } from '../components/Progress'
import { QrPicture } from '../components/QrPicture'
import { Question } from '../components/Question'
import { Row } from '../components/Row'
import { SavedLine } from '../components/SavedLine'
import { HeaderAction, Screen } from '../components/Screen'
import { SearchBox } from '../components/SearchBox'
import { Sheet } from '../components/Sheet'
import { Stack } from '../components/Stack'
import { StandingBar } from '../components/StandingBar'
import { StepsBar } from '../components/StepsBar'
import type { StepState } from '../components/steps'
import { TabBar } from '../components/TabBar'
import { Tag } from '../components/Tag'
import { TaskList } from '../components/TaskList'
import { TextField } from '../components/TextField'
import { Toast } from '../components/Toast'
import { UrgentFrame } from '../components/UrgentFrame'
import { WhenField } from '../components/WhenField'

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
          <SavedLine state="saved" text="Saved on this phone 11:42" count="4 of 9 answered" />
          <Button wide>Continue to checks</Button>
        </>
      }
      toast={
        <Toast icon="download" action={<Button small>Update</Button>} onDismiss={() => setToast(false)}>
          {toast && 'A newer version is ready.'}
        </Toast>
      }
      tabs={<TabBar label="Main" tabs={TABS} />}
    >
      <Stack gap="wide">
        <Questions />
        <Fields />
        <Choices />
        <Surfaces />
        <Lists />
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

const TABS = [
  { href: '/', label: 'Cases', icon: 'cases', current: true },
  { href: '/helplines', label: 'Helplines', icon: 'phone' },
  { href: '/take-down', label: 'Take down', icon: 'flag' },
  { href: '/guidance', label: 'Guidance', icon: 'book' },
] as const

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack>
      <Heading title={title} />
      {children}
    </Stack>
  )
}

function Questions() {
  const [answers, setAnswers] = useState<Record<string, AnswerValue | undefined>>({ two: 'yes', three: 'unknown' })
  const [note, setNote] = useState('')
  const control = (name: string) => ({
    name,
    value: answers[name],
    onChange: (value: AnswerValue | undefined) => setAnswers((all) => ({ ...all, [name]: value })),
  })
  return (
    <Stack>
      <Heading
        eyebrow="Safeguarding · 2 of 4"
        title="What makes it worse"
        lead="Not known is an answer. It stays on the list until it is settled."
      />
      <Question
        wording="Did an adult take part?"
        help="Asked for, received, shared or paid. A profile that gives an age proves nothing."
        paragraphs={<References />}
        answer={control('one')}
        note={{ value: note, onChange: setNote }}
      />
      <Question
        wording="Was anyone pressed, threatened or blackmailed?"
        answer={control('two')}
        note={{ value: 'Said so twice, to her mother and to me.', onChange: () => undefined }}
        notices={<Notice tone="stop" text="Points to a full investigation, and closes outcome 21." />}
      />
      <Question wording="Was there money or another gain in it?" answer={control('three')} />
      <Question wording="Which of them holds a copy?" error="Choose one.">
        <AnswerControl {...control('four')} error="Choose one." clearable={false} />
      </Question>
      <AnswerControl
        {...control('five')}
        label="On its own, with a legend"
        words={{ yes: 'It was', no: 'It was not' }}
      />
      <AnswerControl {...control('two')} name="six" label="Closed for changes" disabled />
    </Stack>
  )
}

function References() {
  return (
    <>
      <ParagraphRef href="/guidance/2" label="para 2 of the briefing note">
        para 2
      </ParagraphRef>
      <ParagraphRef href="/guidance/20" label="para 20 of the briefing note">
        para 20
      </ParagraphRef>
    </>
  )
}

function Fields() {
  const [text, setText] = useState('')
  const [long, setLong] = useState('Typed on the way, and kept as it was typed.')
  const [when, setWhen] = useState({ date: '2025-11-25', time: '' })
  const [search, setSearch] = useState('school')
  return (
    <Section title="Fields">
      <ErrorSummary title="Two answers need another look" errors={[{ field: 'age', text: 'Age: give whole years' }]} />
      <TextField label="Crime number" optional help="As your system prints it." value={text} onChange={setText} />
      <TextField label="Passphrase" type="password" value="four plain words here" onChange={() => undefined} />
      <NumberField
        id="age"
        label="Age when it happened"
        unit="years"
        value="151"
        error="Give whole years, from 0 to 120."
        onChange={() => undefined}
      />
      <LongTextField label="What is said to have happened" value={long} onChange={setLong} limit={46} />
      <LongTextField
        label="Too long"
        value="More than fits in here."
        onChange={() => undefined}
        limit={20}
        error="Shorten it; nothing has been cut off."
      />
      <WhenField
        label="When it was reported"
        help="Local time."
        value={when}
        onChange={setWhen}
        onNow={() => setWhen({ date: '2025-11-25', time: '11:42' })}
      />
      <WhenField
        label="Date of birth"
        noTime
        value={{ date: '', time: '' }}
        error="Give a date."
        onChange={() => undefined}
      />
      <SearchBox label="Search the guidance" value={search} onChange={setSearch} result="4 found" />
    </Section>
  )
}

function Choices() {
  const [outcome, setOutcome] = useState<string | undefined>('21')
  const [told, setTold] = useState<string[]>(['copy'])
  const [audience, setAudience] = useState('child')
  return (
    <Section title="Choices">
      <ChoiceControl
        name="outcome"
        label="How should this end?"
        value={outcome}
        onChange={setOutcome}
        choices={[
          {
            value: '21',
            label: '21 · Not in the public interest to investigate further',
            state: { tone: 'low', text: 'Supported', reason: 'Nothing found against it. Needs a senior review.' },
          },
          {
            value: '22',
            label: '22 · A diversionary or educational activity was done',
            description: 'No admission is asked of the child.',
            state: { tone: 'open', text: 'Not yet clear', reason: 'Needs the activity on record.' },
          },
          {
            value: '20',
            label: '20 · Another agency takes it on',
            state: { tone: 'high', text: 'Not supported', reason: 'No agency has agreed.' },
          },
          { value: '18', label: '18 · Closed for this case', disabled: true },
        ]}
      />
      <ChoiceControl
        name="kind"
        label="Who is it?"
        compact
        value={undefined}
        onChange={() => undefined}
        choices={[
          { value: 'child', label: 'Child' },
          { value: 'adult', label: 'Adult' },
        ]}
        error="Choose one."
      />
      <MultiChoice
        name="told"
        label="They were told not to"
        values={told}
        onChange={setTold}
        choices={[
          { value: 'copy', label: 'Copy or forward' },
          { value: 'delete', label: 'Delete', description: 'Until it is known what is evidence.' },
        ]}
      />
      <Chips
        label="For whom"
        value={audience}
        onChange={setAudience}
        options={[
          { value: 'child', label: 'For a child' },
          { value: 'parent', label: 'For a parent' },
          { value: 'you', label: 'For you' },
        ]}
      />
      <ChipLinks
        label="Parts"
        links={[
          { href: '#a', label: 'All', current: true },
          { href: '#b', label: 'Changed since 2016' },
        ]}
      />
    </Section>
  )
}

function Surfaces() {
  return (
    <Section title="Words and buttons">
      <Row
        title="Tags"
        tags={
          <>
            {' '}
            <Tag tone="high">Higher</Tag>
            <Tag tone="low">Lower</Tag>
            <Tag tone="open">Not yet clear</Tag>
            <Tag tone="plain">Closed</Tag>
            <Tag tone="high" icon="x">
              Closed
            </Tag>
          </>
        }
      />
      <Notice tone="stop" title="Stop" text="Say nothing more until a caution has been given." />
      <Notice tone="care" title="Not known yet" text="Two answers could still change this." />
      <Notice tone="info" text="The school may keep its own record." />
      <Notice tone="good" title="Confirmed" text="The image is gone from the phone." />
      <Button wide icon="plus">
        Start a case
      </Button>
      <ButtonRow>
        <Button look="secondary">Save</Button>
        <Button look="danger" icon="trash">
          Delete
        </Button>
        <Button look="quiet">Leave it</Button>
      </ButtonRow>
      <ButtonRow>
        <Button disabled>Disabled</Button>
        <Button busy>Sealing</Button>
        <Button as="link" href="/guidance" look="secondary">
          A link
        </Button>
        <Button small>Small</Button>
      </ButtonRow>
      <CallButton number="0800 1111" to="Childline" wide />
      <Progress label="Opening your drafts" value={0.4} text="Two of five" />
      <Progress label="Making the document" />
      <SavedLine state="saving" text="Saving" count="5 of 9 answered" />
      <SavedLine state="unsaved" text="Not saved: this phone is full" />
      <LiveRegion>Risk is now higher.</LiveRegion>
    </Section>
  )
}

function Lists() {
  return (
    <Section title="Lists">
      <Row
        title="Visit 25 Nov · A and B"
        meta="Safeguarding, 3 of 5 done · saved 11:42"
        tags={<Tag tone="open">Risk not yet clear</Tag>}
        href="/cases/1"
      />
      <Row
        title="Childline"
        meta="Under 19 · free · day and night · 0800 1111"
        trailing={<CallButton number="0800 1111" to="Childline" />}
      />
      <Row title="999" meta="Life at risk" trailing={<CallButton number="999" to="999" danger />} />
      <Row title="Practise on a made-up case" meta="Nothing is kept" icon="note" onClick={() => undefined} />
      <TaskList
        title="Safeguarding"
        tasks={[
          { id: 'welfare', label: 'Welfare', href: '#welfare', state: 'done' },
          {
            id: 'features',
            label: 'What makes it worse',
            href: '#features',
            state: 'in-progress',
            meta: '4 of 9 answered',
            current: true,
          },
          { id: 'checks', label: 'Checks', href: '#checks', state: 'set-aside' },
          { id: 'referral', label: 'Referral', href: '#referral', state: 'not-started' },
        ]}
      />
      <Card strong>
        <KeyValueList
          items={[
            { key: 'Reported', value: '25 November 2025, 11:42' },
            {
              key: 'Crime number',
              value: 'Not recorded',
              action: (
                <Button look="quiet" small>
                  Change
                </Button>
              ),
            },
          ]}
        />
      </Card>
      <Card>
        <Details summary="Why this is asked">
          <p>Because what follows depends on it.</p>
        </Details>
        <QrPicture matrix={CHECKS} title="QR code: a page to open on another phone" />
      </Card>
      <EmptyState
        icon="cases"
        title="No cases on this phone"
        text="A case you start is kept here until you hand it over."
        action={<Button look="secondary">Start a case</Button>}
      />
    </Section>
  )
}

const CHECKS = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => (x * 7 + y * 3 + x * y) % 3 === 0),
)

function SheetExample({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet
      open={open}
      title="Where this case stands"
      onClose={onClose}
      bar={
        <Button wide look="secondary" onClick={onClose}>
          Back to the questions
        </Button>
      }
    >
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
                <strong>Shared widely: yes</strong> closes outcome 21 and makes the risk higher
              </>
            ),
          },
        ]}
      />
    </Sheet>
  )
}

function CoverExample({ onLift }: { onLift: () => void }) {
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
      <Row title="Childline" meta="Under 19 · 0800 1111" trailing={<CallButton number="0800 1111" to="Childline" />} />
    </Cover>
  )
}

function UrgentExample({ onDone }: { onDone: () => void }) {
  const [done, setDone] = useState<string[]>([])
  return (
    <UrgentFrame
      eyebrow="Act on this first"
      title="Child A may harm themselves"
      lead="Stay with them. The rest of the case waits; everything so far is saved."
      source="Briefing note, paragraph 17"
      focusKey="urgent"
      bar={
        <>
          <CallButton number="999" to="999" danger wide />
          <Button wide look="secondary" onClick={onDone}>
            Record and go back
          </Button>
        </>
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
