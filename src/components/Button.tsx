import type { MouseEventHandler, ReactNode, Ref } from 'react'
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
  describedBy?: string | undefined
}

interface AsButton extends Common {
  as?: 'button'
  type?: 'button' | 'submit'
  onClick?: MouseEventHandler<HTMLButtonElement>
  disabled?: boolean
  /** Work under way: keeps focus, takes no second tap. */
  busy?: boolean
  expanded?: boolean
  form?: string
  ref?: Ref<HTMLButtonElement>
}

interface AsLink extends Common {
  as: 'link'
  href: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
}

type ButtonProps = AsButton | AsLink

export function Button(props: ButtonProps) {
  const { children, look = 'primary', icon, wide, small, label, describedBy } = props
  const className = classNames(styles.button, styles[look], wide && styles.wide, small && styles.small)
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
  if (props.as === 'link') {
    return (
      <Link
        href={props.href}
        onClick={props.onClick}
        className={className}
        aria-label={label}
        aria-describedby={describedBy}
      >
        {inside}
      </Link>
    )
  }
  const { type = 'button', onClick, disabled, busy = false, expanded, form, ref } = props
  return (
    <button
      ref={ref}
      type={type}
      className={className}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      disabled={disabled}
      form={form}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-expanded={expanded}
      aria-label={label}
      aria-describedby={describedBy}
    >
      {inside}
    </button>
  )
}
