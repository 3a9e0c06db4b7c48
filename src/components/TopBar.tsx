import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names'
import { Icon } from './Icon'
import { Link } from './Link'
import round from './Round.module.css'
import styles from './TopBar.module.css'

export interface Back {
  /** Where it leads: 'Cases'. Read out as 'Back to Cases'. */
  label: string
  href?: string
  onClick?: () => void
}

interface TopBarProps {
  title: string
  titleRef?: Ref<HTMLHeadingElement>
  back?: Back | undefined
  actions?: ReactNode
}

export function TopBar({ title, titleRef, back, actions }: TopBarProps) {
  return (
    <div className={styles.top}>
      {back && <BackControl {...back} />}
      <h1 ref={titleRef} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

function BackControl({ label, href, onClick }: Back) {
  const name = `Back to ${label}`
  return href === undefined ? (
    <button type="button" className={classNames(round.round, styles.back)} aria-label={name} onClick={onClick}>
      <Icon name="back" large />
    </button>
  ) : (
    <Link className={classNames(round.round, styles.back)} aria-label={name} href={href} onClick={onClick}>
      <Icon name="back" large />
    </Link>
  )
}
