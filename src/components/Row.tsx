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
  const leads = Boolean(href || onClick)
  return (
    <div className={classNames(styles.row, leads && styles.active, leads && !trailing && styles.onwards)}>
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
    </div>
  )
}
