import styles from './CallButton.module.css'
import { classNames } from './class-names'
import { Icon } from './Icon'

interface CallButtonProps {
  /** As read and shown: '0800 1111'. */
  number: string
  /** 'tel:08001111' */
  href: string
  /** Who answers: read after the word on the button. */
  to: string
  /** 'Call' */
  word?: string
  danger?: boolean
  /** The number on the button too, for a place of its own. */
  wide?: boolean
}

export function CallButton({ number, href, to, word = 'Call', danger = false, wide = false }: CallButtonProps) {
  return (
    <a
      className={classNames(styles.call, danger && styles.danger, wide && styles.wide)}
      href={href}
      aria-label={to === number ? `${word} ${number}` : wide ? `${word} ${number}, ${to}` : `${word} ${to}, ${number}`}
    >
      <Icon name="phone" />
      <span>{wide ? `${word} ${number}` : word}</span>
    </a>
  )
}
