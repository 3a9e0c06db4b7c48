import { useEffect } from 'react'
import { listed, matterLabel } from '../../case/labels'
import { shortOf } from '../../case/said'
import { matterKey } from '../../case/subject'
import { givenToSpecialists } from '../../case/with-specialists'
import { Button } from '../../components/Button'
import { Details } from '../../components/Details'
import { Notice } from '../../components/Notice'
import { isUndecided, saidOnlyIn, withdrawable } from '../../flow/withdrawable'
import { alike, useCase, useDo, useOpenCase } from './case-context'
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

const STAYS = 'What is answered in it stays in the record, and counts no more.'
/** As before somebody is taken off of whom others were told. */
const TELL_FIRST = 'Specialists were given this matter. Tell them that it is taken off, and say below that you did.'
const TAKE_OFF = 'Take a matter off that was added by mistake'

/** One that stands for nothing of its own; where one does not, how it comes to be one. */
export function WithdrawMatter() {
  const act = useDo()
  const matters = useLabelled(({ kase }) =>
    withdrawable(kase).map(({ id }) => ({
      id,
      label: matterLabel(kase, id),
      before: givenToSpecialists(kase, id).length > 0 ? `${TELL_FIRST} ${STAYS}` : STAYS,
    })),
  )
  const onlyThere = useCase(
    ({ kase }) =>
      kase.matters.flatMap((matter) => {
        const only = saidOnlyIn(kase, matter.id)
        return only.length === 0 || !isUndecided(kase, matter)
          ? []
          : `In ${matterLabel(kase, matter.id)}: ${listed(only.map(({ subject, fact }) => shortOf(kase, subject, fact)))}.`
      }),
    alike,
  )
  const isHeld = useCase(({ kase }) => kase.matters.length > matters.length)
  const how = isHeld && (
    <>
      <p>
        That can be done while nothing is decided, explained or handed out in it, and nothing that counts is said in it
        alone. If two are one, say that in the one that stays first.
      </p>
      {onlyThere.map((said) => (
        <p key={said}>{said}</p>
      ))}
    </>
  )
  if (matters.length === 0) return <Details summary={TAKE_OFF}>{how}</Details>
  return (
    <Withdraw
      words={TAKE_OFF}
      things={matters}
      onWithdraw={(matter, why) => act({ type: 'withdrawMatter', matter, why })}
    >
      {how}
    </Withdraw>
  )
}
