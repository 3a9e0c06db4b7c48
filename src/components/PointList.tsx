import type { ReactNode } from 'react'
import { Hidden } from './Hidden'
import { Icon, type IconName } from './Icon'
import styles from './PointList.module.css'

export interface Point {
  id: string
  icon: IconName
  /** What the icon says, for those who listen: 'Done', 'Not known'. */
  word?: string
  text: ReactNode
  /** References and small print after it. */
  more?: ReactNode
}

/** Reasons, duties, what would change: one line each, led by a picture with a word behind it. */
export function PointList({ points }: { points: readonly Point[] }) {
  if (points.length === 0) return null
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point.id}>
          <Icon name={point.icon} />
          <div>
            {point.word && <Hidden>{point.word}: </Hidden>}
            {point.text}
            {point.more && ' '}
            {point.more}
          </div>
        </li>
      ))}
    </ul>
  )
}
