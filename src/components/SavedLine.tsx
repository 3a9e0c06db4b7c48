import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './Icon'
import styles from './SavedLine.module.css'
import { useIsHeard } from './use-is-heard'

type SavedState = 'saved' | 'saving' | 'unsaved' | 'never'

const ICON_OF: Record<SavedState, IconName> = { saved: 'check', saving: 'clock', unsaved: 'warning', never: 'info' }

interface SavedLineProps {
  /** never: it is not to be. */
  state: SavedState
  /** 'Saved on this phone 11:42' */
  text: ReactNode
  /** The longest that it says: room is kept for it, so that nothing below moves when it comes. */
  room?: string
  /** '4 of the 9 needed' */
  count?: ReactNode
}

/** What is read out is how it ended: that it is being saved is seen and not said, or each answer would be heard twice. */
export function SavedLine({ state, text, room, count }: SavedLineProps) {
  const isHeard = useIsHeard(state === 'unsaved')
  return (
    <div className={styles.line}>
      <span role="status" className={classNames(styles.text, styles[state])} data-room={room}>
        <Icon name={ICON_OF[state]} />
        <span aria-hidden={state === 'saving' || !isHeard || undefined}>{text}</span>
      </span>
      {count && <span className={styles.count}>{count}</span>}
    </div>
  )
}
