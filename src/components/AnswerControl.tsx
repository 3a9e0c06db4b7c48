import { type ReactNode, useId, useRef } from 'react'
import styles from './AnswerControl.module.css'
import { AnswerFoot } from './AnswerFoot'
import { FieldGroup, type FieldProps, PRIVATE_INPUT } from './Field'
import { Icon } from './Icon'

const ANSWERS = ['yes', 'no', 'unknown'] as const
export type AnswerValue = (typeof ANSWERS)[number]

const WORDS: Record<AnswerValue, string> = { yes: 'Yes', no: 'No', unknown: 'Not known' }

export interface AnswerProps {
  /** One name for each control on the screen. */
  name: string
  /** Left out: not asked yet, or to be asked again. */
  value: AnswerValue | undefined
  /** Asked before, and the answer is of something else than is so now. */
  again?: boolean
  /** Without an answer when it is cleared. */
  onChange: (value: AnswerValue | undefined) => void
}

/** Yes, No or Not known in one tap. Not asked looks unlike all three. */
export function AnswerControl(props: AnswerProps & FieldProps & { footStart?: ReactNode }) {
  const { name, value, again, onChange, footStart, ...field } = props
  const nameId = useId()
  const first = useRef<HTMLInputElement>(null)
  return (
    <FieldGroup
      {...field}
      radios
      foot={
        <AnswerFoot
          start={footStart}
          onClear={
            value !== undefined
              ? () => {
                  onChange(undefined)
                  first.current?.focus()
                }
              : undefined
          }
        >
          {value === undefined && (
            <span className={styles.unasked}>
              <Icon name="dashed" />
              <span>{again ? 'To be asked again' : 'Not asked yet'}</span>
            </span>
          )}
        </AnswerFoot>
      }
    >
      <div className={styles.answers} data-asked={value !== undefined}>
        {ANSWERS.map((answer) => (
          <label key={answer} className={styles.answer} data-answer={answer}>
            <input
              {...PRIVATE_INPUT}
              ref={answer === ANSWERS[0] ? first : undefined}
              type="radio"
              name={`${name}${nameId}`}
              value={answer}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            <span className={styles.word}>{WORDS[answer]}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
