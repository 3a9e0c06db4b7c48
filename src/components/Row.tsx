import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import { Link } from './Link'
import styles from './Row.module.css'

interface RowProps {
  title: ReactNode
  meta?: ReactNode
  tags?: ReactNode
  icon?: IconName
  /** What can be done with it, at the end of the row. */
  trailing?: ReactNode
  /** The whole row leads there. */
  href?: string
  onClick?: () => void
  children?: ReactNode
}

export function Row({ title, meta, tags, icon, trailing, href, onClick, children }: RowProps) {
  const metaId = useId()
  const describedBy = meta ? metaId : undefined
  return (
    <div className={classNames(styles.row, (href || onClick) && styles.active)}>
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
        {tags && <div className={styles.tags}>{tags}</div>}
        {children}
      </div>
      {trailing && <div className={styles.trailing}>{trailing}</div>}
      {(href || onClick) && !trailing && (
        <span className={styles.chevron}>
          <Icon name="forward" />
        </span>
      )}
    </div>
  )
}
