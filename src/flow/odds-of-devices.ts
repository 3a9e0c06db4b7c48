import { answerTo, type Case, given } from '../case/case'
import { DECISION_MODEL } from '../case/decision-model'
import { isReturned } from '../case/facts-of'
import { strongerSince } from '../case/known-since'
import { deviceLabel, listed, personLabel } from '../case/labels'
import { isNoted } from '../case/note-on'
import { childrenIn, hasTurned18, peopleOf } from '../case/people-in'
import { wasSaidOf } from '../case/still-said'
import { deviceKey, idsOf, type SubjectKey } from '../case/subject'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { hasWords, stillHasWords } from './as-said'
import { isAsked } from './put'
import { strongestStance } from './strongest-stance'

export function noDevice(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const said = answerTo(kase, subject, 'anyDevices')
  if (said === 'yes') return 'Add it here: where it is decides what may be deleted.'
  const holders = peopleOf(kase, matter).filter((one) => one.keptOrCopied === 'yes')
  if (said !== 'no' || holders.length === 0 || isNoted(kase, subject, 'anyDevices')) return undefined
  const are = holders.length === 1 ? 'is' : 'are'
  return `${listed(holders.map(({ id }) => personLabel(kase, id)))} ${are} said to hold a copy: on what? Add it, or say in a note.`
}

/** An agreement is to one examination (Police, Crime, Sentencing and Courts Act 2022, s.37). */
export const ofThatSeizure = (kase: Case, subject: SubjectKey, fact: FactId, was: string, does: string) =>
  wasSaidOf(kase, subject, fact) === 'another-seizure'
    ? `This was ${was} before police had it again. ${does} anew.`
    : undefined

export function heldAgainst(kase: Case, subject: SubjectKey): string | undefined {
  const { device } = idsOf(subject)
  const decided = answerTo(kase, subject, 'deviceDecision')
  if (device === undefined || decided === undefined) return undefined
  const isSeized = answerTo(kase, deviceKey(device), 'held') === 'seized'
  if (isSeized === (decided === 'seize')) return undefined
  if (!isSeized && isReturned(kase, device)) return undefined
  if (!isSeized) {
    return `${deviceLabel(kase, device)} is not recorded as seized. Once it is, say so here: until then nobody deletes anything.`
  }
  return `${deviceLabel(kase, device)} is recorded as seized by police. One of the two is wrong: put it right here.`
}

/** Of the five of the decision model the one that weighs one way against the other; why may stand in any. */
const WHY_BOX = 'ndmOptions'

/** The box that what stands against an answer asks to be written in. */
export function boxToFill(kase: Case, matter: string, subject: SubjectKey, fact: FactId): FactId | undefined {
  const isSaid =
    fact === 'deviceDecision' && wasSaidOf(kase, subject, fact) === undefined && !heldAgainst(kase, subject)
  return isSaid && leftAgainst(kase, matter, subject) !== undefined ? WHY_BOX : undefined
}

/** Carefully considered and documented (P15): most of all where it goes against the advice. */
export function leftAgainst(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const { device = '' } = idsOf(subject)
  const decided = answerTo(kase, subject, 'deviceDecision')
  if (decided === undefined || decided === 'seize') return undefined
  const { stance, where } = strongestStance(kase, matter, device) ?? {}
  if (stance !== 'seize' && !(stance === 'secure' && decided === 'leave')) return undefined
  const isOfThen = wasSaidOf(kase, subject, 'deviceDecision') !== undefined
  const since = strongerSince(kase, subject, decided)
  const isOfNow = (reason: FactId) =>
    hasWords(kase, subject, reason) && (given(kase, subject, reason)?.seq ?? 0) > since
  if (!isOfThen && DECISION_MODEL.some(isOfNow)) return undefined
  const advice = `The advice ${where === undefined ? 'here' : `in ${where}`} is to`
  const it = deviceLabel(kase, device)
  const box = `below, under “${QUESTIONS[WHY_BOX].asks}”.`
  const [what, otherwise] =
    stance === 'seize'
      ? [`seize ${it}`, `Write why not ${box}`]
      : [`keep ${it} safe`, `Decide again, or write why it stays ${box}`]
  return `${advice} ${what}. ${isOfThen ? 'The advice was another when you decided: decide again.' : otherwise}`
}

/** What the sheets say of it goes by where it is. */
export function keptThoughLeft(kase: Case, subject: SubjectKey): string | undefined {
  const { device = '' } = idsOf(subject)
  const held = answerTo(kase, subject, 'held')
  return answerTo(kase, subject, 'deviceDecision') === 'leave' && (held === 'school' || held === 'secured')
    ? `${deviceLabel(kase, device)} is not recorded as with its owner. Once it is, say so here${untilThen(kase, subject)}.`
    : undefined
}

/** The sheets of a child who is involved say of it what is recorded; of anybody else's device none says anything. */
function untilThen(kase: Case, subject: SubjectKey): string {
  const owner = String(answerTo(kase, subject, 'owner') ?? '')
  if (!kase.matters.some((one) => childrenIn(kase, one.id, 'involved').some(({ id }) => id === owner))) return ''
  return `: until then ${hasTurned18(kase, owner) ? 'they read' : 'the family reads'} that it is being kept`
}

/** Who signed it off is asked for while it is recorded as seized, and not after (P24). */
export const stillSeized = (kase: Case, matter: string, subject: SubjectKey) =>
  isAsked(kase, matter, subject, 'returnSignedBy') && !stillHasWords(kase, subject, 'returnSignedBy')
    ? 'Write below first who signed that off. Then say in Devices where it is now: until then nobody deletes anything.'
    : 'It is still recorded as seized by police. Say in Devices where it is now: until then nobody deletes anything.'

/** It was seized, and is with its owner: whether it was given back, and who signed that off, was not said since (P24). */
export function backUnsaid(kase: Case, subject: SubjectKey): string | undefined {
  const held = given(kase, subject, 'held')
  if (held?.value !== 'owner' || isNoted(kase, subject, 'held')) return undefined
  const seized = held.earlier.findLast(
    ({ value, seq }, at) => value === 'seized' && (held.earlier[at + 1] ?? held).seq > seq + 1,
  )
  const decided = given(kase, subject, 'returnDecision')
  const isSaid = decided?.value === 'returned' && decided.seq > (seized?.seq ?? 0)
  if (seized === undefined || isSaid || answerTo(kase, subject, 'holdsImagery') === 'no') return undefined
  return 'It was recorded as seized by police. If it was given back, set it to seized here once more, and say in Closing what was decided and who signed that off. If it never was seized, say so in a note.'
}
