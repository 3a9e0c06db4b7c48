import { useId } from 'react'
import { Button } from './Button'
import { FieldGroup, type FieldProps, PRIVATE_INPUT } from './Field'
import styles from './WhenField.module.css'

/** As the browser's own inputs give it: '2025-11-25', '11:42'; '' where nothing was entered. */
export interface When {
  date: string
  time: string
}

/** Without a latest date, browsers take years of six digits. */
const LATEST_DATE = '9999-12-31'

interface WhenFieldProps extends FieldProps {
  value: When
  onChange: (value: When) => void
  name?: string
  /** Offers one tap for the present moment. */
  onNow?: () => void
}

export function WhenField(props: WhenFieldProps) {
  const { value, onChange, name, onNow, ...words } = props
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
            max={LATEST_DATE}
            value={value.date}
            aria-invalid={words.error ? true : undefined}
            onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
          />
        </div>
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
          />
        </div>
        {onNow && (
          <Button look="secondary" small onClick={onNow} icon="clock">
            Now
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}
