import { matterLabel } from '../../case/labels'
import { ChoiceControl } from '../../components/ChoiceControl'
import { useCase, useOpenCase } from './case-context'
import styles from './MatterSwitch.module.css'
import { useLabelled } from './use-labelled'

/** Shown once there is more than one matter: which of them the questions are about. */
export function MatterSwitch() {
  const { actor } = useOpenCase()
  const matter = useCase((context) => context.matter)
  const matters = useLabelled(({ kase }) => kase.matters.map(({ id }) => ({ id, label: matterLabel(kase, id) })))
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
