import { type ReactNode, useRef, useSyncExternalStore } from 'react'
import { Icon, type IconName } from './Icon'
import round from './Round.module.css'
import styles from './Toast.module.css'
import { BAR_STICKS_FROM, useScrollRoom } from './use-scroll-room'

interface ToastProps {
  /** Nothing while there is nothing to say; keep the Toast itself mounted, so that its words are read out. */
  children?: ReactNode
  icon?: IconName
  action?: ReactNode
  onDismiss?: () => void
}

/** Where the bar does not stick, a toast above it would be at the end of the page. */
const sticks = () =>
  (globalThis.CSS?.supports('height', '1dvh') ?? true) &&
  innerHeight >= BAR_STICKS_FROM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

const atFirst = () => true

function onResize(changed: () => void) {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

/** Stays until it is dismissed or replaced. */
export function Toast({ children, icon = 'info', action, onDismiss }: ToastProps) {
  const place = useRef<HTMLDivElement>(null)
  const isAlone = !useSyncExternalStore(onResize, sticks, atFirst) && Boolean(children)
  useScrollRoom('alone', place, isAlone)
  return (
    <div ref={place} className={styles.place} role="status" data-alone={isAlone}>
      {children && (
        <div className={styles.toast}>
          <div className={styles.line}>
            <Icon name={icon} large />
            <div>{children}</div>
            {action && <div className={styles.action}>{action}</div>}
            {onDismiss && (
              <button type="button" className={round.round} onClick={onDismiss} aria-label="Dismiss">
                <Icon name="x" />
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
