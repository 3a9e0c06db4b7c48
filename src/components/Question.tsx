import { type ReactNode, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { AnswerControl, type AnswerProps } from './AnswerControl'
import { AnswerFoot } from './AnswerFoot'
import { classNames } from './class-names'
import { QuestionWords } from './Field'
import { Hidden } from './Hidden'
import { Icon } from './Icon'
import { LongTextField } from './LongTextField'
import styles from './Question.module.css'
import surface from './Surface.module.css'

interface QuestionNote {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  limit?: number
}

export interface QuestionProps {
  wording: string
  /** Of the wording, as a heading. */
  level?: 3 | 4
  help?: ReactNode
  /** ParagraphRef chips. */
  paragraphs?: ReactNode
  /** The usual case: Yes, No, Not known. */
  answer?: AnswerProps
  /** Any other control; without a label it takes the wording as its name. */
  children?: ReactNode
  note?: QuestionNote
  /** Takes the answer of any other control back. */
  onClear?: () => void
  /** Cautions and what the answer means, below the control. */
  notices?: ReactNode
  id?: string
}

export function Question(props: QuestionProps) {
  const { wording, level = 3, help, paragraphs, answer, children, note, onClear, notices, id } = props
  const Level = `h${level}` as const
  const own = useId()
  const wordingId = `${own}-wording`
  const helpId = `${own}-help`
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const section = useRef<HTMLElement>(null)
  const shown = note !== undefined && (open || note.value !== '')
  const noteButton = note && !shown && (
    <button
      type="button"
      id={`${own}-note`}
      className={styles.addNote}
      aria-labelledby={`${own}-note ${wordingId}`}
      onClick={() => {
        flushSync(() => setOpen(true))
        // Within the tap: for a later focus an iPhone shows no keyboard.
        field.current?.focus()
      }}
    >
      <Icon name="note" />
      <span>Add a note</span>
    </button>
  )
  return (
    <QuestionWords value={{ labelledBy: wordingId, describedBy: help ? helpId : undefined }}>
      <section ref={section} id={id} className={classNames(surface.surface, surface.many, styles.question)}>
        <div className={styles.words}>
          <Level id={wordingId} className={styles.wording}>
            {wording}
          </Level>
          {help && (
            <div id={helpId} className={styles.help}>
              {help}
            </div>
          )}
          {paragraphs && <div className={styles.paragraphs}>{paragraphs}</div>}
        </div>
        {answer && <AnswerControl {...answer} footStart={noteButton} />}
        {children}
        {!answer && (noteButton || onClear) && (
          <AnswerFoot
            start={noteButton}
            onClear={
              onClear &&
              (() => {
                onClear()
                section.current?.querySelector('input')?.focus()
              })
            }
          />
        )}
        {shown && (
          <LongTextField
            label={
              <>
                Note <Hidden>on: {wording}</Hidden>
              </>
            }
            rows={2}
            inputRef={field}
            value={note.value}
            onChange={(text) => {
              // One that was there is not taken away while it is written anew.
              setOpen(true)
              note.onChange(text)
            }}
            {...(note.onBlur && { onBlur: note.onBlur })}
            {...(note.limit && { limit: note.limit })}
          />
        )}
        <div className={styles.notices} aria-live="polite">
          {notices}
        </div>
      </section>
    </QuestionWords>
  )
}
