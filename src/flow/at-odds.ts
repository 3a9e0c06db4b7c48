import { answerTo, type Case, given } from '../case/case'
import { listed, personLabel } from '../case/labels'
import { isNoted, noteOn } from '../case/note-on'
import { childrenIn, mattersAround } from '../case/people-in'
import { happen } from '../case/replay'
import { wasSaidOf } from '../case/still-said'
import { idsOf, matterKey, personKey, type SubjectKey } from '../case/subject'
import { HARM_RISKS } from '../guidance/facts'
import type { FactId } from '../guidance/questions'
import { stillHasWords } from './as-said'
import { deletedAgainst, givenAgainst, stopIt } from './odds-of-deleting'
import {
  backUnsaid,
  heldAgainst,
  keptThoughLeft,
  leftAgainst,
  noDevice,
  ofThatSeizure,
  stillSeized,
} from './odds-of-devices'
import { outThoughNotInIt, toldAgainst } from './odds-of-telling'
import { noSuchDay, notToldYet } from './odds-of-the-report'
import { saidBefore, saidOfAdults, saidOfAnother, saidOfLess, saidOfOtherAnswers } from './odds-of-then'
import { lookAgain, overtaken, takenOnOtherwise } from './odds-overtaken'
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
  usedByAnAdult,
} from './odds-together'
import { lacksReason, sayWhy, uselessWithoutWhy } from './odds-without-why'
import { owedBy } from './owed'
import { SETTLED_BY } from './settled-by'

/** What stands against an answer as it is, said beside it; nothing is changed for the officer. */
export function atOdds(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  if (lacksReason(kase, matter, subject, fact)) {
    return `${sayWhy(kase, subject, fact)} Until then the duty stays on the list.`
  }
  return overtaken(kase, matter, subject, fact) ?? AGAINST[fact]?.(kase, matter, subject, fact)
}

/** Whether a note that was typed beside another answer would settle what stands against this one, if it were of this one. */
export function isSaidInNote(kase: Case, matter: string, subject: SubjectKey, fact: FactId): boolean {
  const note = noteOn(kase, subject, fact)
  if (note?.isFromBefore !== true) return false
  const counted = happen(kase, { type: 'noted', subject, fact, text: note.text }, kase.openedAt)
  return atOdds(counted, matter, subject, fact) !== atOdds(kase, matter, subject, fact)
}

type Against = (kase: Case, matter: string, subject: SubjectKey, fact: FactId) => string | undefined

const lookedAtAgain: Against = (kase, _, subject, fact) => lookAgain(kase, subject, fact)

const untilKnown: Against = (kase, matter, subject, fact) => {
  if (answerTo(kase, subject, fact) !== 'unknown') return lookAgain(kase, subject, fact)
  const alone = harmIsLikely(kase, matter, subject) ? ', and do not leave them alone' : ''
  return `Treat it as possible until you know${alone}. Somebody asks again today.`
}

/** More than that nobody knows: another answer speaks for harm to this child (P10, P12, P17). */
const harmIsLikely = (kase: Case, matter: string, subject: SubjectKey) =>
  HARM_RISKS.some((fact) => answerTo(kase, subject, fact) === 'yes') ||
  mattersAround(kase, matter, idsOf(subject).person ?? '').some((id) =>
    SIGNS_OF_HARM.some((fact) => answerTo(kase, matterKey(id), fact) === 'yes'),
  )
const SIGNS_OF_HARM: readonly FactId[] = ['coercion', 'exploitation', 'grooming', 'violence', 'significantRisk']

const whyNot: Against = (kase, _, subject, fact) => uselessWithoutWhy(kase, subject, fact)

const toldOfAnother: Against = (kase, _, subject, fact) =>
  saidOfAnother(kase, subject, fact) ?? saidOfOtherAnswers(kase, subject, fact)

const doneForAll: Against = (kase, _, subject, fact) => saidOfAdults(kase, subject, fact)

/** What stands against each answer by itself, or beside the others; in the order in which it is said. */
const AGAINST: { readonly [fact in FactId]?: Against } = {
  reportedWhen: (kase, _, subject) => noSuchDay(kase, subject),
  toldNoCopies: (kase, _, subject) => notToldYet(kase, subject),
  selfHarmRisk: untilKnown,
  otherHarmRisk: untilKnown,
  whoIsWith: (kase, _, subject) =>
    wasSaidOf(kase, subject, 'whoIsWith')
      ? `Before the risk was answered otherwise you wrote: “${answerTo(kase, subject, 'whoIsWith')}”. Who is with them now?`
      : undefined,
  adultInvolved: (kase, matter, subject, fact) =>
    adultAgainst(kase, matter, subject) ?? saidBefore(kase, matter, subject, fact),
  identityConfirmed: (kase, _, subject, fact) =>
    wasSaidOf(kase, subject, fact)
      ? `How do you know it now? Before it was answered no again you wrote: “${answerTo(kase, subject, fact)}”`
      : undefined,
  consent: (kase, matter, subject, fact) =>
    agreedToNoImage(kase, subject) ?? notFreely(kase, matter, 'consent') ?? saidBefore(kase, matter, subject, fact),
  nonAbusive: (kase, matter, subject, fact) =>
    notFreely(kase, matter, 'nonAbusive') ??
    saidBefore(kase, matter, subject, fact) ??
    judgedUnheard(kase, matter, subject),
  ageAppropriate: (kase, matter, subject, fact) => notAlike(kase, matter) ?? saidBefore(kase, matter, subject, fact),
  synthetic: (kase, _, subject) => agreedToNoImage(kase, subject),
  checkPeople: (kase, _, subject, fact) =>
    answerTo(kase, subject, fact) === 'done' && !answerTo(kase, subject, 'systemsPeople')?.toString()
      ? 'No system is named yet.'
      : uselessWithoutWhy(kase, subject, fact),
  checkPlaces: whyNot,
  checkPartners: whyNot,
  usedByPersonOfConcern: (kase, matter, subject, fact) =>
    usedByAnAdult(kase, matter, subject) ?? lookAgain(kase, subject, fact),
  age: (kase, _, subject) => ageAgainst(kase, subject) ?? grownAgainst(kase, subject),
  knownVulnerability: (kase, _, subject) => supportedThough(kase, subject),
  recordedAs: recordedThough,
  part: outThoughNotInIt,
  referral: (kase, _, subject, fact) =>
    saidOfLess(kase, subject, fact) ??
    (answerTo(kase, subject, fact) === 'not-made' && !stillHasWords(kase, 'case', 'referralWhyNot')
      ? 'No reason is written yet.'
      : referredAtOnce(kase, subject)),
  referralTo: (kase, _, subject, fact) =>
    wasSaidOf(kase, subject, fact) && !wasSaidOf(kase, subject, 'referral')
      ? `When less was known about the risk, you wrote: “${answerTo(kase, subject, fact)}”. Write it again, with who has been told of the new risk, and when.`
      : undefined,
  returnDecision: (kase, matter, subject, fact) =>
    ofThatSeizure(kase, subject, fact, 'decided', 'Decide') ??
    (answerTo(kase, subject, fact) === 'returned' ? stillSeized(kase, matter, subject) : undefined),
  returnSignedBy: (kase, _, subject, fact) =>
    wasSaidOf(kase, subject, fact)
      ? `Before police had it again you wrote: “${answerTo(kase, subject, fact)}”.`
      : undefined,
  strategyMeeting: (kase, _, subject, fact) => saidOfLess(kase, subject, fact),
  specialistTeam: takenOnOtherwise,
  significantRisk: lookedAtAgain,
  evidence: lookedAtAgain,
  reportRemove: lookedAtAgain,
  formalInterview: lookedAtAgain,
  caidLiaison: (kase, _, subject, fact) =>
    lookAgain(kase, subject, fact, 'Tell the unit of every device that police hold now'),
  anyDevices: (kase, matter, subject) => (kase.devices.length > 0 ? undefined : noDevice(kase, matter, subject)),
  extensiveSharing: (kase, matter, subject, fact) => pornSiteAgainst(kase, matter) ?? lookAgain(kase, subject, fact),
  uploaded: (kase, matter, subject, fact) => pornSiteAgainst(kase, matter) ?? lookAgain(kase, subject, fact),
  beyondControl: (kase, matter, subject, fact) => spreadAgainst(kase, matter) ?? lookAgain(kase, subject, fact),
  held: (kase, _, subject) => backUnsaid(kase, subject),
  agreedBy: (kase, _, subject, fact) =>
    ofThatSeizure(kase, subject, fact, 'agreed', 'Ask') ??
    agreedForOneInCare(kase, subject) ??
    agreedThoughInvolved(kase, subject) ??
    agreedForAGrownUp(kase, subject),
  deviceDecision: (kase, matter, subject, fact) =>
    ofThatSeizure(kase, subject, fact, 'decided', 'Decide') ??
    heldAgainst(kase, subject) ??
    leftAgainst(kase, matter, subject) ??
    keptThoughLeft(kase, subject),
  nextStepsTold: toldAgainst,
  outcomeTold: toldAgainst,
  publicInterest: (kase, _, subject, fact) =>
    wasSaidOf(kase, subject, fact)
      ? 'This was written for an outcome that was chosen before. Add why the one that is chosen now is right.'
      : undefined,
  dbsExplained: toldOfAnother,
  schoolTold: toldOfAnother,
  writtenInformation: doneForAll,
  contactForm: doneForAll,
  educated: doneForAll,
  deletionGiven: givenAgainst,
  deletionDecided: (kase, _, subject, fact) => lookAgain(kase, subject, fact, stopIt(kase)),
  deletionConfirmed: deletedAgainst,
}

/** What was ticked where a child may come to harm is not asked again as if nobody had said it. */
function referredAtOnce(kase: Case, subject: SubjectKey): string | undefined {
  const referred = kase.urgentMet.flatMap((one) =>
    one.putRight === undefined && one.actions.includes('referred') ? one.person : [],
  )
  if (referred.length === 0 || (given(kase, subject, 'referral')?.value ?? null) !== null) return undefined
  const whom = listed([...new Set(referred)].map((id) => personLabel(kase, id)))
  return `You recorded an immediate referral for ${whom}. Say here how it stands, and to whom it was made.`
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
