import { answerTo, type Case, given, matterOf } from '../case/case'
import { adultUnsaid, unlikeInAge, yesAgainst } from '../case/contradictions'
import { assessmentOf, isReturned } from '../case/facts-of'
import { cameAfter, involvedFrom } from '../case/joined'
import { deviceLabel, listed, personLabel } from '../case/labels'
import { isAdult, peopleOf } from '../case/own-facts'
import { wasSaidOf } from '../case/still-said'
import { deviceKey, idsOf, matterKey, personKey, type SubjectKey } from '../case/subject'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { hasNote, written, writtenStill } from './as-said'
import { isGivenEarly } from './owed'
import { noLongerHold } from './papers-out'

/** What else stands against an answer, once more than the first stage is there; as `atOdds` says it of all. */
export function lateOdds(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  const said = answerTo(kase, subject, fact)
  switch (wasSaidOf(kase, subject, fact)) {
    case 'fewer-people':
      return saidOfFewer(kase, matter, subject, fact)
    case 'before-it-turned':
      return fact === 'contactForm'
        ? 'It was raised before this was to be investigated in full. Raise it again with what is known now, then say so here.'
        : 'That was said before this was to be investigated in full. Ask the specialists what this family is told next, and when; then say here how.'
    case 'before-the-threat':
      return 'The answer was no before the threat was known. A child under threat may see no way out: ask them again now, then say here what they say.'
  }
  switch (fact) {
    case 'selfHarmRisk':
    case 'otherHarmRisk':
      return said === 'unknown'
        ? 'Treat it as possible until you know: nobody leaves them alone, and somebody asks again today.'
        : undefined
    case 'adultInvolved':
      return adultAgainst(kase, matter, subject) ?? saidBefore(kase, matter, subject, fact)
    case 'consent':
      return agreedToNoImage(kase, subject) ?? notFreely(kase, matter, fact) ?? saidBefore(kase, matter, subject, fact)
    case 'nonAbusive':
      return notFreely(kase, matter, fact) ?? saidBefore(kase, matter, subject, fact)
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
      return usedByAnAdult(kase, matter, subject)
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
    case 'schoolTold':
      return saidOfAnother(kase, subject, fact)
    case 'deletionGiven':
      if (isGivenEarly(kase, matter) && assessmentOf(kase, matter).deletionDirection === 'give') return TOO_EARLY
      return noLongerHold(kase).some((one) => one.kind === 'direction' && one.matter === matter)
        ? 'Nobody is to delete anything now. Ring whoever was directed to and stop it, then say here that it was called back.'
        : undefined
    case 'deletionConfirmed':
      return (said === 'statement' || said === 'by-word') && assessmentOf(kase, matter).deletionDirection !== 'give'
        ? 'They have said that it is deleted, and nobody is to delete anything now. Tell whoever investigates: evidence may be gone.'
        : undefined
    default:
      return undefined
  }
}

/** Whoever is involved now and was not when this was said of everybody. */
function saidOfFewer(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string {
  const at = given(kase, subject, fact)?.seq ?? 0
  if (fact === 'nextStepsTold')
    return 'This was said before they came into another matter too. Tell the family of that, then say here how.'
  const isOfMatter = subject === matterKey(matter)
  const came = isOfMatter ? cameInto(kase, matter, at) : cameAfter(kase, at)
  const names = listed(came.map((id) => personLabel(kase, id)))
  return `That was said before ${names} came to it. See to it for ${came.length === 1 ? 'them' : 'each of them'} too, then say it again here.`
}

const cameInto = (kase: Case, matter: string, at: number) =>
  kase.people.flatMap(({ id }) => (involvedFrom(kase, matter, id) > at ? [id] : []))

/** Said of those who were in it then: nothing is concluded otherwise, but it is to be looked at. */
function saidBefore(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  const said = given(kase, subject, fact)
  if (said === undefined || said.value === null || said.value === 'unknown') return undefined
  const came = cameInto(kase, matter, said.seq)
  // Where nothing was decided yet it is all still being put together.
  if (came.length === 0 || (matterOf(kase, matter)?.choices.length ?? 0) === 0) return undefined
  const are = came.length === 1 ? 'was' : 'were'
  return `Answered before ${listed(came.map((id) => personLabel(kase, id)))} ${are} added: is it still so? Clear it and answer it again.`
}

function agreedToNoImage(kase: Case, subject: SubjectKey): string | undefined {
  const isMade = answerTo(kase, subject, 'synthetic') === 'yes'
  return isMade && answerTo(kase, subject, 'consent') === 'yes'
    ? 'Made or altered by a computer, and everyone agreed? The child shown agreed to nothing if it was made without them.'
    : undefined
}

function notFreely(kase: Case, matter: string, fact: 'consent' | 'nonAbusive'): string | undefined {
  const against = yesAgainst(kase, matter, fact)
  return against === undefined
    ? undefined
    : `“${QUESTIONS[against].short}” is answered yes, which speaks against this. One of the two is wrong, or say in a note how both are so.`
}

function notAlike(kase: Case, matter: string): string | undefined {
  const unlike = unlikeInAge(kase, matter)
  if (unlike === undefined) return undefined
  const age = answerTo(kase, personKey(unlike), 'age')
  return `${personLabel(kase, unlike)} is recorded as ${typeof age === 'number' ? age : 'an adult'}: is that like age and stage? Put it right, or say in a note how.`
}

function adultAgainst(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const adult = adultUnsaid(kase, matter)
  if (adult === undefined || answerTo(kase, subject, 'adultInvolved') === undefined) return undefined
  return `${personLabel(kase, adult)} is recorded as an adult who took part. One of the two is wrong: put it right, here or in People.`
}

const uselessWithoutWhy = (kase: Case, subject: SubjectKey, fact: FactId) =>
  answerTo(kase, subject, fact) === 'not-relevant' && !hasNote(kase, subject, fact)
    ? 'Say why in a note on this answer.'
    : undefined

/** An adult who took part is a person of concern, on their own device most of all. */
function usedByAnAdult(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  if (answerTo(kase, subject, 'usedByPersonOfConcern') !== 'no') return undefined
  const owner = answerTo(kase, subject, 'owner')
  const adult = peopleOf(kase, matter).find((one) => one.id === owner && one.part === 'involved' && isAdult(one))
  return adult === undefined
    ? undefined
    : `It belongs to ${personLabel(kase, adult.id)}, an adult who took part. Is that nobody of concern?`
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
  const stance = assessmentOf(kase, matter).devices[device]?.stance
  if (stance !== 'seize' && !(stance === 'secure' && decided === 'leave')) return undefined
  if (REASONS.some((reason) => written(kase, subject, reason))) return undefined
  return stance === 'seize'
    ? 'The advice here is to seize it. Write below why not.'
    : 'The advice here is to keep it safe. Decide again, or write below why it stays.'
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
