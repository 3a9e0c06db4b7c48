import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import { Link } from './Link'
import styles from './Row.module.css'
import surface from './Surface.module.css'

interface RowProps {
  title: ReactNode
  meta?: ReactNode
  tags?: ReactNode
  icon?: IconName
  /** What can be done with it, at the end of the row. */
  trailing?: ReactNode
  /** How it stands, in the same place. */
  state?: ReactNode
  /** The whole row leads there. */
  href?: string
  onClick?: () => void
  children?: ReactNode
}

export function Row({ title, meta, tags, icon, trailing, state, href, onClick, children }: RowProps) {
  const id = useId()
  const [metaId, tagsId, stateId] = [`${id}-meta`, `${id}-tags`, `${id}-state`]
  const describedBy = [meta && metaId, tags && tagsId, state && stateId].filter(Boolean).join(' ') || undefined
  const leads = Boolean(href || onClick)
  return (
    <div
      className={classNames(
        surface.surface,
        surface.many,
        styles.row,
        leads && styles.active,
        leads && !trailing && !state && styles.onwards,
      )}
    >
      {icon && (
        <span className={styles.icon}>
          <Icon name={icon} large />
        </span>
      )}
      <div className={styles.words}>
        {href ? (
          <Link className={styles.title} href={href} onClick={onClick} aria-describedby={describedBy}>
            {title}
          </Link>
        ) : onClick ? (
          <button type="button" data-print className={styles.title} onClick={onClick} aria-describedby={describedBy}>
            {title}
          </button>
        ) : (
          <strong className={styles.title}>{title}</strong>
        )}
        {meta && (
          <div id={metaId} className={styles.meta}>
            {meta}
          </div>
        )}
        {tags && (
          <div id={tagsId} className={styles.tags}>
            {tags}
          </div>
        )}
        {children}
      </div>
      {trailing && <div className={styles.trailing}>{trailing}</div>}
      {state && (
        <div id={stateId} className={styles.trailing}>
          {state}
        </div>
      )}
    </div>
  )
}
