import { useState } from 'react'
import { ChipLinks, Chips } from '../../components/Chips'
import { ChoiceControl } from '../../components/ChoiceControl'
import { MultiChoice } from '../../components/MultiChoice'
import { PickOne } from '../../components/PickOne'
import { Switch } from '../../components/Switch'
import { Section } from './Section'

export function ChoiceExamples() {
  const [outcome, setOutcome] = useState<string | undefined>('21')
  const [told, setTold] = useState<string[]>(['copy'])
  const [isOn, setIsOn] = useState(false)
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
      <MultiChoice
        name="nobody"
        label="Who has been told"
        values={[]}
        onChange={() => undefined}
        choices={[{ value: 'child', label: 'The children' }]}
        error="Choose at least one."
      />
      <Switch label="Keep the screen on here" help="While this stage shows." on={isOn} onChange={setIsOn} />
      <PickOne
        label="Whose is it?"
        help="Picking acts at once."
        compact
        onPick={() => undefined}
        choices={[
          { value: 'a', label: 'Child A' },
          { value: 'b', label: 'Child B' },
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
