import { type ReactNode, useLayoutEffect, useState } from 'react'
import { Icon, type IconName } from './Icon'
import styles from './Toast.module.css'

interface ToastProps {
  /** Nothing while there is nothing to say; keep the Toast itself mounted, so that its words are read out. */
  children?: ReactNode
  icon?: IconName
  action?: ReactNode
  onDismiss?: () => void
}

/** With large text the bar does not stick, and a toast above it would be at the end of the page: see Screen.module.css. */
const STICKS_FROM = 28

const sticks = () => innerHeight >= STICKS_FROM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Stays until it is dismissed or replaced. */
export function Toast({ children, icon = 'info', action, onDismiss }: ToastProps) {
  const says = Boolean(children)
  const [isAlone, setAlone] = useState(false)
  useLayoutEffect(() => setAlone(says && !sticks()), [says])
  return (
    <div className={styles.place} role="status" data-alone={isAlone}>
      {children && (
        <div className={styles.toast}>
          <div className={styles.line}>
            <Icon name={icon} large />
            <div>{children}</div>
            {action && <div className={styles.action}>{action}</div>}
            {onDismiss && (
              <button type="button" className={styles.dismiss} onClick={onDismiss} aria-label="Dismiss">
                <Icon name="x" />
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
