import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './Cover.module.css'
import { Icon, type IconName } from './Icon'
import { showModal } from './modal'
import { Stack } from './Stack'

interface CoverProps {
  /** Says nothing of what lies beneath. */
  title: string
  text?: ReactNode
  icon?: IconName
  /** What lifts it. Escape and the back key don't. */
  action: ReactNode
  /** What may be seen by anyone: helplines. */
  children?: ReactNode
}

/** An opaque page in front of everything, open sheets included. Shown in the same turn in which it is rendered. */
export function Cover({ title, text, icon = 'lock', action, children }: CoverProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    const showAgain = () => {
      if (!element.open) element.showModal()
    }
    return showModal(element, { asked: () => undefined, closed: showAgain })
  }, [])
  return (
    <dialog ref={dialog} id="cover" className={styles.cover} aria-label={title}>
      <div className={styles.inside}>
        <div className={styles.middle}>
          <span className={styles.icon}>
            <Icon name={icon} large />
          </span>
          <h2>{title}</h2>
          {text && <p>{text}</p>}
        </div>
        {children && <Stack gap="tight">{children}</Stack>}
        <Stack gap="tight">{action}</Stack>
      </div>
    </dialog>
  )
}
