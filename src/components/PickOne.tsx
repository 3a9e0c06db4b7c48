import choices from './ChoiceControl.module.css'
import { classNames } from './class-names'
import { FieldGroup, type FieldProps } from './Field'
import { Icon } from './Icon'
import styles from './PickOne.module.css'

interface PickOneProps<Value extends string> extends FieldProps {
  onPick: (value: Value) => void
  choices: readonly { value: Value; label: string }[]
  /** Short ones side by side where they fit. */
  compact?: boolean
}

/** Picking acts at once. Buttons: with radios, the arrow keys would act on every choice that they pass. */
export function PickOne<Value extends string>({ onPick, choices: all, compact, ...words }: PickOneProps<Value>) {
  return (
    <FieldGroup {...words}>
      <div className={classNames(choices.choices, compact && choices.compact)}>
        {all.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className={classNames(choices.choice, styles.pick)}
            onClick={() => onPick(value)}
          >
            <Icon name="plus" large />
            <span className={choices.words}>
              <span className={choices.label}>{label}</span>
            </span>
          </button>
        ))}
      </div>
    </FieldGroup>
  )
}
