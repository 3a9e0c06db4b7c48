import { type Ref, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names'
import { Field, PRIVATE_INPUT, type TypedFieldProps } from './Field'
import styles from './LongTextField.module.css'

interface LongTextFieldProps extends TypedFieldProps {
  /** Characters that fit. Nothing is cut off; the count shows from nine tenths on. */
  limit?: number
  rows?: number
  inputRef?: Ref<HTMLTextAreaElement>
}

export function LongTextField(props: LongTextFieldProps) {
  const { value, onChange, onBlur, name, limit, rows = 3, inputRef, ...words } = props
  const own = useRef<HTMLTextAreaElement>(null)
  useGrowth(own, value)
  return (
    <Field {...words}>
      {(ids) => (
        <>
          <textarea
            {...ids}
            {...PRIVATE_INPUT}
            autoCapitalize="sentences"
            ref={(element) => {
              own.current = element
              if (typeof inputRef === 'function') inputRef(element)
              else if (inputRef) inputRef.current = element
            }}
            className={styles.text}
            name={name}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={onBlur}
          />
          {limit !== undefined && <Count length={[...value].length} limit={limit} />}
        </>
      )}
    </Field>
  )
}

function Count({ length, limit }: { length: number; limit: number }) {
  const left = limit - length
  const near = length >= limit * 0.9
  return (
    <span className={classNames(styles.count, left < 0 && styles.over)} role="status">
      {near && (left >= 0 ? `${characters(left)} left` : `${characters(-left)} too many`)}
    </span>
  )
}

const characters = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'character' : 'characters'}`

/** For browsers without `field-sizing`. */
function useGrowth(ref: { current: HTMLTextAreaElement | null }, value: string) {
  useLayoutEffect(() => {
    const element = ref.current
    // In a closed fold it has no height.
    if (!element?.offsetHeight || value === '' || globalThis.CSS?.supports?.('field-sizing', 'content')) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
  }, [ref, value])
}
