import { calledBackAt } from '../case/called-back'
import { holderFrom } from '../case/came'
import { answerTo, type Case, given, lastChoice } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { deviceLabel, listed, personLabel } from '../case/labels'
import { devicesIn } from '../case/own-facts'
import { hasTurned18 } from '../case/people-in'
import { valueWords } from '../case/said'
import { wasSaidOf } from '../case/still-said'
import { deviceKey, matterKey } from '../case/subject'
import { outcomeWithCode } from '../guidance/outcomes'
import { beforeTelling, isParentToBeLeftOut, turned18 } from './before-telling'
import { type Block, type Document, list, paragraph, rows, section, steps } from './document'
import { type Extras, made, typed } from './extras'
import { besidesAnotherMatter, ofThisMatterOnly } from './other-matters'
import { saidWithNote, unstopped, written } from './said'
import { contactBlocks, supportRows } from './support'
import { whereIs } from './where-devices-are'
import { childrenWhoMayHold } from './who'

const evidenceIsOpen = ({ owed }: Pick<Extras, 'owed'>) =>
  owed.some((one) => one.duty === 'evidence-before-deletion' && one.state !== 'done')

/** Said to be secured or not needed, and nothing came up since. */
export const isEvidenceSettled = (kase: Case, extras: Extras): boolean =>
  /^(secured|not-needed)$/.test(`${answerTo(kase, 'case', 'evidence')}`) && !evidenceIsOpen(extras)

const removalIsOpen = ({ owed }: Pick<Extras, 'owed'>) =>
  owed.some((one) => one.duty === 'online-removal' && one.state === 'owed')

/** Evidence and the removal tools come before deletion. Why evidence is not settled yet does not settle it. */
function unsettled(extras: Extras): string | undefined {
  if (evidenceIsOpen(extras)) return 'Settle first what is needed as evidence: what is deleted is gone.'
  if (removalIsOpen(extras))
    return 'Help the child to use the removal tools first, which may need the image or its link. If you did, say so in Online.'
  return undefined
}

/** Whoever holds a copy is told to delete it. */
export const isDirectionOpen = (extras: Extras): boolean =>
  extras.assessment.deletionDirection === 'give' && unsettled(extras) === undefined

const NOT_YET = 'Nobody deletes anything yet. Why not is said in “Where this case stands”, under “Deleting the images”.'

export function directionAllowed(kase: Case, matter: string, extras: Extras): true | string {
  if (extras.assessment.deletionDirection === 'decide') {
    return 'The note gives a direction only with outcome 21. Here a written decision takes its place.'
  }
  if (extras.assessment.deletionDirection !== 'give') return NOT_YET
  if (!childrenWhoMayHold(kase, matter).some(({ id }) => id === extras.for)) {
    return 'A direction goes to somebody who holds a copy, or may.'
  }
  return unsettled(extras) ?? true
}

/**
 * How this child was directed to delete, in any matter; called off where one of the directions is to be followed no
 * more. With another outcome than 21 a written decision takes its place: nothing is followed until they have asked.
 */
export function directedToDelete(
  kase: Case,
  matter: string,
  extras: Extras,
): 'on-paper' | 'in-person' | 'called-off' | undefined {
  // Of whoever was directed it was secured.
  const isOpen = evidenceIsOpen(extras) && wasSaidOf(kase, 'case', 'evidence') !== 'fewer-holders'
  const ways = kase.matters.map(({ id }) => {
    const way = wayOf(kase, id, extras.for)
    const { deletionDirection } = assessmentOf(kase, id)
    if (way === undefined || deletionDirection === 'decide') return undefined
    // Evidence is asked of the whole case; what is known of removal is of the matter that the paper is made from.
    const isEarly = isOpen || (id === matter && removalIsOpen(extras))
    return deletionDirection === 'give' && !isEarly ? way : 'called-off'
  })
  if (ways.includes('called-off')) return 'called-off'
  // Nobody knows which of two papers is meant.
  if (isToBeDecidedAnew(kase, extras)) return undefined
  return (['on-paper', 'in-person'] as const).find((way) => ways.includes(way))
}

/** They were directed, and it does not hold: called off, or with another outcome not decided anew (P23). */
export const isDirectionOff = (kase: Case, matter: string, extras: Extras): boolean =>
  directedToDelete(kase, matter, extras) === 'called-off' || isToBeDecidedAnew(kase, extras)

const isToBeDecidedAnew = (kase: Case, extras: Extras): boolean =>
  kase.matters.some(({ id }) => {
    if (assessmentOf(kase, id).deletionDirection !== 'decide') return false
    const way = wayOf(kase, id, extras.for)
    return way === 'called-off' || (way !== undefined && !isDecidedOn(kase, id))
  })

function wayOf(kase: Case, matter: string, child: string | undefined) {
  const calledBack = calledBackAt(kase, matter)
  const papers = kase.issued.filter(
    (one) => one.kind === 'deletion-direction' && one.matter === matter && one.for === child,
  )
  if (papers.some(({ seq }) => seq > calledBack)) return 'on-paper'
  const said = given(kase, matterKey(matter), 'deletionGiven')
  // Said of all who might hold a copy then: of nobody who came to it, or may hold one, only since.
  const isOfThem = (seq: number) =>
    childrenWhoMayHold(kase, matter).some(({ id }) => id === child && holderFrom(kase, matter, id) < seq)
  if (said?.value === 'in-writing' && isOfThem(said.seq)) return 'on-paper'
  if (said?.value === 'in-person' && isOfThem(said.seq)) return 'in-person'
  return papers.length > 0 || isOfThem(calledBack) ? 'called-off' : undefined
}

/** The direction to one holder to delete every copy (P23). */
export function deletionDirection(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (directionAllowed(kase, matter, extras) !== true || extras.for === undefined) return undefined
  const { names, settings } = extras
  const name = typed(names?.childName) ?? personLabel(kase, extras.for)
  const isTheirsAlone = hasTurned18(kase, extras.for) || isParentToBeLeftOut(kase, matter, extras.for)
  const only = ofThisMatterOnly(kase, matter, extras.for)
  const blocks: readonly Block[] = [
    paragraph(`To ${isTheirsAlone ? '' : `${name}, and the parents or carers of `}${unstopped(name)}.`),
    ...(only === undefined ? [] : [paragraph(only)]),
    paragraph(
      `The police have decided to take no further action on this ${only === undefined ? 'report' : 'part'}, and what they need from it as evidence is settled. So we now direct you to delete every copy of the images that it was about.`,
    ),
    ...section('Before you delete', [
      paragraph(
        'If an image is or may be online, the child shown can use Report Remove or Take It Down first. The tools may need the image or its link. The child uses them alone: nobody they know looks at the image or sends it for them.',
      ),
      supportRows(['report-remove', 'take-it-down'], settings),
    ]),
    ...section('What to delete, and where copies hide', [
      list(
        'Photos, videos and downloads, and the folder of recently deleted items: empty that too.',
        'Messages, chats and email, sent and received. Delete for everyone where the app lets you.',
        'Stories, posts, drafts, hidden or locked albums, backups and cloud storage.',
        'Other devices that share the account: a tablet, a laptop, an old phone, a games console, a memory card.',
      ),
    ]),
    ...section('How', [
      steps(
        'Do it yourself. Nobody looks over your shoulder at the images.',
        'Do not open, send, show or screenshot any image on the way.',
        'If you cannot get at a copy, or you know of somebody else who has one, tell us instead.',
        'If somebody threatens you, stop, delete nothing and ring us.',
      ),
    ]),
    ...section('Whom to ask', [
      rows(['Our reference', written(kase, matterKey(matter), 'crimeNumber')]),
      ...contactBlocks(extras),
    ]),
    ...section('How to confirm it', [
      paragraph('Tell the officer that no copy is left. You need not sign. Never show or send an image to prove it.'),
      { is: 'line', says: 'To be done by (date)' },
      paragraph('No copy is left in the places above. Signing this admits no offence.'),
      { is: 'line', says: 'Signed' },
      ...(isTheirsAlone ? [] : [{ is: 'line', says: 'Parent or carer' } as const]),
      { is: 'line', says: 'Date' },
    ]),
  ]
  return made('deletion-direction', kase, matter, extras, {
    for: extras.for,
    title: 'Direction to delete images',
    blocks,
    before: [
      ...beforeTelling(kase, matter, extras.for),
      ...turned18(kase, extras.for, extras.now),
      ...besidesAnotherMatter(kase, matter, extras.for),
      'Go through it in person. The case keeps this open until deletion is confirmed or explained.',
      'Nobody shows you an image, a screenshot or a gallery to prove it.',
    ],
  })
}

const isDecidedOn = (kase: Case, matter: string): boolean =>
  written(kase, matterKey(matter), 'deletionDecided') !== undefined &&
  wasSaidOf(kase, matterKey(matter), 'deletionDecided') === undefined

export function deletionDecisionAllowed(kase: Case, matter: string, extras: Extras): true | string {
  if (extras.assessment.deletionDirection === 'give') return 'Outcome 21 takes a direction to delete instead.'
  if (extras.assessment.deletionDirection !== 'decide') return NOT_YET
  if (!isDecidedOn(kase, matter)) {
    return 'Settle it with a supervisor first, and write down what was decided and with whom.'
  }
  return true
}

/** The written decision on copies where the outcome is not 21: the note leaves it open. */
export function deletionDecision(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (deletionDecisionAllowed(kase, matter, extras) !== true) return undefined
  const outcome = lastChoice(kase, matter)?.outcome ?? ''
  const holders = childrenWhoMayHold(kase, matter).map(({ id }) => personLabel(kase, id))
  const blocks: readonly Block[] = [
    paragraph(
      'Paragraph 23 of the 2016 note speaks of a direction to delete only with outcome 21. The outcome here is another one, so whether copies are to be deleted was settled for this case.',
    ),
    rows(
      ['Crime number', written(kase, matterKey(matter), 'crimeNumber')],
      ['Outcome', `${outcome}, ${outcomeWithCode(outcome)?.name ?? ''}`],
      ['Who holds a copy, or may', holders.length === 0 ? 'Nobody is known to' : listed(holders)],
      ...devicesIn(kase, matter).map((id): [string, string] => [
        deviceLabel(kase, id),
        `${whereIs(kase, id)}. Holds an image: ${valueWords(kase, 'holdsImagery', answerTo(kase, deviceKey(id), 'holdsImagery')).toLowerCase()}.`,
      ]),
      ['Evidence', saidWithNote(kase, 'case', 'evidence') ?? 'Not settled yet'],
      ['Report Remove or Take It Down', saidWithNote(kase, 'case', 'reportRemove')],
    ),
    ...section('What was decided, and with whom', [
      paragraph(written(kase, matterKey(matter), 'deletionDecided') ?? ''),
    ]),
    ...section('In any case', [
      list(
        'Nothing is deleted before evidence is settled and the child has had the chance to use the removal tools.',
        'Nobody shows, sends or photographs an image to prove that it is gone.',
        'Where there was blackmail, messages are not deleted.',
      ),
    ]),
    { is: 'line', says: 'Supervisor, and date' },
  ]
  return made('deletion-decision', kase, matter, extras, { title: 'Decision on deleting images', blocks })
}
