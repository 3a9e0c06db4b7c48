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
}

/** As wide as its place, with the number on it. */
export function CallButton({ number, href, to, word = 'Call', danger = false }: CallButtonProps) {
  const words = `${word} ${number}`
  return (
    <a
      className={classNames(styles.call, danger && styles.danger)}
      href={href}
      aria-label={to === number ? words : `${words}, ${to}`}
    >
      <Icon name="phone" />
      <span>{words}</span>
    </a>
  )
}
