import { type ReactNode, useRef } from 'react'
import { useEverywhere } from './Everywhere'
import { Icon } from './Icon'
import styles from './UrgentFrame.module.css'
import { useFocus } from './use-focus'
import { useScrollRoom } from './use-scroll-room'

interface UrgentFrameProps {
  /** 'Act on this first' */
  eyebrow: string
  /** At the end of the first line: icon buttons. */
  actions?: ReactNode
  title: string
  /** What comes before all else, right under the title: with large text the bar is screens away. */
  call?: ReactNode
  lead?: ReactNode
  children: ReactNode
  /** Below everything: where this comes from. */
  source?: ReactNode
  bar?: ReactNode
  /** Focus goes to the title when this appears or changes. */
  focusKey?: string | undefined
}

/** Stands in front of everything until it is dealt with. Words on red, and what is to be done on a light panel, by day and night. */
export function UrgentFrame({
  eyebrow,
  actions,
  title,
  call,
  lead,
  children,
  source,
  bar,
  focusKey,
}: UrgentFrameProps) {
  const heading = useFocus(focusKey)
  const { foot } = useEverywhere()
  const edge = useRef<HTMLElement>(null)
  const top = useRef<HTMLDivElement>(null)
  useScrollRoom('end', edge, Boolean(bar))
  useScrollRoom('start', top, Boolean(call))
  return (
    <div className={styles.frame}>
      <main className={styles.main}>
        <div className={styles.eyebrow}>
          <Icon name="stop" large />
          <p>{eyebrow}</p>
          {actions}
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {call && (
          <div ref={top} className={styles.call} data-theme="light">
            {call}
          </div>
        )}
        {lead && <div className={styles.lead}>{lead}</div>}
        <div className={styles.content} data-theme="light">
          {children}
          {foot}
        </div>
        {source && <div className={styles.source}>{source}</div>}
      </main>
      {bar && (
        <footer ref={edge} className={styles.bar} data-theme="light">
          <div>{bar}</div>
        </footer>
      )}
    </div>
  )
}
