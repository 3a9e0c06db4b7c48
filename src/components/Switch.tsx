import { useId } from 'react'
import choices from './ChoiceControl.module.css'
import { PRIVATE_INPUT } from './Field'

interface SwitchProps {
  label: string
  help?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** On or off, at once. Says its state in words too. */
export function Switch({ label, help, on, onChange }: SwitchProps) {
  const id = useId()
  return (
    <label className={choices.choice}>
      <input
        {...PRIVATE_INPUT}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-labelledby={`${id}-label`}
        aria-describedby={help && `${id}-help`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={choices.words}>
        <span className={choices.label}>
          <span id={`${id}-label`}>{label}</span>
          <span aria-hidden>{on ? ': on' : ': off'}</span>
        </span>
        {help && (
          <span id={`${id}-help`} className={choices.more}>
            {help}
          </span>
        )}
      </span>
    </label>
  )
}
