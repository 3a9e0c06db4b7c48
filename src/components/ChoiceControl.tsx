import { type ReactNode, useId } from 'react'
import styles from './ChoiceControl.module.css'
import { classNames } from './class-names'
import { FieldGroup, type FieldProps, PRIVATE_INPUT } from './Field'
import { Tag, type TagTone } from './Tag'

export interface Choice<Value extends string> {
  value: Value
  label: ReactNode
  description?: ReactNode
  /** How it stands, in a word, and why: 'Supported' · 'nothing found against it'. */
  state?: { tone: TagTone; text: string; reason?: ReactNode }
  disabled?: boolean
}

interface ChoiceControlProps<Value extends string> extends FieldProps {
  name: string
  value: Value | undefined
  onChange: (value: Value) => void
  choices: readonly Choice<Value>[]
  /** Short answers side by side where they fit. */
  compact?: boolean
}

export function ChoiceControl<Value extends string>(props: ChoiceControlProps<Value>) {
  const { name, value, onChange, choices, compact, ...words } = props
  return (
    <FieldGroup {...words} radios>
      <ChoiceList
        kind="radio"
        name={name}
        choices={choices}
        compact={compact}
        isOn={(v) => v === value}
        onPick={onChange}
      />
    </FieldGroup>
  )
}

interface ChoiceListProps<Value extends string> {
  kind: 'radio' | 'checkbox'
  name: string
  choices: readonly Choice<Value>[]
  compact?: boolean | undefined
  isOn: (value: Value) => boolean
  onPick: (value: Value) => void
}

/** The cards of a ChoiceControl or a MultiChoice. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { kind, name, choices, compact = false, isOn, onPick } = props
  const id = useId()
  return (
    <div className={classNames(styles.choices, compact && styles.compact)}>
      {choices.map((choice) => {
        const words = `${id}-${choice.value}`
        const described = Boolean(choice.description || choice.state)
        const label = (
          <span id={`${words}-label`} className={styles.label}>
            {choice.label}
          </span>
        )
        return (
          <label key={choice.value} className={styles.choice}>
            <input
              {...PRIVATE_INPUT}
              type={kind}
              name={`${name}${id}`}
              value={choice.value}
              checked={isOn(choice.value)}
              disabled={choice.disabled}
              aria-labelledby={`${words}-label`}
              aria-describedby={described ? `${words}-more` : undefined}
              onChange={() => onPick(choice.value)}
            />
            {described ? (
              <span className={styles.words}>
                {label}
                <span id={`${words}-more`} className={styles.more}>
                  {choice.description && <span>{choice.description}</span>}
                  {choice.state && (
                    <span className={styles.state}>
                      <Tag tone={choice.state.tone}>{choice.state.text}</Tag>
                      {choice.state.reason && <span>{choice.state.reason}</span>}
                    </span>
                  )}
                </span>
              </span>
            ) : (
              label
            )}
          </label>
        )
      })}
    </div>
  )
}
