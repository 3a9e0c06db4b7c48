import { answerTo, type Case, given } from '../case/case'
import { DECISION_MODEL } from '../case/decision-model'
import { assessmentOf, isReturned } from '../case/facts-of'
import { strongerSince } from '../case/known-since'
import { deviceLabel, listed, personLabel } from '../case/labels'
import { otherwiseSince } from '../case/news'
import { isNoted, noteOn } from '../case/note-on'
import { ONLY_WITH_A_NOTE } from '../case/only-with-a-note'
import { otherwiseWords } from '../case/otherwise-words'
import { childrenIn, hasTurned18, mattersAround, peopleOf } from '../case/people-in'
import { happen } from '../case/replay'
import { changedSinceReview } from '../case/review'
import { stillSaid, wasSaidOf } from '../case/still-said'
import { deviceKey, idsOf, matterKey, personKey, type SubjectKey } from '../case/subject'
import { givenToSpecialists } from '../case/with-specialists'
import { isAdultWhoTookPart } from '../guidance/facts'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { hasWords, stillHasWords } from './as-said'
import { noSuchDay, notToldYet } from './odds-of-the-report'
import {
  onceAgreed,
  saidBefore,
  saidOfAdults,
  saidOfAnother,
  saidOfFewer,
  saidOfLess,
  saidOfOtherAnswers,
  tellThem,
} from './odds-of-then'
import {
  adultAgainst,
  ageAgainst,
  agreedForAGrownUp,
  agreedForOneInCare,
  agreedThoughInvolved,
  agreedToNoImage,
  grownAgainst,
  notAlike,
  notFreely,
  pornSiteAgainst,
  recordedThough,
  spreadAgainst,
  supportedThough,
  untilThen,
  usedByAnAdult,
} from './odds-together'
import { directedSince, isGivenEarly, owedBy, stillOwed } from './owed'
import { isOut, noLongerHold } from './papers-out'
import { isAsked } from './put'
import { SETTLED_BY } from './settled-by'
import { strongestStance } from './strongest-stance'

/** What stands against an answer as it is, said beside it; nothing is changed for the officer. */
export function atOdds(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  if (lacksReason(kase, matter, subject, fact)) {
    return `${sayWhy(kase, subject, fact)} Until then the duty stays on the list.`
  }
  const said = answerTo(kase, subject, fact)
  switch (wasSaidOf(kase, subject, fact)) {
    case 'fewer-holders':
      if (fact === 'deletionDecided' && assessmentOf(kase, matter).deletionDirection === 'not-now')
        return saidOfFewer(kase, matter, subject, fact, 'If anybody was told to delete, ring them and stop it')
      if (fact !== 'deletionDecided' && isToStop(kase, matter)) break
      return saidOfFewer(kase, matter, subject, fact)
    case 'fewer-people':
      return saidOfFewer(kase, matter, subject, fact)
    case 'another-record': {
      const then = `This was said before ${personLabel(kase, idsOf(subject).person ?? '')} was recorded otherwise.`
      return changedSinceReview(kase, matter) === undefined
        ? `${then} Tell them of that${onceAgreed(kase, matter)}, then say here how.`
        : `${then} Have that looked at first, as under Review; then tell them${onceAgreed(kase, matter)}, and say here how.`
    }
    case 'untrue-letter':
      return `The letter that is out says something that is not so any more. Tell them so${onceAgreed(kase, matter)}, then say here how.`
    case 'one-matter':
      return `This was said before they came into another matter too. Tell the family of that${onceAgreed(kase)}, then say here how.`
    case 'before-it-turned':
      return fact === 'contactForm'
        ? 'It was raised before this was to be investigated in full. Raise it again with what is known now, then say so here.'
        : 'That was said before this was to be investigated in full. Ask the specialists what this family is told next, and when; then say here how.'
    case 'left-to-them':
      return 'This was said while it was for specialists, and it is not now. See to it, then say here how it stands.'
    case 'before-the-threat':
      return 'The answer was no before the threat was known. A child under threat may see no way out: ask them again now, then say here what they say.'
  }
  switch (fact) {
    case 'reportedWhen':
      return noSuchDay(kase, subject)
    case 'toldNoCopies':
      return notToldYet(kase, subject)
    case 'selfHarmRisk':
    case 'otherHarmRisk':
      return said === 'unknown'
        ? 'Treat it as possible until you know: nobody leaves them alone, and somebody asks again today.'
        : lookAgain(kase, subject, fact)
    case 'whoIsWith':
      return wasSaidOf(kase, subject, fact)
        ? `Before the risk was answered otherwise you wrote: “${said}”. Who is with them now?`
        : undefined
    case 'adultInvolved':
      return adultAgainst(kase, matter, subject) ?? saidBefore(kase, matter, subject, fact)
    case 'consent':
      return agreedToNoImage(kase, subject) ?? notFreely(kase, matter, fact) ?? saidBefore(kase, matter, subject, fact)
    case 'nonAbusive':
      return (
        notFreely(kase, matter, fact) ?? saidBefore(kase, matter, subject, fact) ?? judgedUnheard(kase, matter, subject)
      )
    case 'ageAppropriate':
      return notAlike(kase, matter) ?? saidBefore(kase, matter, subject, fact)
    case 'synthetic':
      return agreedToNoImage(kase, subject)
    case 'checkPeople':
      if (said === 'done' && !answerTo(kase, subject, 'systemsPeople')?.toString()) return 'No system is named yet.'
      return uselessWithoutWhy(kase, subject, fact)
    case 'checkPlaces':
    case 'checkPartners':
      return uselessWithoutWhy(kase, subject, fact)
    case 'usedByPersonOfConcern':
      return usedByAnAdult(kase, matter, subject) ?? lookAgain(kase, subject, fact)
    case 'age':
      return ageAgainst(kase, subject) ?? grownAgainst(kase, subject)
    case 'knownVulnerability':
      return supportedThough(kase, subject)
    case 'recordedAs':
      return recordedThough(kase, matter, subject)
    case 'part':
      return outThoughNotInIt(kase, matter, subject)
    case 'referral':
      return (
        saidOfLess(kase, subject, fact) ??
        (said === 'not-made' && !stillHasWords(kase, 'case', 'referralWhyNot')
          ? 'No reason is written yet.'
          : referredAtOnce(kase, subject))
      )
    case 'referralTo':
      return wasSaidOf(kase, subject, fact) && !wasSaidOf(kase, subject, 'referral')
        ? `Before all that calls for it now was known you wrote: “${said}”. Write it again, and who was told of that since, and when.`
        : undefined
    case 'returnDecision':
      return (
        ofThatSeizure(kase, subject, fact, 'decided', 'Decide') ??
        (said === 'returned' ? stillSeized(kase, matter, subject) : undefined)
      )
    case 'returnSignedBy':
      return wasSaidOf(kase, subject, fact) ? `Before police had it again you wrote: “${said}”.` : undefined
    case 'strategyMeeting':
      return saidOfLess(kase, subject, fact)
    case 'specialistTeam':
      return takenOnOtherwise(kase, matter, subject)
    case 'significantRisk':
    case 'evidence':
    case 'reportRemove':
    case 'formalInterview':
      return lookAgain(kase, subject, fact)
    case 'caidLiaison':
      return lookAgain(kase, subject, fact, 'Tell the unit of every device that police hold now')
    case 'anyDevices':
      return kase.devices.length > 0 ? undefined : noDevice(kase, matter, subject)
    case 'extensiveSharing':
    case 'uploaded':
      return pornSiteAgainst(kase, matter) ?? lookAgain(kase, subject, fact)
    case 'beyondControl':
      return spreadAgainst(kase, matter) ?? lookAgain(kase, subject, fact)
    case 'held':
      return backUnsaid(kase, subject)
    case 'agreedBy':
      return (
        ofThatSeizure(kase, subject, fact, 'agreed', 'Ask') ??
        agreedForOneInCare(kase, subject) ??
        agreedThoughInvolved(kase, subject) ??
        agreedForAGrownUp(kase, subject)
      )
    case 'deviceDecision':
      return (
        ofThatSeizure(kase, subject, fact, 'decided', 'Decide') ??
        heldAgainst(kase, subject) ??
        leftAgainst(kase, matter, subject) ??
        keptThoughLeft(kase, subject)
      )
    case 'nextStepsTold':
    case 'outcomeTold':
      return (
        saidOfAnother(kase, subject, fact) ??
        together(
          saidOfOtherAnswers(kase, subject, fact),
          toldThemselves(kase, subject, fact),
          toldThoughHarmful(kase, matter, subject, fact),
        )
      )
    case 'publicInterest':
      return wasSaidOf(kase, subject, fact)
        ? 'This was written for an outcome that was chosen before. Add why the one that is chosen now is right.'
        : undefined
    case 'dbsExplained':
    case 'schoolTold':
      return saidOfAnother(kase, subject, fact) ?? saidOfOtherAnswers(kase, subject, fact)
    case 'writtenInformation':
    case 'contactForm':
    case 'educated':
      return saidOfAdults(kase, subject, fact)
    case 'deletionGiven':
      if (isGivenEarly(kase, matter) && assessmentOf(kase, matter).deletionDirection === 'give') return TOO_EARLY
      if (isDirectedUndecided(kase, matter)) return UNDECIDED
      return isToBeCalledBack(kase, matter)
        ? 'Nobody is to delete anything now. Ring whoever was directed to and stop it, then say here that it was called back. No adult who took part is rung: specialists decide that.'
        : undefined
    case 'deletionDecided':
      return lookAgain(kase, subject, fact, 'If anybody was told to delete, ring them and stop it', 'against')
    case 'deletionConfirmed':
      return (said === 'statement' || said === 'by-word') && assessmentOf(kase, matter).deletionDirection === 'not-now'
        ? 'They have said that it is deleted, and nobody is to delete anything now. Tell whoever investigates: evidence may be gone.'
        : undefined
    default:
      return undefined
  }
}

/** Whether a note that was typed beside another answer would settle what stands against this one, if it were of this one. */
export function isSaidInNote(kase: Case, matter: string, subject: SubjectKey, fact: FactId): boolean {
  const note = noteOn(kase, subject, fact)
  if (note?.isFromBefore !== true) return false
  const counted = happen(kase, { type: 'noted', subject, fact, text: note.text }, kase.openedAt)
  return atOdds(counted, matter, subject, fact) !== atOdds(kase, matter, subject, fact)
}

/** With another outcome than 21 a written decision takes the place of a direction, and one is out (P23). */
const isDirectedUndecided = (kase: Case, matter: string) =>
  directedSince(kase, matter) > 0 && stillOwed(kase, matter).some(({ duty }) => duty === 'deletion-decision')

const UNDECIDED =
  'A direction goes with outcome 21 alone. Ask them to delete nothing for now, and write below, settled with a supervisor, whether it stands.'

const isToBeCalledBack = (kase: Case, matter: string) =>
  noLongerHold(kase).some((one) => one.kind === 'direction' && one.matter === matter)

/** Nobody is to delete now: whoever may hold one more copy is not to be told to either (P23). */
const isToStop = (kase: Case, matter: string) =>
  assessmentOf(kase, matter).deletionDirection !== 'give' || isToBeCalledBack(kase, matter)

const lookAgain = (kase: Case, subject: SubjectKey, fact: FactId, first = 'Look at it again', speaks = 'for') =>
  wasSaidOf(kase, subject, fact)
    ? `${answerTo(kase, subject, fact) === 'no' ? 'The answer was no' : 'This was said'} before all that speaks ${speaks} it now was known. ${first}, then say here how it stands.`
    : undefined

/** Until they give it back, it is theirs: an officer who decides it alone may decide what they look into (P2, P6). */
function takenOnOtherwise(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  if (wasSaidOf(kase, subject, 'specialistTeam') === undefined) return undefined
  const said = given(kase, subject, 'specialistTeam')
  const since = givenToSpecialists(kase, matter).filter(({ seq }) => seq >= (said?.seq ?? 0))
  const all = since.flatMap(({ seq }) => otherwiseSince(kase, matter, `${seq}`))
  return `You wrote: “${said?.value}”. Now ${otherwiseWords(kase, matter, all)}. Tell them, then write here who has it, and from when.`
}

/** An agreement is to one examination (Police, Crime, Sentencing and Courts Act 2022, s.37). */
const ofThatSeizure = (kase: Case, subject: SubjectKey, fact: FactId, was: string, does: string) =>
  wasSaidOf(kase, subject, fact) === 'another-seizure'
    ? `This was ${was} before police had it again. ${does} anew.`
    : undefined

/** What was ticked where a child may come to harm is not asked again as if nobody had said it. */
function referredAtOnce(kase: Case, subject: SubjectKey): string | undefined {
  const referred = kase.urgentMet.flatMap((one) =>
    one.putRight === undefined && one.actions.includes('referred') ? one.person : [],
  )
  if (referred.length === 0 || (given(kase, subject, 'referral')?.value ?? null) !== null) return undefined
  const whom = listed([...new Set(referred)].map((id) => personLabel(kase, id)))
  return `You recorded an immediate referral for ${whom}. Say here how it stands, and to whom it was made.`
}

/** Who signed it off is asked for while it is recorded as seized, and not after (P24). */
const stillSeized = (kase: Case, matter: string, subject: SubjectKey) =>
  isAsked(kase, matter, subject, 'returnSignedBy') && !stillHasWords(kase, subject, 'returnSignedBy')
    ? 'Write below first who signed that off. Then say in Devices where it is now: until then nobody deletes anything.'
    : 'It is still recorded as seized by police. Say in Devices where it is now: until then nobody deletes anything.'

/** They would go by it still. Whether an adult hears of it is for specialists to say. */
function outThoughNotInIt(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const { person = '' } = idsOf(subject)
  const part = answerTo(kase, subject, 'part')
  if (part === undefined || part === 'involved' || isNoted(kase, subject, 'part')) return undefined
  return isOut(kase, person, matter) && answerTo(kase, personKey(person), 'kind') !== 'adult'
    ? `A letter or a direction about this went out to ${personLabel(kase, person)} or their family. ${tellThem(kase, matter)} that it does not hold, and say in a note that you did.`
    : undefined
}

/** It was seized, and is with its owner: whether it was given back, and who signed that off, was not said since (P24). */
function backUnsaid(kase: Case, subject: SubjectKey): string | undefined {
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

/** It is the officer's judgement after the accounts (P20). */
function judgedUnheard(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  if (answerTo(kase, subject, 'nonAbusive') !== 'yes' || isNoted(kase, subject, 'nonAbusive')) return undefined
  if (owedBy(kase, matter).some(({ duty, state }) => duty === 'initial-accounts' && state === 'explained'))
    return undefined
  const isHeard = SETTLED_BY['initial-accounts'].each?.settled
  const unheard = childrenIn(kase, matter, 'involved').filter(
    ({ id }) => !isHeard?.(kase, matter, id) || answerTo(kase, personKey(id), 'account') === 'declined',
  )
  if (unheard.length === 0) return undefined
  const who = listed(unheard.map(({ id }) => personLabel(kase, id)))
  return `${who} ${unheard.length === 1 ? 'has' : 'have'} not been heard yet, and this is judged after the accounts. Hear them first where they will speak, or say in a note why it can be judged already.`
}

/** What it must say is asked for beside the answer. */
const NEED_A_NOTE: { readonly [fact in FactId]?: string } = ONLY_WITH_A_NOTE

/** A duty stays owed only because this answer does not say why. */
function lacksReason(kase: Case, matter: string, subject: SubjectKey, fact: FactId): boolean {
  const withNote = NEED_A_NOTE[fact]
  if (withNote === undefined || stillSaid(kase, subject, fact)?.value !== withNote) return false
  return !isNoted(kase, subject, fact) && stillOwed(kase, matter).some(({ duty }) => SETTLED_BY[duty].by.includes(fact))
}

const sayWhy = (kase: Case, subject: SubjectKey, fact: FactId) =>
  noteOn(kase, subject, fact) === undefined
    ? 'Say why in a note on this answer.'
    : 'The note was written beside another answer. Say in it why, for this one.'

const uselessWithoutWhy = (kase: Case, subject: SubjectKey, fact: FactId) =>
  answerTo(kase, subject, fact) === 'not-relevant' && !isNoted(kase, subject, fact)
    ? sayWhy(kase, subject, fact)
    : undefined

function noDevice(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const said = answerTo(kase, subject, 'anyDevices')
  if (said === 'yes') return 'Add it here: where it is decides what may be deleted.'
  const holders = peopleOf(kase, matter).filter((one) => one.keptOrCopied === 'yes')
  if (said !== 'no' || holders.length === 0 || isNoted(kase, subject, 'anyDevices')) return undefined
  const are = holders.length === 1 ? 'is' : 'are'
  return `${listed(holders.map(({ id }) => personLabel(kase, id)))} ${are} said to hold a copy: on what? Add it, or say in a note.`
}

const TOO_EARLY =
  'Evidence and the removal tools come before deleting, and are not settled in Online. Say there how they stand; until then, ask them to stop.'

/** Of the five of the decision model the one that weighs one way against the other; why may stand in any. */
const WHY_BOX = 'ndmOptions'

/** The box that what stands against an answer asks to be written in. */
export function boxToFill(kase: Case, matter: string, subject: SubjectKey, fact: FactId): FactId | undefined {
  const isSaid =
    fact === 'deviceDecision' && wasSaidOf(kase, subject, fact) === undefined && !heldAgainst(kase, subject)
  return isSaid && leftAgainst(kase, matter, subject) !== undefined ? WHY_BOX : undefined
}

/** Carefully considered and documented (P15): most of all where it goes against the advice. */
function leftAgainst(kase: Case, matter: string, subject: SubjectKey): string | undefined {
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
  return `${advice} ${what}. ${isOfThen ? 'It was not when you decided: decide again.' : otherwise}`
}

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

/** What the sheets say of it goes by where it is. */
function keptThoughLeft(kase: Case, subject: SubjectKey): string | undefined {
  const { device = '' } = idsOf(subject)
  const held = answerTo(kase, subject, 'held')
  return answerTo(kase, subject, 'deviceDecision') === 'leave' && (held === 'school' || held === 'secured')
    ? `${deviceLabel(kase, device)} is not recorded as with its owner. Once it is, say so here${untilThen(kase, subject)}.`
    : undefined
}

const together = (...said: readonly (string | undefined)[]) => said.filter(Boolean).join(' ') || undefined

/** The question speaks of parents, and none is told for whoever has turned 18. */
function toldThemselves(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  const { person = '' } = idsOf(subject)
  const said = answerTo(kase, subject, fact)
  return hasTurned18(kase, person) && (said === undefined || said === 'not-yet')
    ? `${personLabel(kase, person)} has turned 18: they are told themselves, and decide who else is.`
    : undefined
}

/**
 * A parent or carer is to be told of whom it is said that telling them could harm a child, an adult took part who may
 * live with them, or somebody else answers for the child (P2, P12, P17).
 */
function toldThoughHarmful(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  const { person = '' } = idsOf(subject)
  const matters = mattersAround(kase, matter, person)
  const around = matters.flatMap((id) => peopleOf(kase, id))
  const harmful = [...new Set(around.flatMap((one) => (one.tellingMayHarm === 'yes' ? [one.id] : [])))]
  const tookPart =
    around.some(isAdultWhoTookPart) || matters.some((id) => answerTo(kase, matterKey(id), 'adultInvolved') === 'yes')
  const inCare = answerTo(kase, personKey(person), 'inCare') === 'yes' && !hasTurned18(kase, person)
  const risks = [
    ...(harmful.length === 0
      ? []
      : [`Telling ${listed(harmful.map((id) => personLabel(kase, id)))} could put a child at risk.`]),
    ...(tookPart ? ['An adult took part: this could reach them, or where they live.'] : []),
    ...(inCare ? [`${personLabel(kase, person)} is in care: ask the council who is told.`] : []),
  ]
  const said = answerTo(kase, subject, fact)
  if (risks.length === 0 || said === 'not-told' || isNoted(kase, subject, fact)) return undefined
  const isTold = said === 'in-person' || said === 'by-phone'
  return `${risks.join(' ')} ${isTold ? 'Say in a note who was told, and who was not.' : 'Take advice first.'}`
}
