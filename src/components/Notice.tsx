import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Details } from './Details'
import { Hidden } from './Hidden'
import { Icon, type IconName } from './Icon'
import styles from './Notice.module.css'
import { useIsHeard } from './use-is-heard'

export type NoticeTone = 'stop' | 'care' | 'info' | 'good'

const LOOK: Record<NoticeTone, { icon: IconName; word: string }> = {
  stop: { icon: 'stop', word: 'Stop' },
  care: { icon: 'warning', word: 'Take care' },
  info: { icon: 'info', word: 'Good to know' },
  good: { icon: 'done', word: 'Done' },
}

interface NoticeProps {
  tone: NoticeTone
  /** What is read aloud before it, where that is not the tone's own word. */
  word?: string
  title?: ReactNode
  text?: ReactNode
  children?: ReactNode
  /** Say it aloud when it appears: 'status' waits its turn, 'alert' doesn't. */
  announce?: 'status' | 'alert'
  /** Of it only the title stands until it is tapped. */
  folds?: boolean
  /** Something leads here. */
  id?: string
}

export function Notice({ tone, word = LOOK[tone].word, title, text, children, announce, folds, id }: NoticeProps) {
  const isHeard = useIsHeard(announce === 'status')
  const more = (
    <>
      {text && <p>{text}</p>}
      {children}
    </>
  )
  return (
    <div
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      className={classNames(styles.notice, styles[tone], folds && styles.folds)}
      role={announce}
    >
      <Icon name={LOOK[tone].icon} large />
      <div className={styles.words} aria-hidden={!isHeard || undefined}>
        <Hidden>{`${word}: `}</Hidden>
        {folds ? (
          <Details summary={title}>{more}</Details>
        ) : (
          <>
            {title && <strong className={styles.title}>{title}</strong>}
            {more}
          </>
        )}
      </div>
    </div>
  )
}
