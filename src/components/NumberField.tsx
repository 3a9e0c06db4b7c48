import { Field, type FieldProps, PRIVATE_INPUT } from './Field'
import styles from './NumberField.module.css'

interface NumberFieldProps extends FieldProps {
  /** The text as typed, so that what isn't a number is kept and can be spoken about. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  name?: string
  unit?: string
}

export function NumberField({ value, onChange, onBlur, name, unit, ...words }: NumberFieldProps) {
  return (
    <Field {...words}>
      {(ids) => (
        <span className={styles.line}>
          <input
            {...ids}
            {...PRIVATE_INPUT}
            type="text"
            inputMode="numeric"
            name={name}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={onBlur}
          />
          {unit && <span aria-hidden>{unit}</span>}
        </span>
      )}
    </Field>
  )
}
