import { useEffect } from 'react'
import { matterLabel } from '../../case/labels'
import { matterKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Details } from '../../components/Details'
import { Notice } from '../../components/Notice'
import { withdrawable } from '../../flow/withdrawable'
import { useDo, useOpenCase } from './case-context'
import { goToQuestion } from './go-to-question'
import { useLabelled } from './use-labelled'
import { Withdraw } from './Withdraw'

const ANOTHER = 'another-matter'

/** A girl's own sending and a third pupil's posting are judged apart. */
export function AnotherMatter({ onDone }: { onDone: () => void }) {
  const act = useDo()
  const { actor } = useOpenCase()
  // It may come later than the button goes that asked for it.
  useEffect(() => document.getElementById(ANOTHER)?.focus(), [])
  return (
    <Notice
      id={ANOTHER}
      tone="info"
      title="Another matter"
      text="One child’s own sending and another’s passing it on are judged apart: each has its own features, outcome, review and letter. People, devices and checks are asked once."
    >
      <Button
        look="secondary"
        onClick={() => {
          const isAdded = act({ type: 'addMatter' })
          onDone()
          const { matter } = actor.getSnapshot().context
          if (isAdded) goToQuestion({ subject: matterKey(matter), fact: 'matterTitle' })
        }}
      >
        Add a matter
      </Button>
      <Button look="quiet" onClick={onDone}>
        Not now
      </Button>
    </Notice>
  )
}

const TAKE_OFF = 'Take a matter off that was added by mistake'

/** One in which nothing is said yet; where there is none, how it comes to be one. */
export function WithdrawMatter() {
  const act = useDo()
  const matters = useLabelled(({ kase }) => withdrawable(kase).map(({ id }) => ({ id, label: matterLabel(kase, id) })))
  if (matters.length === 0) {
    return (
      <Details summary={TAKE_OFF}>
        <p>
          That can be done while nothing is answered, decided or written in it, and nobody is in it alone. Turn to it
          and take its answers back first.
        </p>
      </Details>
    )
  }
  return (
    <Withdraw
      words={TAKE_OFF}
      things={matters}
      onWithdraw={(matter, why) => act({ type: 'withdrawMatter', matter, why })}
    />
  )
}
