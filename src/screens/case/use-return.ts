import { useEffect, useLayoutEffect, useState } from 'react'
import { STAGES, type StageId } from '../../flow/stages'
import { useGoesBack } from '../gone-back'
import { useOpenCase } from './case-context'
import type { CaseActor } from './open-case'
import { questionBelow, questionId } from './question-id'

/** Where the officer looked when a page of the case was left, in CSS pixels; gone with the page, as the keys are. */
let left: { at: string; id: string; top: number } | undefined

const standsAt = (actor: CaseActor) => {
  const { kase, standing, matter } = actor.getSnapshot().context
  return kase.id + standing + matter
}

const FRAMES = 8
/** For a stage whose own part of the app is still on its way: its heading is there first. */
const WAITS = 60
/** By which a page is scrolled or answered. */
const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const

const topOf = (element: Element) => element.getBoundingClientRect().top

/** The question that was answered or noted last, where this stage asks it. */
function lastTouched(actor: CaseActor, stage: StageId): string | undefined {
  const last = actor
    .getSnapshot()
    .context.kase.events.findLast((event) => event.type === 'answered' || event.type === 'noted')
  return last && STAGES[stage].asks.includes(last.fact) ? questionId(last.subject, last.fact) : undefined
}

/**
 * After a lock, a reload or a look at another page the officer stands at the question where they were, and not at the
 * top of its stage. True while that is so: then the title does not take the focus.
 */
export function useReturn(stage: StageId): boolean {
  const { actor, lookedAt } = useOpenCase()
  const goesBack = useGoesBack()
  const [to] = useState(() => {
    const seen = left?.at === standsAt(actor) ? left : undefined
    const id = goesBack ? (seen?.id ?? lookedAt() ?? lastTouched(actor, stage)) : undefined
    return id === undefined ? undefined : { stage, id, top: seen?.top }
  })
  const [isBack, setIsBack] = useState(to !== undefined)
  useLayoutEffect(() => {
    if (to === undefined) return
    let question: HTMLElement | null = null
    let waits = WAITS
    // What is far from the screen is laid out when it comes near, frame by frame, and moves what is below it.
    let frames = FRAMES
    let next: number
    const settle = () => {
      if (question === null) {
        question = document.getElementById(to.id)
        if (question === null && waits-- === 0) return setIsBack(false)
        question?.setAttribute('tabindex', '-1')
        question?.focus({ preventScroll: true })
      }
      if (question !== null) {
        question.scrollIntoView({ block: 'center' })
        if (to.top !== undefined) window.scrollBy(0, topOf(question) - to.top)
        frames--
      }
      if (frames >= 0) next = requestAnimationFrame(settle)
    }
    // A slow phone's frames are far apart: whoever scrolls meanwhile is not taken back, and nothing moves under a thumb.
    const listening = new AbortController()
    const leave = () => {
      cancelAnimationFrame(next)
      listening.abort()
    }
    for (const touch of TOUCHES) {
      addEventListener(touch, leave, { capture: true, passive: true, signal: listening.signal })
    }
    settle()
    return leave
  }, [to])
  useEffect(() => {
    if (to?.stage !== stage) setIsBack(false)
  }, [to, stage])
  // Once, as the case leaves the screen: from one stage to the next nothing is measured.
  useLayoutEffect(
    () => () => {
      const first = questionBelow(innerHeight / 4)
      left = first && { at: standsAt(actor), id: first.id, top: topOf(first) }
    },
    [actor],
  )
  return isBack && to?.stage === stage
}
