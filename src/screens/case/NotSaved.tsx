import type { ReactNode } from 'react'
import type { Case } from '../../case/case'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { SavedLine } from '../../components/SavedLine'
import { putBy } from '../../flow/put'
import { STAGE_IDS } from '../../flow/stages'
import { useCase, useOpenCase } from './case-context'
import { askedOf } from './case-words'
import { REFUSED } from './half-done'

/** The first question to which something was typed that can't be taken. One that is not put any more asks for nothing. */
function refusedIn(kase: Case, names: readonly string[]): string | undefined {
  for (const { id } of kase.matters)
    for (const stage of STAGE_IDS)
      for (const { subject, fact } of putBy(kase, id, stage))
        if (names.includes(`${REFUSED}${subject} ${fact}`)) return askedOf(kase, subject, fact)
  return undefined
}

/** In the place of "Saved", while something that was typed can't be kept as an answer. */
export function NotSaved({ count, otherwise }: { count: string; otherwise: ReactNode }) {
  const { halfDone } = useOpenCase()
  const asked = useCase(({ kase }) => refusedIn(kase, Object.keys(halfDone.all())))
  return asked === undefined ? otherwise : <SavedLine state="unsaved" text={`Not saved: ${asked}`} count={count} />
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
