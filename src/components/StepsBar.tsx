import { Hidden } from './Hidden'
import styles from './StepsBar.module.css'
import { STEP_WORDS, type StepState } from './steps'

interface Step {
  id: string
  label: string
  state: StepState
  current?: boolean
}

/** The stages as a thin row of bars; each is read with its name and state. */
export function StepsBar({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} data-state={step.state} aria-current={step.current ? 'step' : undefined}>
          <Hidden>{`${step.label}: ${STEP_WORDS[step.state]}`}</Hidden>
        </li>
      ))}
    </ol>
  )
}
