import type { ReactNode } from 'react'
import styles from './Card.module.css'
import { classNames } from './class-names'
import surface from './Surface.module.css'

interface CardProps {
  children: ReactNode
  /** Draws the eye: the one thing on this screen that is chosen or due. */
  strong?: boolean
  id?: string
}

export function Card({ children, strong = false, id }: CardProps) {
  return (
    <div id={id} className={classNames(surface.surface, styles.card, strong && styles.strong)}>
      {children}
    </div>
  )
}
