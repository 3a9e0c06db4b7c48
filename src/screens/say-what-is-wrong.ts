import { flushSync } from 'react-dom'

/** Said at its field, which gets the focus: it may stand above what the screen shows, and whoever listens hears both. */
export function sayWhatIsWrong(say: () => void): void {
  flushSync(say)
  document.querySelector<HTMLElement>('input[aria-invalid], textarea[aria-invalid]')?.focus()
}
