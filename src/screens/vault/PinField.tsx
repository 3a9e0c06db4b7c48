import { TextField } from '../../components/TextField'
import { type Problem, wordsFor } from '../../drafts/problems'
import styles from './ProofForm.module.css'

/** What is typed as a PIN, and what is wrong with it: that is said no more of the next one. */
interface TypedPin {
  typed: string
  wrong?: string
}

export const NO_PIN: TypedPin = { typed: '' }

/** With what was said against this PIN, unless another is typed by now. */
export function refused(pin: TypedPin, problem: Problem) {
  const { happened, next } = wordsFor(problem)
  return (now: TypedPin): TypedPin => (now === pin ? { ...pin, wrong: `${happened} ${next}` } : now)
}

interface Props {
  pin: TypedPin
  onPin: (pin: TypedPin) => void
  help?: string
}

/** Where a PIN is made up. */
export function PinField({ pin, onPin, help }: Props) {
  return (
    <div className={styles.masked}>
      <TextField
        label="PIN of six digits or more"
        help={help}
        inputMode="numeric"
        value={pin.typed}
        onChange={(typed) => onPin({ typed })}
        error={pin.wrong}
      />
    </div>
  )
}
