import { useId } from 'react'
import { Button } from './Button'
import { FieldGroup, type FieldProps, PRIVATE_INPUT } from './Field'
import styles from './WhenField.module.css'

/** As the browser's own inputs give it: '2025-11-25', '11:42'; '' where nothing was entered. */
export interface When {
  date: string
  time: string
}

interface WhenFieldProps extends FieldProps {
  value: When
  onChange: (value: When) => void
  onBlur?: () => void
  name?: string
  /** Date alone. */
  noTime?: boolean
  /** Offers one tap for the present moment. */
  onNow?: () => void
  /** The latest date that makes sense, as 'yyyy-mm-dd'. Without one, browsers take years of six digits. */
  latest?: string
}

export function WhenField(props: WhenFieldProps) {
  const { value, onChange, onBlur, name, noTime = false, onNow, latest = '9999-12-31', ...words } = props
  const id = useId()
  return (
    <FieldGroup {...words}>
      <div className={styles.when}>
        <div className={styles.part}>
          <label htmlFor={`${id}-date`}>Date</label>
          <input
            {...PRIVATE_INPUT}
            id={`${id}-date`}
            type="date"
            name={name && `${name}-date`}
            max={latest}
            value={value.date}
            aria-invalid={words.error ? true : undefined}
            onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
            onBlur={onBlur}
          />
        </div>
        {!noTime && (
          <div className={styles.part}>
            <label htmlFor={`${id}-time`}>Time</label>
            <input
              {...PRIVATE_INPUT}
              id={`${id}-time`}
              type="time"
              name={name && `${name}-time`}
              value={value.time}
              aria-invalid={words.error ? true : undefined}
              onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
              onBlur={onBlur}
            />
          </div>
        )}
        {onNow && (
          <Button look="secondary" small onClick={onNow} icon="clock">
            Now
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}
