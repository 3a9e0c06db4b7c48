import { type Case, lastSeq } from '../../case/case'
import { caseLabel, subjectLabel, unparted } from '../../case/labels'
import type { SubjectKey } from '../../case/subject'
import { isBegun, type Place, type Summary } from '../../drafts/drafts'
import { highestOf } from '../../flow/highest'
import { owedInAll } from '../../flow/owed'
import { progressOf } from '../../flow/progress'
import { isStageId, STAGE_IDS, STAGES } from '../../flow/stages'
import { type FactId, QUESTIONS } from '../../guidance/questions'

export function askedOf(kase: Case, subject: SubjectKey, fact: FactId): string {
  return QUESTIONS[fact].asks.replaceAll('{who}', unparted(subjectLabel(kase, subject)))
}

/** What the list of cases shows. */
export function summaryOf(kase: Case, place: Place, at: string): Summary {
  const { risk, referral } = highestOf(kase)
  return {
    case: kase.id,
    label: caseLabel(kase),
    stage: stageLine(kase, place),
    risk,
    referral,
    left: owedInAll(kase),
    savedAt: at,
    closed: kase.closed !== undefined,
    handedOver: kase.handedOver !== undefined && kase.handedOver.seq === lastSeq(kase),
    ...(isBegun(place) && { begun: true }),
  }
}

/** 'Checks · 4 of 13 stages done'. */
function stageLine(kase: Case, { stage, matter }: Place): string {
  if (kase.closed !== undefined) return 'Closed'
  const done = STAGE_IDS.filter((one) => progressOf(kase, matter, one) === 'done').length
  const at = isStageId(stage) ? STAGES[stage].title : 'First report'
  return done === 0 ? at : `${at} · ${done} of ${STAGE_IDS.length} stages done`
}
