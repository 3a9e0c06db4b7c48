import { type ReactNode, useContext, useId } from 'react'
import styles from './AnswerFoot.module.css'
import { QuestionWords } from './Field'
import { Hidden } from './Hidden'

interface AnswerFootProps {
  start?: ReactNode
  /** Where there is an answer that can be taken back: not asked is not the same as not known. */
  onClear?: (() => void) | undefined
  /** In the place of that. */
  children?: ReactNode
}

/** Below an answer: its note, and what takes it back. */
export function AnswerFoot({ start, onClear, children }: AnswerFootProps) {
  const id = useId()
  const words = useContext(QuestionWords)
  return (
    <div className={styles.foot}>
      <div>{start}</div>
      {onClear ? (
        <button
          type="button"
          id={id}
          className={styles.clear}
          aria-labelledby={words && `${id} ${words.labelledBy}`}
          onClick={onClear}
        >
          Clear <Hidden>answer</Hidden>
        </button>
      ) : (
        children
      )}
    </div>
  )
}
