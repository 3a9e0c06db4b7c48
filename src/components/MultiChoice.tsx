import { type Choice, ChoiceList } from './ChoiceControl'
import { FieldGroup, type FieldProps } from './Field'

interface MultiChoiceProps<Value extends string> extends FieldProps {
  name: string
  values: readonly Value[]
  /** In the order of the choices. */
  onChange: (values: Value[]) => void
  choices: readonly Choice<Value>[]
  compact?: boolean
}

export function MultiChoice<Value extends string>(props: MultiChoiceProps<Value>) {
  const { name, values, onChange, choices, compact, ...words } = props
  const toggle = (picked: Value) =>
    onChange(choices.map((c) => c.value).filter((v) => (v === picked ? !values.includes(v) : values.includes(v))))
  return (
    <FieldGroup {...words}>
      <ChoiceList
        kind="checkbox"
        name={name}
        choices={choices}
        compact={compact}
        isOn={(value) => values.includes(value)}
        onPick={toggle}
      />
    </FieldGroup>
  )
}
