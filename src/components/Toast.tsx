import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
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

const sticks = () =>
  (globalThis.CSS?.supports('height', '1dvh') ?? true) &&
  innerHeight >= STICKS_FROM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

const atFirst = () => true

function onResize(changed: () => void) {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

/** Stays until it is dismissed or replaced. */
export function Toast({ children, icon = 'info', action, onDismiss }: ToastProps) {
  const place = useRef<HTMLDivElement>(null)
  const isAlone = !useSyncExternalStore(onResize, sticks, atFirst) && Boolean(children)
  // What the keyboard comes to stops clear of it.
  useEffect(() => {
    const { style } = document.documentElement
    const before = style.scrollPaddingBlockEnd
    if (!isAlone) return
    style.scrollPaddingBlockEnd = `${(place.current?.offsetHeight ?? 0) + 8}px`
    return () => {
      style.scrollPaddingBlockEnd = before
    }
  }, [isAlone])
  return (
    <div ref={place} className={styles.place} role="status" data-alone={isAlone}>
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
