import { Field, PRIVATE_INPUT, type TypedFieldProps } from './Field'
import styles from './NumberField.module.css'

interface NumberFieldProps extends TypedFieldProps {
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
