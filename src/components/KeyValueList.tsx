import type { ReactNode } from 'react'
import styles from './KeyValueList.module.css'

interface KeyValue {
  key: string
  value: ReactNode
  /** Change it, copy it. */
  action?: ReactNode
}

export function KeyValueList({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.key}</dt>
          <dd>{item.value}</dd>
          {item.action && <dd className={styles.action}>{item.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
