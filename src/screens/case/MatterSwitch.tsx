import { matterLabel } from '../../case/labels'
import { ChoiceControl } from '../../components/ChoiceControl'
import { useCase, useOpenCase } from './case-context'
import styles from './MatterSwitch.module.css'

/** Shown once there is more than one matter: which of them the questions are about. */
export function MatterSwitch() {
  const { actor } = useOpenCase()
  const matter = useCase((context) => context.matter)
  const matters = useCase(
    ({ kase }) => kase.matters.map(({ id }) => ({ id, label: matterLabel(kase, id) })),
    (a, b) => a.map((one) => one.label).join() === b.map((one) => one.label).join(),
  )
  if (matters.length < 2) return null
  return (
    <ChoiceControl
      name="matter"
      label="Matter"
      compact
      value={matter}
      onChange={(to) => actor.send({ type: 'turnTo', matter: to })}
      choices={matters.map(({ id, label }) => ({ value: id, label: <span className={styles.name}>{label}</span> }))}
    />
  )
}
