import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import styles from './Tag.module.css'

export type TagTone = 'high' | 'low' | 'open' | 'plain'

const ICON_OF: Record<TagTone, IconName> = { high: 'warning', low: 'check', open: 'unknown', plain: 'dot' }

/** A state in a word or two, always with a picture beside it, so that colour is never alone. */
export function Tag({ tone, icon, children }: { tone: TagTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      <Icon name={icon ?? ICON_OF[tone]} />
      <span>{children}</span>
    </span>
  )
}
