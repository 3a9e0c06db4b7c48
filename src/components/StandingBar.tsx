import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './StandingBar.module.css'
import surface from './Surface.module.css'

interface StandingBarProps {
  label: string
  items: readonly { label: string; tag: ReactNode }[]
  /** Below them, in a line with the button; without it that stands beside them. */
  next?: ReactNode
  /** The button that opens the reasons. */
  action?: ReactNode
}

/** Where things stand, always in sight. Its changes are read out, each with what it is of. */
export function StandingBar({ label, items, next, action }: StandingBarProps) {
  return (
    <section className={classNames(surface.surface, styles.bar)} aria-label={label}>
      <div className={styles.line} data-stacked={next ? '' : undefined}>
        <dl className={styles.items} aria-live="polite">
          {items.map((item) => (
            <div key={item.label} aria-atomic>
              <dt>{item.label}</dt>
              <dd>{item.tag}</dd>
            </div>
          ))}
        </dl>
        {next && <div className={styles.next}>{next}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </section>
  )
}
