import type { ReactNode } from 'react'
import type { Case } from '../../case/case'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { SavedLine } from '../../components/SavedLine'
import { putBy } from '../../flow/put'
import { STAGE_IDS } from '../../flow/stages'
import { useCase, useOpenCase } from './case-context'
import { askedOf } from './case-words'
import { goToQuestion } from './go-to-question'
import { refusedName } from './half-done'
import { questionId } from './question-id'
import { useGoTo } from './use-go-to'

/** The first question to which something was typed that can't be taken. One that is not put any more asks for nothing. */
function refusedIn(kase: Case, here: string, names: readonly string[]) {
  // Much is asked in every matter: the officer is turned to another one only where it is asked there alone.
  for (const matter of new Set([here, ...kase.matters.map(({ id }) => id)]))
    for (const stage of STAGE_IDS)
      for (const { subject, fact } of putBy(kase, matter, stage))
        if (names.includes(refusedName(subject, fact))) return { matter, stage, subject, fact }
  return undefined
}

/** In the place of "Saved", while something that was typed can't be kept as an answer; it leads there. */
export function NotSaved({ count, otherwise }: { count: string; otherwise: ReactNode }) {
  const { actor, halfDone } = useOpenCase()
  const goTo = useGoTo()
  const refused = (kase: Case, matter: string) => refusedIn(kase, matter, Object.keys(halfDone.all()))
  const asked = useCase(({ kase, matter }) => {
    const one = refused(kase, matter)
    return one && askedOf(kase, one.subject, one.fact)
  })
  if (asked === undefined) return otherwise
  const go = () => {
    const { kase, matter } = actor.getSnapshot().context
    const one = refused(kase, matter)
    if (one === undefined) return
    if (one.matter !== matter) actor.send({ type: 'turnTo', matter: one.matter })
    if (document.getElementById(questionId(one.subject, one.fact)) === null) goTo(one.stage)
    goToQuestion(one)
  }
  return (
    <SavedLine
      state="unsaved"
      text={`Not saved: ${asked}`}
      count={
        <>
          <Button look="quiet" small onClick={go}>
            Go to it
          </Button>{' '}
          {count}
        </>
      }
    />
  )
}

/** The reserve was given up for the last answer. */
export function StorageLow() {
  return (
    <Notice
      tone="care"
      title="This phone is nearly full"
      text="Your last answer is saved. Hand over a finished case and delete it, or free some space, before you go on."
      announce="status"
    >
      <Button as="link" href="/settings/storage" small look="secondary">
        See what is kept
      </Button>
    </Notice>
  )
}
