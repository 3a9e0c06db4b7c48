import { useState } from 'react'
import type { Case } from '../../case/case'
import { matterLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { IN_THE_WAY_OF, standsInTheWay } from '../../flow/in-the-way'
import { owedIn } from '../../flow/owed'
import styles from './CloseButton.module.css'
import { useDo, useKase, useMatter, useOpenCase } from './case-context'
import { DUTIES_LEFT, inAll } from './DutiesLeft'
import { isTheirOutcome, TheirOutcome } from './TheirOutcome'

const IN_THE_WAY = {
  'no-outcome': 'No outcome has been chosen',
  'decide-again': 'Outcome 21 is no longer supported: decide again',
  duties: 'Duties are neither done nor explained',
} as const

export function CloseButton() {
  const act = useDo()
  const kase = useKase()
  const { keeper } = useOpenCase()
  const [tried, setTried] = useState(false)
  const inTheWay = standsInTheWay(kase)
  const isWithSpecialists = kase.matters.some(({ id }) => isTheirOutcome(kase, id))
  return (
    <>
      {tried && inTheWay.length > 0 && (
        <Notice tone="stop" announce="alert" title="This case can’t be closed yet">
          <ul className={inTheWay.every(isOfDuties) ? styles.whereThereIsRoom : undefined}>
            {inTheWay.map((one) => (
              <li key={one} className={isOfDuties(one) ? styles.whereThereIsRoom : undefined}>
                {IN_THE_WAY[one]}
                {kase.matters.length > 1 && whereOf(kase, one)}
              </li>
            ))}
          </ul>
          {isWithSpecialists && <TheirOutcome kase={kase} />}
          {inTheWay.includes('duties') && <WhichDuties onGone={() => setTried(false)} />}
        </Notice>
      )}
      <Button
        wide
        onClick={() => {
          setTried(true)
          if (act({ type: 'close' })) void keeper.settled()
        }}
      >
        Close this case
      </Button>
    </>
  )
}

const isOfDuties = (one: keyof typeof IN_THE_WAY) => one === 'duties'

/** How many duties are left and which come first, with the way to them. Said once: not again each time one is settled. */
function WhichDuties({ onGone }: { onGone: () => void }) {
  const kase = useKase()
  const here = useMatter()
  const { actor } = useOpenCase()
  const several = kase.matters.length > 1
  const matters = owedIn(kase, here)
  const [first] = matters
  const to = first?.id ?? here
  const go = () => {
    if (to !== here) actor.send({ type: 'turnTo', matter: to })
    onGone()
    requestAnimationFrame(() => document.getElementById(DUTIES_LEFT)?.focus())
  }
  return (
    <div aria-live="off">
      <Stack gap="tight">
        {matters.map(({ id, left }) => (
          <p key={id} className={styles.whereThereIsRoom}>
            {several && `${matterLabel(kase, id)}, `}
            {firstOf(left, several ? 1 : 3)}
          </p>
        ))}
        <Button look="secondary" small onClick={go}>
          Go to {inAll(first?.left.length ?? 0)} left{to !== here && ` in ${matterLabel(kase, to)}`}
        </Button>
      </Stack>
    </div>
  )
}

/** ': Matter 2'. */
function whereOf(kase: Case, one: keyof typeof IN_THE_WAY): string {
  const labels = kase.matters.filter(({ id }) => IN_THE_WAY_OF[one](kase, id)).map(({ id }) => matterLabel(kase, id))
  return one === 'decide-again' ? ` (${labels.join(', ')})` : `: ${labels.join(', ')}`
}

/** '12 left: Record the crime; Tell the family; and 10 more.' */
function firstOf(left: readonly { title: string }[], most: number): string {
  const more = left.length - most
  return `${left.length} left: ${[...left.slice(0, most).map(({ title }) => title), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}.`
}
