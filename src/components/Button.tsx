import type { MouseEventHandler, ReactNode } from 'react'
import styles from './Button.module.css'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import { Link } from './Link'

type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Common {
  children: ReactNode
  look?: ButtonLook
  icon?: IconName
  /** As wide as its place. */
  wide?: boolean
  /** Smaller: a 44 px target for a row or a card. */
  small?: boolean
  /** A fuller name than the visible words, which it must start with. */
  label?: string
}

interface AsButton extends Common {
  as?: 'button'
  type?: 'button' | 'submit'
  onClick?: MouseEventHandler<HTMLButtonElement>
  disabled?: boolean
  /** Work under way: keeps focus, takes no second tap. */
  busy?: boolean
  expanded?: boolean
}

interface AsLink extends Common {
  as: 'link'
  href: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
}

type ButtonProps = AsButton | AsLink

export function Button(props: ButtonProps) {
  const { children, look = 'primary', icon, wide, small, label } = props
  const className = classNames(styles.button, styles[look], wide && styles.wide, small && styles.small)
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
  if (props.as === 'link') {
    return (
      <Link href={props.href} onClick={props.onClick} className={className} aria-label={label}>
        {inside}
      </Link>
    )
  }
  const { type = 'button', onClick, disabled, busy = false, expanded } = props
  return (
    <button
      type={type}
      className={className}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-expanded={expanded}
      aria-label={label}
    >
      {inside}
    </button>
  )
}
