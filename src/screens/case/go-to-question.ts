import type { Case } from '../../case/case'
import { stillSaid } from '../../case/still-said'
import { type Put, putBy } from '../../flow/put'
import { SETTLED_BY } from '../../flow/settled-by'
import type { DutyId } from '../../guidance/facts'
import { questionId } from './question-id'

type Asked = Pick<Put, 'subject' | 'fact'>

/** Of the questions that settle a duty, the first that has no answer; the first where each has one. */
export function settlingQuestion(kase: Case, matter: string, duty: DutyId): Asked | undefined {
  const { stage, by } = SETTLED_BY[duty]
  const asked = putBy(kase, matter, stage).filter(({ fact }) => by.includes(fact))
  return asked.find(({ subject, fact }) => (stillSaid(kase, subject, fact)?.value ?? null) === null) ?? asked[0]
}

/** For a stage whose own part of the app is still on its way, and whose first questions are drawn first. */
const WAITS = 60
/** What is far from the screen is laid out when it comes near, and moves what is below it. */
const FRAMES = 8

/** Leads on to a question of the stage that was just gone to. Where it is not asked, the officer stays at the top. */
export function goToQuestion({ subject, fact }: Asked): void {
  let waits = WAITS
  let frames = FRAMES
  const look = () => {
    const question = document.getElementById(questionId(subject, fact))
    if (question === null) {
      if (waits-- > 0) requestAnimationFrame(look)
      return
    }
    if (frames === FRAMES) {
      question.setAttribute('tabindex', '-1')
      question.focus({ preventScroll: true })
    }
    question.scrollIntoView({ block: 'center' })
    if (--frames > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
