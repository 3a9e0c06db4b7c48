import { adultsWhoTookPart } from '../case/adult-unsaid'
import { answerTo, type Case } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { listed, personLabel } from '../case/labels'
import { noteOn } from '../case/note-on'
import { stoppedSince } from '../case/stopped'
import type { SubjectKey } from '../case/subject'
import { directedSince, isGivenEarly, stillOwed } from './owed'
import { noLongerHold } from './papers-out'

/** What stands against how a direction to delete was given: too early, without a decision, or not to be given now. */
export function givenAgainst(kase: Case, matter: string): string | undefined {
  if (isGivenEarly(kase, matter) && assessmentOf(kase, matter).deletionDirection === 'give') return TOO_EARLY
  if (isDirectedUndecided(kase, matter)) return UNDECIDED
  return isToBeCalledBack(kase, matter) ? CALL_BACK : undefined
}

const TOO_EARLY =
  'Evidence and the removal tools come before deleting, and are not settled in Online. Say there how they stand; until then, ask them to stop.'

const UNDECIDED =
  'A direction goes with outcome 21 alone. Ask them to delete nothing for now, and write below, settled with a supervisor, whether it stands.'

const CALL_BACK =
  'Nobody is to delete anything now. Ring whoever was directed to and stop it, then say here that it was called back. No adult who took part is rung: specialists decide that.'

/** Whoever was told, but for an adult who took part. */
export function stopIt(kase: Case): string {
  const adults = listed(adultsWhoTookPart(kase).map((id) => personLabel(kase, id)))
  return `If anybody was told to delete, ring them and stop it${adults === '' ? '' : `, but not ${adults}`}`
}

export function deletedAgainst(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const said = answerTo(kase, subject, 'deletionConfirmed')
  if ((said !== 'statement' && said !== 'by-word') || assessmentOf(kase, matter).deletionDirection !== 'not-now')
    return undefined
  const note = noteOn(kase, subject, 'deletionConfirmed')
  // One from while it was right to delete says how they confirmed it.
  const isOfNow = note?.isFromBefore === false && stoppedSince(kase, subject, undefined, note.seq) === 0
  return isOfNow
    ? undefined
    : 'They have said that it is deleted, and nobody is to delete anything now. Tell whoever investigates, and say in a note that you did: evidence may be gone.'
}

/** With another outcome than 21 a written decision takes the place of a direction, and one is out (P23). */
const isDirectedUndecided = (kase: Case, matter: string) =>
  directedSince(kase, matter) > 0 && stillOwed(kase, matter).some(({ duty }) => duty === 'deletion-decision')

const isToBeCalledBack = (kase: Case, matter: string) =>
  noLongerHold(kase).some((one) => one.kind === 'direction' && one.matter === matter)

/** Nobody is to delete now: whoever may hold one more copy is not to be told to either (P23). */
export const isToStop = (kase: Case, matter: string) =>
  assessmentOf(kase, matter).deletionDirection !== 'give' || isToBeCalledBack(kase, matter)
