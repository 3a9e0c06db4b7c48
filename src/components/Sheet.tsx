import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { useEverywhere } from './Everywhere'
import { Icon } from './Icon'
import { showModal } from './modal'
import round from './Round.module.css'
import styles from './Sheet.module.css'
import { useBackCloses } from './use-back-closes'

interface SheetProps {
  open: boolean
  title: string
  /** Escape, the backdrop, the close button and the browser's back key all end here. */
  onClose: () => void
  children: ReactNode
}

export function Sheet({ open, ...rest }: SheetProps) {
  useBackCloses(open, rest.onClose)
  return open ? <OpenSheet {...rest} /> : null
}

function OpenSheet({ title, onClose, children }: Omit<SheetProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const { help } = useEverywhere()
  const asked = useEffectEvent(onClose)

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    const takeAway = showModal(element, { asked, closed: asked })
    heading.current?.focus()
    return takeAway
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it by Escape; the click is for the backdrop
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={titleId}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.inside}>
        <div className={styles.top}>
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {help}
          <button type="button" className={round.round} onClick={onClose} aria-label="Close">
            <Icon name="x" large />
          </button>
        </div>
        <div className={styles.content}>{children}</div>
      </div>
    </dialog>
  )
}
