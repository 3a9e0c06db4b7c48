import { URGENT_ACTIONS, type UrgentAction } from '../../case/event'
import { unparted } from '../../case/labels'
import { Card } from '../../components/Card'
import { LongTextField } from '../../components/LongTextField'
import { MultiChoice } from '../../components/MultiChoice'
import { URGENT_ACTION_WORDS } from '../../guidance/urgent-actions'

export interface Done {
  actions: readonly UrgentAction[]
  text: string
}

interface Props {
  /** Of the child. */
  label: string
  done: Done
  error?: string | undefined
  onChange: (changed: Partial<Done>) => void
}

/** What was done for a child at risk, and who is with them (P17). */
export function WhatWasDone({ label, done, error, onChange }: Props) {
  return (
    <>
      <Card>
        <MultiChoice
          name="done"
          label={`What did you do for ${unparted(label)}?`}
          values={done.actions}
          onChange={(actions) => onChange({ actions })}
          error={error}
          choices={URGENT_ACTIONS.map((value) => ({ value, label: URGENT_ACTION_WORDS[value] }))}
        />
      </Card>
      <Card>
        <LongTextField
          label="Who is with them, who was told, what was agreed"
          rows={3}
          value={done.text}
          onChange={(text) => onChange({ text })}
        />
      </Card>
    </>
  )
}
