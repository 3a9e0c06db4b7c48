import type { ReactNode } from 'react'
import { Link } from './Link'
import styles from './ParagraphRef.module.css'

interface ParagraphRefProps {
  href: string
  /** Short, as seen: 'para 20'. */
  children: ReactNode
  /** Fuller, as read; starts with what is seen. */
  label?: string
}

export function ParagraphRef({ href, children, label }: ParagraphRefProps) {
  return (
    <Link href={href} className={styles.ref} aria-label={label}>
      {children}
    </Link>
  )
}
