import { useState } from 'react'
import { personLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { ChoiceControl } from '../../components/ChoiceControl'
import { EmptyState } from '../../components/EmptyState'
import { Stack } from '../../components/Stack'
import type { Part } from '../../guidance/facts'
import { useCase, useDo } from './case-context'
import { StageFrame } from './StageFrame'
import { StageQuestions } from './StageQuestions'
import { Withdraw } from './Withdraw'

export function PeopleStage() {
  const none = useCase(({ kase }) => kase.people.length === 0)
  return (
    <StageFrame stage="people">
      {none && (
        <EmptyState
          icon="people"
          title="Nobody yet"
          text="Start with the children: whoever is shown, asked, received or shared."
          level={3}
        />
      )}
      <StageQuestions stage="people" />
      <AddPerson />
      <WithdrawPerson />
    </StageFrame>
  )
}

const WHO: readonly { value: string; kind: 'child' | 'adult'; part: Part; label: string }[] = [
  { value: 'child', kind: 'child', part: 'involved', label: 'A child who is involved' },
  { value: 'child-reporter', kind: 'child', part: 'reporter', label: 'A child who only reported it' },
  { value: 'parent', kind: 'adult', part: 'parent', label: 'A parent or carer' },
  { value: 'staff', kind: 'adult', part: 'staff', label: 'School staff' },
  { value: 'reporter', kind: 'adult', part: 'reporter', label: 'An adult who only reported it' },
  { value: 'adult', kind: 'adult', part: 'involved', label: 'An adult who took part' },
]

function AddPerson() {
  const act = useDo()
  const [adding, setAdding] = useState(false)
  if (!adding) {
    return (
      <Button look="secondary" icon="plus" wide onClick={() => setAdding(true)}>
        Add a person
      </Button>
    )
  }
  return (
    <Card>
      <ChoiceControl
        name="who"
        label="Who is it?"
        value={undefined}
        onChange={(value) => {
          const who = WHO.find((one) => one.value === value)
          if (who !== undefined) act({ type: 'addPerson', kind: who.kind, part: who.part })
          setAdding(false)
        }}
        choices={WHO.map(({ value, label }) => ({ value, label }))}
      />
    </Card>
  )
}

function WithdrawPerson() {
  const act = useDo()
  const people = useCase(
    ({ kase }) => kase.people.map(({ id }) => ({ id, label: personLabel(kase, id) })),
    (a, b) => a.map((one) => one.label).join() === b.map((one) => one.label).join(),
  )
  if (people.length === 0) return null
  return (
    <Stack>
      <Withdraw
        words="Take someone off who was added by mistake"
        things={people}
        onWithdraw={(person, why) => act({ type: 'withdrawPerson', person, why })}
      />
    </Stack>
  )
}
