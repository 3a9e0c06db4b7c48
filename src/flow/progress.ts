import { adultUnsaid } from '../case/adult-unsaid'
import { needsReasonNow } from '../case/against-outcome'
import { answerTo, type Case, lastChoice, matterOf } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { isUnsupported } from '../case/fallen'
import { once } from '../case/once'
import { stillSaid } from '../case/still-said'
import { idsOf } from '../case/subject'
import { WORDING } from '../guidance/conclusions'
import { DUTY_TITLE } from '../guidance/duty-titles'
import { QUESTIONS } from '../guidance/questions'
import { stillOwed } from './owed'
import { type Put, putBy } from './put'
import type { Progress, StageId } from './stages'

/** As the events name a stage of a matter: 'm1/checks'. */
export const setAsideKey = (matter: string, stage: StageId): string => `${matter}/${stage}`

/** How far a stage has come in one matter: a function of the answers, never ticked. */
export const progressOf = once((kase, matter: string, stage: StageId): Progress => {
  const puts = putBy(kase, matter, stage)
  const answered = new Set(puts.filter((put) => isAnswered(kase, put)))
  if (puts.every((put) => !put.required || answered.has(put)) && isMet(kase, matter, stage)) return 'done'
  if (kase.setAside[setAsideKey(matter, stage)] !== undefined) return 'set-aside'
  return answered.size > 0 || isBegun(kase, matter, stage) ? 'in-progress' : 'not-started'
})

/** How many of the answers that a stage needs are there: '0 of the 5 needed'; '' where it needs none. */
export function neededAt(kase: Case, matter: string, stage: StageId): string {
  const needed = putBy(kase, matter, stage).filter((put) => put.required)
  const given = needed.filter((put) => isAnswered(kase, put)).length
  return needed.length === 0 ? '' : `${given} of ${needed.length > 1 ? 'the ' : ''}${needed.length} needed`
}

/** What holds a stage open once it has the answers that it needs, in a few words: 'Left: Run the background checks'; else ''. */
export function leftAt(kase: Case, matter: string, stage: StageId): string {
  const isNeeded = putBy(kase, matter, stage).some((put) => put.required && !isAnswered(kase, put))
  if (isNeeded || progressOf(kase, matter, stage) === 'done') return ''
  const owed = stillOwed(kase, matter)
  const here = owed.find((one) => one.stage === stage) ?? (stage === 'closing' ? owed[0] : undefined)
  return `Left: ${here === undefined ? (BESIDES[stage] ?? DUTY_TITLE['outcome-code']) : here.title}`
}

/** What is no duty. */
const BESIDES: { readonly [stage in StageId]?: string } = {
  features: QUESTIONS.adultInvolved.asks,
  referral: WORDING.referral.undetermined.short,
  devices: DUTY_TITLE['device-decisions'],
}

/** An answer of "not known" is an answer; one taken back is not. An outcome is chosen, not answered. */
export function isAnswered(kase: Case, { subject, fact }: Put): boolean {
  if (fact !== 'outcome') return (stillSaid(kase, subject, fact)?.value ?? undefined) !== undefined
  return lastChoice(kase, idsOf(subject).matter ?? '') !== undefined
}

/** What a stage needs besides its answers. */
function isMet(kase: Case, matter: string, stage: StageId): boolean {
  const judged = assessmentOf(kase, matter)
  switch (stage) {
    case 'people':
      return kase.people.length > 0
    case 'features':
      return adultUnsaid(kase, matter) === undefined && owesNothing(kase, matter, stage)
    case 'referral':
      return judged.referral !== 'undetermined' && owesNothing(kase, matter, stage)
    case 'devices':
      // A device that is part of it, and that nobody has added.
      return (
        owesNothing(kase, matter, stage) && (kase.devices.length > 0 || answerTo(kase, 'case', 'anyDevices') !== 'yes')
      )
    case 'decision':
    case 'review':
    case 'telling':
      return (
        lastChoice(kase, matter) !== undefined &&
        !isUnsupported(kase, matter) &&
        !(stage === 'decision' && needsReasonNow(kase, matter)) &&
        owesNothing(kase, matter, stage)
      )
    case 'closing':
      return stillOwed(kase, matter).length === 0
    default:
      return owesNothing(kase, matter, stage)
  }
}

/** No stage is done while a duty that is settled there is owed. */
const owesNothing = (kase: Case, matter: string, stage: StageId) =>
  stillOwed(kase, matter).every((owed) => owed.stage !== stage)

function isBegun(kase: Case, matter: string, stage: StageId): boolean {
  if (stage === 'people') return kase.people.length > 0
  if (stage === 'devices') return kase.devices.length > 0
  return stage === 'review' && (matterOf(kase, matter)?.reviews.length ?? 0) > 0
}
