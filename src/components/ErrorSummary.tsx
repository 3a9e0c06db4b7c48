import { useEffect, useId, useRef } from 'react'
import styles from './ErrorSummary.module.css'
import { Icon } from './Icon'

interface ErrorSummaryProps {
  title: string
  /** `field` is the id of the control that needs attention. */
  errors: readonly { field: string; text: string }[]
}

/** Takes the focus when it appears; each line leads to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} className={styles.summary} role="alert" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>
        <Icon name="alert" />
        <span>{title}</span>
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a
              href={`#${error.field}`}
              onClick={(event) => {
                const field = document.getElementById(error.field)
                if (!field) return
                event.preventDefault()
                field.scrollIntoView({ block: 'center' })
                const first = field.matches('input, textarea, select, button')
                  ? field
                  : field.querySelector('input, textarea')
                if (first instanceof HTMLElement) first.focus()
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
