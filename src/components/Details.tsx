import type { ReactNode } from 'react'
import styles from './Details.module.css'
import { Icon } from './Icon'

interface DetailsProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  id?: string
  onToggle?: (open: boolean) => void
}

export function Details({ summary, children, open, id, onToggle }: DetailsProps) {
  return (
    <details id={id} className={styles.details} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="forward" />
        <span>{summary}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
