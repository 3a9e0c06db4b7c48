import type { ReactNode } from 'react'
import styles from './Hidden.module.css'

/** Words for those who listen; nothing to see. */
export function Hidden({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span id={id} className={styles.hidden}>
      {children}
    </span>
  )
}
