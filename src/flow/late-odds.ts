import { answerTo, type Case } from '../case/case'
import { assessmentOf, isReturned } from '../case/facts-of'
import { deviceLabel, listed, personLabel } from '../case/labels'
import { peopleOf } from '../case/own-facts'
import { wasSaidOf } from '../case/still-said'
import { deviceKey, idsOf, personKey, type SubjectKey } from '../case/subject'
import type { FactId } from '../guidance/questions'
import { hasNote, written, writtenStill } from './as-said'
import { isGivenEarly } from './owed'
import { noLongerHold } from './papers-out'

/** What else stands against an answer, where the stages that come later put its question; as `atOdds` says it of all. */
export function lateOdds(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  const said = answerTo(kase, subject, fact)
  switch (fact) {
    case 'age':
      return ageAgainst(kase, subject)
    case 'referral':
      return (
        saidOfLess(kase, subject, fact) ??
        (said === 'not-made' && !writtenStill(kase, 'case', 'referralWhyNot') ? 'No reason is written yet.' : undefined)
      )
    case 'referralTo':
      return wasSaidOf(kase, subject, fact) && !wasSaidOf(kase, subject, 'referral')
        ? `Before all that calls for it now was known you wrote: “${said}”. Write it again, and who was told of that since, and when.`
        : undefined
    case 'returnDecision':
      if (wasSaidOf(kase, subject, fact)) return 'This was decided before police had it again. Decide anew.'
      return said === 'returned'
        ? 'It is still recorded as seized by police. Say in Devices where it is now: until then nobody deletes anything.'
        : undefined
    case 'returnSignedBy':
      return wasSaidOf(kase, subject, fact) ? `Before police had it again you wrote: “${said}”.` : undefined
    case 'strategyMeeting':
      return saidOfLess(kase, subject, fact)
    case 'anyDevices':
      return kase.devices.length > 0 ? undefined : noDevice(kase, matter, subject)
    case 'agreedBy':
      return agreedForOneInCare(kase, subject)
    case 'deviceDecision':
      return heldAgainst(kase, subject) ?? leftAgainst(kase, matter, subject)
    case 'nextStepsTold':
    case 'outcomeTold':
      return saidOfAnother(kase, subject, fact) ?? toldThoughHarmful(kase, matter, subject, fact)
    case 'publicInterest':
      return wasSaidOf(kase, subject, fact)
        ? 'This was written for an outcome that was chosen before. Add why the one that is chosen now is right.'
        : undefined
    case 'dbsExplained':
      return saidOfAnother(kase, subject, fact)
    case 'deletionGiven':
      if (isGivenEarly(kase, matter) && assessmentOf(kase, matter).deletionDirection === 'give') return TOO_EARLY
      return noLongerHold(kase).some((one) => one.kind === 'direction' && one.matter === matter)
        ? 'Nobody is to delete anything now. Ring whoever was directed to and stop it, then say here that it was called back.'
        : undefined
    default:
      return undefined
  }
}

function noDevice(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const said = answerTo(kase, subject, 'anyDevices')
  if (said === 'yes') return 'Add it here: where it is decides what may be deleted.'
  const holders = peopleOf(kase, matter).filter((one) => one.keptOrCopied === 'yes')
  if (said !== 'no' || holders.length === 0 || hasNote(kase, subject, 'anyDevices')) return undefined
  const are = holders.length === 1 ? 'is' : 'are'
  return `${listed(holders.map(({ id }) => personLabel(kase, id)))} ${are} said to hold a copy: on what? Add it, or say in a note.`
}

/** For a child in care it is not the parent (Police, Crime, Sentencing and Courts Act 2022, s.38). */
function agreedForOneInCare(kase: Case, subject: SubjectKey): string | undefined {
  const owner = String(answerTo(kase, subject, 'owner') ?? '')
  const isInCare = answerTo(kase, personKey(owner), 'inCare') === 'yes'
  return isInCare && answerTo(kase, subject, 'agreedBy') === 'parent-or-guardian'
    ? `${personLabel(kase, owner)} is in care: whoever represents the council or care body is the one to agree.`
    : undefined
}

const TOO_EARLY =
  'Evidence and the removal tools come before deleting, and are not settled in Online. Say there how they stand; until then, ask them to stop.'

function ageAgainst(kase: Case, subject: SubjectKey): string | undefined {
  const { person } = idsOf(subject)
  const age = answerTo(kase, subject, 'age')
  const kind = answerTo(kase, subject, 'kind')
  if (person === undefined || kind === undefined || typeof age !== 'number') return undefined
  if ((kind === 'adult') === age >= 18) return undefined
  const recorded = kind === 'adult' ? 'an adult' : 'a child'
  return `${personLabel(kase, person)} is recorded as ${recorded}, and was ${age}: one of the two is wrong. Put it right here.`
}

/** Carefully considered and documented (P15): most of all where it goes against the advice. */
function leftAgainst(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const { device = '' } = idsOf(subject)
  const decided = answerTo(kase, subject, 'deviceDecision')
  if (decided === undefined || decided === 'seize') return undefined
  if (assessmentOf(kase, matter).devices[device]?.stance !== 'seize') return undefined
  return REASONS.some((reason) => written(kase, subject, reason))
    ? undefined
    : 'The advice here is to seize it. Write below why not.'
}
const REASONS = ['ndmInformation', 'ndmThreat', 'ndmPowers', 'ndmOptions', 'ndmAction'] as const

const saidOfAnother = (kase: Case, subject: SubjectKey, fact: FactId) =>
  wasSaidOf(kase, subject, fact) === 'another-outcome'
    ? 'This was said of another outcome. Tell them of the one that is chosen now, then say here how.'
    : undefined

const saidOfLess = (kase: Case, subject: SubjectKey, fact: FactId) =>
  wasSaidOf(kase, subject, fact) === 'less-risk'
    ? 'This was said before all that calls for it now was known. Tell social care of that too, then say here how it stands.'
    : undefined

function heldAgainst(kase: Case, subject: SubjectKey): string | undefined {
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

/** A parent or carer is to be told of whom it is said that telling them could harm a child (P17). */
function toldThoughHarmful(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  const harmful = peopleOf(kase, matter).filter((one) => one.tellingMayHarm === 'yes')
  const said = answerTo(kase, subject, fact)
  if (harmful.length === 0 || said === 'not-told' || hasNote(kase, subject, fact)) return undefined
  const risk = `Telling ${listed(harmful.map(({ id }) => personLabel(kase, id)))} could put a child at risk.`
  const isTold = said === 'in-person' || said === 'by-phone'
  return isTold ? `${risk} Say in a note who was told, and who was not.` : `${risk} Take advice first.`
}
