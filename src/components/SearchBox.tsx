import { type ReactNode, useId, useRef } from 'react'
import { PRIVATE_INPUT } from './Field'
import { Hidden } from './Hidden'
import { Icon } from './Icon'
import round from './Round.module.css'
import styles from './SearchBox.module.css'

interface SearchBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** '4 found': read out as it changes. */
  result?: ReactNode
}

export function SearchBox({ label, value, onChange, result }: SearchBoxProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <search className={styles.search}>
      <label htmlFor={id}>
        <Hidden>{label}</Hidden>
      </label>
      <div className={styles.box}>
        <Icon name="search" />
        <input
          {...PRIVATE_INPUT}
          ref={input}
          id={id}
          type="search"
          enterKeyHint="search"
          placeholder={label}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {value !== '' && (
          <button
            type="button"
            className={round.round}
            aria-label="Clear search"
            onClick={() => {
              onChange('')
              input.current?.focus()
            }}
          >
            <Icon name="x" />
          </button>
        )}
      </div>
      <div className={styles.result} role="status">
        {result}
      </div>
    </search>
  )
}
