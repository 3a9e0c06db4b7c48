import { answerTo, type Case } from '../case/case'
import { personLabel } from '../case/labels'
import { hasTurned18 } from '../case/people-in'
import type { ContactId } from '../directory/helplines'
import type { Value } from '../guidance/questions'
import { beforeTelling, turned18 } from './before-telling'
import { deviceLines, mayComeBack } from './devices-taken'
import { type Block, type Document, list, notice, paragraph, section, steps } from './document'
import { type Extras, made } from './extras'
import { dayOf } from './london-time'
import {
  asksOfThem,
  decided,
  deleting,
  goesToSpecialists,
  hasLetterOfTheirOwn,
  isSuspect,
  isVictim,
  mayBeBlackmail,
  oldLetter,
  sheetAllowed,
} from './sheet-words'
import { contactBlocks, supportRows, supportSquares } from './support'
import { involvedChild } from './who'

/** Whoever has turned 18 is told as an adult: nothing of theirs goes to their parents. */
export function familySheetAllowed(kase: Case, matter: string, extras: Extras): true | string {
  const child = involvedChild(kase, matter, extras.for)
  if (child !== undefined && hasTurned18(kase, child.id)) {
    return `${personLabel(kase, child.id)} has turned 18: they are told themselves, and decide who else is.`
  }
  return sheetAllowed(kase, matter, extras)
}

const FOR_THE_CHILD: readonly ContactId[] = ['childline', 'report-remove', 'take-it-down']
const FOR_PARENTS: readonly ContactId[] = ['nspcc-helpline', 'internet-matters', 'ceop-ed']
const IN_CRISIS: readonly ContactId[] = ['police', 'nhs111', 'papyrus', 'samaritans']

/** For the parents or carers: what happens next, whom to ask, where to find help (P17). */
export function familySheet(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (familySheetAllowed(kase, matter, extras) !== true || extras.for === undefined) return undefined
  const blackmail = mayBeBlackmail(kase, extras)
  const victim = isVictim(kase, extras)
  const blocks: readonly Block[] = [
    paragraph(
      'We have been told about nude or nearly nude images of young people. We want every child in this to be safe. You may feel upset or worried, and your child may too. What helps most now is that you listen and do not blame.',
    ),
    ...section('Right now', [
      list(
        'If a life is at risk or your child is in danger, ring 999. If you fear that they may hurt themselves, ask them plainly, and stay with them.',
        'Do not look at, copy, forward or screenshot any image. Even a copy kept as proof can be an offence.',
        deleting(kase, matter, extras).toParents,
        'Let us ask what happened, so that your child has to tell it as few times as possible.',
      ),
      ...(blackmail
        ? [
            notice(
              'Has anybody threatened your child, or asked them for money or pictures? Do not pay and do not answer. Note who it is, then block them. Delete no message and no account, and tell us. A child who is threatened is not to blame.',
            ),
          ]
        : []),
    ]),
    ...section('What happens next', [steps(...nextSteps(kase, extras))]),
    ...section('Phones and other devices', deviceLines(kase, extras.for).map(paragraph)),
    ...section('Questions you can ask us', [
      list(
        'What is my child recorded as, and what does that mean?',
        'Who will hear about this: the school, social care, other parents?',
        'When do we get the phone back, and could it be that we do not?',
        'Will my child be interviewed? Can I be there?',
        'What could show on a DBS check later on?',
        'What can we do if the image is online?',
        'How long will it take, and who tells us?',
      ),
    ]),
    ...section('Whom to ask', contactBlocks(extras)),
    ...section('For your child', [
      supportRows(FOR_THE_CHILD, extras.settings),
      ...supportSquares(FOR_THE_CHILD, extras.settings),
    ]),
    ...section('For you', [
      supportRows(['ceop', ...FOR_PARENTS], extras.settings),
      ...(victim ? [supportRows(['victim-support'], extras.settings)] : []),
      ...supportSquares(FOR_PARENTS, extras.settings),
    ]),
    ...section('In a crisis', [supportRows(IN_CRISIS, extras.settings)]),
  ]
  return made('family-sheet', kase, matter, extras, {
    for: extras.for,
    title: 'What happens next: for parents and carers',
    blocks,
    before: [...beforeTelling(kase, matter, extras.for), ...turned18(kase, extras.for, extras.now)],
  })
}

/** Nothing where the officer wrote why nobody is told. */
function telling(referral: Value | undefined, { owed }: Extras): readonly string[] {
  const isExplained = owed.some(({ duty, state }) => duty === 'child-contact-form' && state === 'explained')
  if (referral !== 'made' && referral !== 'under-way' && isExplained) return []
  const who =
    referral === 'made'
      ? 'Children’s social care has been told, because it can help families.'
      : referral === 'under-way'
        ? 'We are telling children’s social care, because it can help families.'
        : 'We tell the services that work with families and schools, such as social care, so that your child can have help.'
  return [`${who} They may get in touch with you.`]
}

function ofOld({ so, untrue }: NonNullable<ReturnType<typeof oldLetter>>): string {
  if (so === 'wait') return 'What it says was decided is looked at once more. We tell you if it changes.'
  return untrue === undefined
    ? 'What it says was decided does not hold any more.'
    : 'Something in it is not right any more: we tell you what.'
}

/** For whoever is asked about an offence. */
const INTERVIEW =
  'If your child is to be asked about an offence, that is a formal interview: they are told their rights, an adult who is not police is with them, and a solicitor costs nothing.'

function nextSteps(kase: Case, extras: Extras): readonly string[] {
  const told = telling(answerTo(kase, 'case', 'referral'), extras)
  const howFar = decided(kase, extras)
  const letter = oldLetter(extras, 'parents')
  const first = [
    ...(letter === undefined ? [] : [`You had a letter from us of ${dayOf(letter.at)}. ${ofOld(letter)}`]),
    ...(asksOfThem(kase, extras, 'court')
      ? ['Your child is to go to court. Get advice from a solicitor early: the officer says how.']
      : []),
    ...(asksOfThem(kase, extras, 'on-hold')
      ? ['Your child has conditions to keep. If they are not kept, a prosecution can be looked at again.']
      : []),
  ]
  if (howFar === 'all') {
    return [
      ...first,
      `What the police decided is in a ${letter === undefined ? '' : 'new '}letter to you${hasLetterOfTheirOwn(kase, extras) ? ' and one to your child' : ''}. We go through it with you.`,
      ...told,
      `If something is left to do, such as deleting copies${mayComeBack(kase, extras.for ?? '') ? ' or giving a phone back' : ''}, we tell you what and by when.`,
      'If anything new happens, ring us.',
    ]
  }
  const inPart = [
    ...first,
    ...(howFar === 'in-part'
      ? ['A part of this is decided: it is in a letter, and we go through it with you. The rest goes on, as below.']
      : []),
  ]
  const rights = isSuspect(kase, extras) ? [INTERVIEW] : []
  const isHeard = rights.length === 0 || isVictim(kase, extras)
  if (goesToSpecialists(kase, extras)) {
    return [
      ...inPart,
      'Specialist officers take this on. They tell you who they are and how to reach them.',
      ...(isHeard ? ['They may want to talk to your child in a planned interview, with support.'] : []),
      ...rights,
      'Until then nobody asks your child to tell it all again.',
      ...told,
      'We keep you told of what is decided, and why.',
    ]
  }
  return [
    ...inPart,
    ...(isHeard ? ['We listen to each child, in a few open questions, at a place where they feel safe.'] : []),
    ...rights,
    'We check what the police and other services already know.',
    'We ask what you, your child and the school think should happen.',
    ...told,
    'Then the police decide how this ends. Sometimes support and advice are right, sometimes more is needed.',
    'We tell you and your child what was decided and what it means, in person where we can, and in writing.',
  ]
}
