import styles from './ClearAnswer.module.css'
import { Hidden } from './Hidden'

/** Takes an answer back: not asked is not the same as not known. */
export function ClearAnswer({ onClear }: { onClear: () => void }) {
  return (
    <button type="button" className={styles.clear} onClick={onClear}>
      Clear <Hidden>answer</Hidden>
    </button>
  )
}
