import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import styles from './Toast.module.css'

interface ToastProps {
  /** Nothing while there is nothing to say; keep the Toast itself mounted, so that its words are read out. */
  children?: ReactNode
  icon?: IconName
  action?: ReactNode
  onDismiss?: () => void
}

/** Stays until it is dismissed or replaced. */
export function Toast({ children, icon = 'info', action, onDismiss }: ToastProps) {
  return (
    <div className={styles.place} role="status">
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
