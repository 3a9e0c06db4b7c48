import type { ReactNode } from 'react'
import styles from './Heading.module.css'
import { useFocus } from './use-focus'

interface HeadingProps {
  /** Above it, small: where one is. */
  eyebrow?: ReactNode
  title: ReactNode
  /** Below it, quiet. */
  lead?: ReactNode
  level?: 1 | 2 | 3
  /** Focus goes to the title when this changes, and when it appears with one. */
  focusKey?: string | undefined
}

export function Heading({ eyebrow, title, lead, level = 2, focusKey }: HeadingProps) {
  const heading = useFocus(focusKey)
  const Level = `h${level}` as const
  return (
    <div className={styles.heading} data-level={level}>
      {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
      <Level ref={heading} tabIndex={-1}>
        {title}
      </Level>
      {lead && <div className={styles.lead}>{lead}</div>}
    </div>
  )
}
