import { useEffect, useLayoutEffect, useState } from 'react'
import { type CaseActor, shownBy } from '../../flow/case-machine'
import { STAGES, type StageId } from '../../flow/stages'
import { useGoesBack } from '../gone-back'
import { useOpenCase } from './case-context'
import { questionBelow, questionId } from './question-id'
import { standAt, topOf } from './stand-at'

/** Where the officer looked when a page of the case was left, in CSS pixels; gone with the page, as the keys are. */
let left: { at: string; id: string; top: number } | undefined
/** It was left for the urgent screen. */
let wasUrgent = false

const standsAt = (actor: CaseActor) => {
  const { kase, standing, matter } = actor.getSnapshot().context
  return kase.id + standing + matter
}

/** The question that was answered or noted last, where this stage asks it. */
function lastTouched(actor: CaseActor, stage: StageId): string | undefined {
  const last = actor
    .getSnapshot()
    .context.kase.events.findLast((event) => event.type === 'answered' || event.type === 'noted')
  return last && STAGES[stage].asks.includes(last.fact) ? questionId(last.subject, last.fact) : undefined
}

/**
 * After a lock, a reload, the urgent screen or a look at another page the officer stands at the question where they were, and not at the
 * top of its stage. True while that is so: then the title does not take the focus.
 */
export function useReturn(stage: StageId): boolean {
  const { actor, lookedAt } = useOpenCase()
  const goesBack = useGoesBack()
  const [to] = useState(() => {
    const seen = left?.at === standsAt(actor) ? left : undefined
    const id = (goesBack && (seen?.id ?? lookedAt())) || (goesBack || wasUrgent ? lastTouched(actor, stage) : undefined)
    return id === undefined ? undefined : { stage, id, top: goesBack ? seen?.top : undefined }
  })
  const [isBack, setIsBack] = useState(to !== undefined)
  useLayoutEffect(() => {
    if (to === undefined) return
    return standAt(to.id, { ...(to.top !== undefined && { top: to.top }), missing: () => setIsBack(false) })
  }, [to])
  useEffect(() => {
    if (to?.stage !== stage) setIsBack(false)
  }, [to, stage])
  // Once, as the case leaves the screen: from one stage to the next nothing is measured.
  useLayoutEffect(
    () => () => {
      wasUrgent = shownBy(actor.getSnapshot()) === 'urgent'
      const first = questionBelow(innerHeight / 4)
      left = first && { at: standsAt(actor), id: first.id, top: topOf(first) }
    },
    [actor],
  )
  return isBack && to?.stage === stage
}
