import { Field, PRIVATE_INPUT, type TypedFieldProps } from './Field'

interface TextFieldProps extends TypedFieldProps {
  type?: 'text' | 'tel' | 'email'
  capitals?: 'off' | 'sentences' | 'characters'
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, name, type = 'text', capitals = 'off', inputMode, ...words } = props
  return (
    <Field {...words}>
      {(ids) => (
        <input
          {...ids}
          {...PRIVATE_INPUT}
          autoCapitalize={capitals}
          type={type}
          name={name}
          inputMode={inputMode}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  )
}
