import { type ReactNode, useId } from 'react'
import styles from './Progress.module.css'

interface ProgressProps {
  /** What is being done. */
  label: string
  /** From 0 to 1; left out while it can't be known. */
  value?: number
  text?: ReactNode
}

export function Progress({ label, value, text }: ProgressProps) {
  const id = useId()
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={1} {...(value !== undefined && { value })} />
      {text && <span role="status">{text}</span>}
    </div>
  )
}
