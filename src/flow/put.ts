import { answerTo, type Case, lastChoice, matterOf } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { once } from '../case/once'
import { devicesIn } from '../case/own-facts'
import { partIn } from '../case/people-in'
import { deviceKey, idsOf, matterKey, partKey, personKey, type SubjectKey } from '../case/subject'
import { givenToSocialCare, givenToSpecialists } from '../case/with-specialists'
import type { ConclusionKey } from '../guidance/facts'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { copiesNeedADecision } from './copies-left'
import { STAGES, type StageId } from './stages'

/** A question as it is put now: what it is asked of, and whether the stage can be done without it. */
export interface Put {
  subject: SubjectKey
  fact: FactId
  required: boolean
}

/**
 * Every question that a stage puts about one matter now, in the order of its table, people and devices one after
 * another; worked out once for each state of the case.
 */
export const putBy = once((kase, matter: string, stage: StageId): readonly Put[] =>
  STAGES[stage].asks.flatMap((fact) =>
    subjectsOf(kase, matter, fact)
      .filter((subject) => isAsked(kase, matter, subject, fact))
      .map((subject) => ({ subject, fact, required: QUESTIONS[fact].optional !== true })),
  ),
)

/** Whoever has a part in a matter; a long case asks it for each of a hundred questions. */
const peopleIn = once((kase, matter: string) => kase.people.filter(({ id }) => partIn(kase, matter, id) !== undefined))

/** Of whom or what a question is asked in a matter. */
export function subjectsOf(kase: Case, matter: string, fact: FactId): readonly SubjectKey[] {
  switch (QUESTIONS[fact].about) {
    case 'case':
      return ['case']
    case 'matter':
      return [matterKey(matter)]
    case 'person':
      return peopleIn(kase, matter).map((one) => personKey(one.id))
    case 'part':
      return (fact === 'part' ? kase.people : peopleIn(kase, matter)).map((one) => partKey(matter, one.id))
    case 'device':
      return (fact === 'deviceMatters' ? kase.devices.map(({ id }) => id) : devicesIn(kase, matter)).map(deviceKey)
  }
}

/** Whether a question stands now: its own condition, and what the advice makes of it. */
export function isAsked(kase: Case, matter: string, subject: SubjectKey, fact: FactId): boolean {
  const { when } = QUESTIONS[fact]
  if (when !== undefined && !when((other) => lookUp(kase, matter, subject, other as FactId))) return false
  const { device, person } = idsOf(subject)
  // Worked out only where it is looked at: most questions are put whatever the advice is.
  const judged = () => assessmentOf(kase, matter)
  const chosen = lastChoice(kase, matter)?.outcome
  /** Decided otherwise than advised: what came of it is asked all the same. */
  const isDepartedFrom = (of: ConclusionKey) =>
    matterOf(kase, matter)?.departures.some(({ from }) => from === of) === true
  switch (fact) {
    /** Said when the person was added; changed beside their label. */
    case 'kind':
      return false
    case 'part':
      return person !== undefined && partIn(kase, matter, person) === undefined
    case 'matterTitle':
    case 'deviceMatters':
      return kase.matters.length > 1
    case 'referral':
      // One that was made, or thought about, stays in sight also where none is indicated any more.
      return (
        judged().referral !== 'not-indicated' ||
        answerTo(kase, subject, fact) !== undefined ||
        isDepartedFrom(fact) ||
        givenToSocialCare(kase).length > 0
      )
    case 'strategyMeeting':
      return judged().duties.includes('strategy-meeting')
    case 'specialistTeam':
    case 'leftAlone':
      // Whoever has it is told also where it is not theirs any more.
      return judged().duties.includes('specialist-investigation') || givenToSpecialists(kase, matter).length > 0
    case 'formalInterview':
      return judged().formalInterview === 'consider' || isDepartedFrom(fact)
    case 'reportRemove':
      return judged().duties.includes('online-removal')
    case 'anyDevices':
      return kase.devices.length === 0
    case 'caidLiaison':
      return judged().caid === 'liaise' || isDepartedFrom('caid')
    case 'outcomeTold':
    case 'dbsExplained':
      return chosen !== undefined
    case 'deletionGiven':
      // One that was given stays in sight also where nobody is to delete any more.
      return (
        judged().deletionDirection === 'give' ||
        answerTo(kase, subject, fact) !== undefined ||
        kase.issued.some((one) => one.kind === 'deletion-direction' && one.matter === matter)
      )
    case 'deletionDecided':
      return judged().deletionDirection === 'decide' || copiesNeedADecision(kase, matter)
    case 'deletionConfirmed':
      // What was confirmed stays in sight: it may have been evidence.
      return (
        (judged().deletionDirection === 'give' && answerTo(kase, subject, 'deletionGiven') !== undefined) ||
        answerTo(kase, subject, fact) !== undefined
      )
    case 'returnDecision':
      return device !== undefined && answerTo(kase, subject, 'held') === 'seized'
    case 'returnSignedBy': {
      const advice = device === undefined ? undefined : judged().devices[device]?.return
      return advice === 'sign-off' || advice === 'unlikely'
    }
    default:
      return true
  }
}

/** An answer about the subject itself, or about what it is part of: a person's kind from their part, and the other way round. */
function lookUp(kase: Case, matter: string, subject: SubjectKey, fact: FactId) {
  const { person } = idsOf(subject)
  if (fact === 'outcome') return lastChoice(kase, matter)?.outcome
  const about = QUESTIONS[fact].about
  const at = person === undefined ? subject : about === 'part' ? partKey(matter, person) : personKey(person)
  return answerTo(kase, at, fact)
}
