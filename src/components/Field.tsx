import { createContext, type ReactNode, useContext, useId } from 'react'
import { classNames } from './class-names'
import styles from './Field.module.css'
import { Icon } from './Icon'

/** What no keyboard or browser may learn from a field, nor fill into it. */
export const PRIVATE_INPUT = {
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
} as const

/** Ids of the words that name and describe the control inside a question. */
export const QuestionWords = createContext<{ labelledBy: string; describedBy: string | undefined } | undefined>(
  undefined,
)

interface FieldWords {
  help?: ReactNode
  /** What is wrong and what to do; announced when it appears. */
  error?: ReactNode
}

export interface FieldProps extends FieldWords {
  /** Left out only inside a Question, whose wording then names the control. */
  label?: ReactNode
  optional?: boolean
}

/** One that is typed into. */
export interface TypedFieldProps extends FieldProps {
  /** As it is typed: what can't be taken is kept, and can be spoken about. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  name?: string
}

interface ControlIds {
  id: string
  'aria-labelledby': string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, help and error around one control. */
export function Field({
  label,
  optional,
  help,
  error,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const { ids, helpId, errorId } = useFieldIds(label, help, error)
  return (
    <div className={classNames(styles.field, Boolean(error) && styles.wrong)}>
      {label && (
        <label className={styles.label} htmlFor={ids.id}>
          {label}
          {optional && <span className={styles.optional}> (if there is one)</span>}
        </label>
      )}
      <FieldNotes help={help} error={error} helpId={helpId} errorId={errorId} />
      {children(ids)}
    </div>
  )
}

/** The same around several controls that answer together. */
export function FieldGroup(props: FieldProps & { radios?: boolean; foot?: ReactNode; children: ReactNode }) {
  const { label, optional, help, error, radios = false, foot, children } = props
  const { ids, helpId, errorId } = useFieldIds(label, help, error)
  return (
    <fieldset
      className={classNames(styles.field, Boolean(error) && styles.wrong)}
      role={radios ? 'radiogroup' : undefined}
      {...ids}
      aria-invalid={radios ? ids['aria-invalid'] : undefined}
    >
      {label && (
        <legend className={styles.label}>
          {label}
          {optional && <span className={styles.optional}> (if there is one)</span>}
        </legend>
      )}
      <FieldNotes help={help} error={error} helpId={helpId} errorId={errorId} />
      {children}
      {foot}
    </fieldset>
  )
}

function FieldNotes(props: FieldWords & { helpId: string; errorId: string }) {
  return (
    <>
      {props.help && (
        <div id={props.helpId} className={styles.help}>
          {props.help}
        </div>
      )}
      {props.error && (
        <div id={props.errorId} className={styles.error} role="alert">
          <Icon name="alert" />
          <span>{props.error}</span>
        </div>
      )}
    </>
  )
}

function useFieldIds(label: ReactNode, help: ReactNode, error: ReactNode) {
  const id = useId()
  const words = useContext(QuestionWords)
  const helpId = `${id}-help`
  const errorId = `${id}-error`
  const described = [!label && words?.describedBy, help && helpId, error && errorId].filter(Boolean).join(' ')
  const ids: ControlIds = {
    id,
    'aria-labelledby': label ? undefined : words?.labelledBy,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return { ids, helpId, errorId }
}
