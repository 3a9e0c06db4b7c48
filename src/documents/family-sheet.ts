import { answerTo, type Case, type Matter } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { personLabel } from '../case/labels'
import { personKey } from '../case/subject'
import type { ContactId } from '../directory/helplines'
import type { Value } from '../guidance/questions'
import { directedToDelete } from './deletion-direction'
import { deviceLines, takenFrom } from './devices-taken'
import { type Block, type Document, list, notice, paragraph, section, steps } from './document'
import { type Extras, made } from './extras'
import { letterAllowed } from './letter'
import { contactBlocks, supportAsOf, supportRows, supportSquares } from './support'
import { beforeTelling, involvedChild, recordedAs } from './who'

export function sheetAllowed(kase: Case, matter: string, extras: Extras): true | string {
  return involvedChild(kase, matter, extras.for) === undefined
    ? 'A sheet is for a child who is involved in this matter, and their family.'
    : true
}

/** Whoever has turned 18 is told as an adult: nothing of theirs goes to their parents. */
export function familySheetAllowed(kase: Case, matter: string, extras: Extras): true | string {
  const child = involvedChild(kase, matter, extras.for)
  if (child !== undefined && answerTo(kase, personKey(child.id), 'eighteenSince') === 'yes') {
    return `${personLabel(kase, child.id)} has turned 18: they are told themselves, and decide who else is.`
  }
  return sheetAllowed(kase, matter, extras)
}

const FOR_THE_CHILD: readonly ContactId[] = ['childline', 'report-remove', 'take-it-down']
const FOR_PARENTS: readonly ContactId[] = ['nspcc-helpline', 'internet-matters', 'ceop-ed']
const IN_CRISIS: readonly ContactId[] = ['police', 'nhs111', 'papyrus', 'samaritans']

/** What the sheets say of deleting: never otherwise than a direction that this child was given. */
const DELETING = {
  'not-yet': {
    toParents:
      'Do not delete anything, and ask your child not to, until the police say so. First we settle what is needed as evidence, then a child who is in the picture can use the removal tools for it, and only then is anything deleted.',
    toChild: 'Do not delete it yet. Ask us first.',
  },
  'on-paper': {
    toParents:
      'Your child has been given a paper from the police that says what to delete and how. Follow that paper, and delete nothing else.',
    toChild: 'The police gave you a paper. It says what to delete. Do what it says. Do not delete more than that.',
  },
  'in-person': {
    toParents:
      'The police have told your child what to delete and how. Do as they said, and delete nothing else. If you are not sure, ask us first.',
    toChild: 'We told you what to delete. Do what we said. Do not delete more than that. Not sure? Ask us first.',
  },
  'called-off': {
    toParents:
      'Your child was told to delete. That does not hold any more: do not delete anything, and ask your child not to, until the police say so. What is left is kept as it is.',
    toChild: 'We told you to delete. Now do not. Leave it as it is. Ask us first.',
  },
} as const

/** For the parents or carers: what happens next, whom to ask, where to find help (P17). */
export function familySheet(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (familySheetAllowed(kase, matter, extras) !== true || extras.for === undefined) return undefined
  const { nation } = extras.settings
  const blackmail = isBlackmail(kase, extras)
  const victim = isVictim(kase, extras)
  const blocks: readonly Block[] = [
    paragraph(
      'The police have been told about sexual images of children. That is hard to hear, and you may feel angry or afraid. Your child most likely does too. What helps most now is that you listen and do not blame.',
    ),
    ...section('Right now', [
      list(
        'If a life is at risk or your child is in danger, ring 999. If you fear that they may hurt themselves, ask them plainly, and stay with them.',
        'Do not look at, copy, forward or screenshot any image. Even a copy kept as proof can be an offence.',
        DELETING[directedToDelete(kase, matter, extras) ?? 'not-yet'].toParents,
        'Leave the questions about what happened to us, so that your child has to tell it as few times as possible.',
      ),
      ...(blackmail
        ? [
            notice(
              'Somebody has threatened or pressed a child here. Do not pay and do not answer. Keep every message and account as it is. The child is not to blame.',
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
    ...section('For your child', [supportRows(FOR_THE_CHILD, nation), ...supportSquares(FOR_THE_CHILD, nation)]),
    ...section('For you', [
      supportRows(['ceop', ...FOR_PARENTS], nation),
      ...(victim ? [supportRows(['victim-support'], nation)] : []),
      ...supportSquares(FOR_PARENTS, nation),
    ]),
    ...section('In a crisis', [supportRows(IN_CRISIS, nation)]),
    ...section('Whom to ask', contactBlocks(extras)),
  ]
  return made('family-sheet', kase, matter, extras, {
    for: extras.for,
    title: 'What happens next: for parents and carers',
    blocks,
    before: beforeTelling(kase, matter, extras.for),
  })
}

/** For the child, in words that a ten-year-old reads easily, in large type. */
export function childSheet(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (sheetAllowed(kase, matter, extras) !== true || extras.for === undefined) return undefined
  const { nation } = extras.settings
  const taken = takenFrom(kase, extras.for)
  const howFar = decided(kase, extras)
  const is18 = answerTo(kase, personKey(extras.for), 'eighteenSince') === 'yes'
  const tool: ContactId = is18 ? 'take-it-down' : 'report-remove'
  const blocks: readonly Block[] = [
    paragraph('The police have been told about a picture or a video. You may feel scared, sad or cross. That is OK.'),
    paragraph('You are not the only one this has happened to. We want you to be safe and well.'),
    ...(isVictim(kase, extras) || isForSpecialists(kase, extras)
      ? [paragraph('When someone hurts or scares you, it is not your fault.')]
      : []),
    ...section('What to do now', [
      list(
        'Do not send the picture to anyone.',
        'Do not show it to anyone. That means us too.',
        DELETING[directedToDelete(kase, matter, extras) ?? 'not-yet'].toChild,
        'Tell a grown-up you trust how you feel.',
      ),
      ...(isBlackmail(kase, extras)
        ? [
            notice(
              'Did someone say bad things will happen if you do not pay or send more? Do not pay. Do not write back. Keep the messages. Tell a grown-up now.',
            ),
          ]
        : []),
    ]),
    ...section('What we do', [
      steps(
        'We listen to you. You can take your time.',
        'We find out if you and the others are safe.',
        'We may talk to your school, or to people who help families.',
        ...(taken !== undefined
          ? [taken]
          : howFar === 'all'
            ? []
            : ['We may need to keep a phone safe for a while. We will tell you why.']),
        {
          all: 'We have made up our minds about what to do. We will tell you and give you a letter.',
          'in-part':
            'We have made up our minds about one part. We will tell you. Then we make up our minds about the rest.',
          nothing: 'Then we make up our minds about what to do. We will tell you.',
        }[howFar],
      ),
    ]),
    ...section('Is the picture online?', [
      paragraph(
        is18
          ? 'Is it a picture of you from before you were 18? You can ask for it to be taken down. The tool is called Take It Down. You use it on your own. You do not have to show the picture to anyone.'
          : 'Is it a picture of you? You can ask for it to be taken down. The tool is called Report Remove. You use it on your own. You do not have to show the picture to anyone you know. Childline can help you with it.',
      ),
      paragraph('Is it a picture of someone else? Do not send it to the tool. Tell us where you saw it.'),
      ...supportSquares([tool], nation),
    ]),
    ...section('You can ask us', [
      list(
        'What will happen to me?',
        'Who will know?',
        'Can someone be with me when we talk?',
        'What if I do not feel safe?',
        'You can ask us again, as often as you like.',
      ),
    ]),
    ...section('If you feel very bad', [
      paragraph(
        'Tell a grown-up now if you think you may hurt yourself. You can ring 999 at any time. You can ring Childline on 0800 1111. It is free, day and night.',
      ),
      ...supportSquares(['childline'], nation),
      paragraph(`${supportAsOf(['childline', tool], nation)}.`),
    ]),
    ...section('Who you can ask for', contactBlocks(extras)),
  ]
  return made('child-sheet', kase, matter, extras, {
    for: extras.for,
    title: 'What happens now',
    large: true,
    blocks,
    before: [
      'Read it with the child, and let them ask. Ask whether it is safe to take it home; if not, let them have the numbers only.',
      ...beforeTelling(kase, matter, extras.for),
    ],
  })
}

/** A child and their family have one sheet, whichever matter it is made from: it says what any of theirs calls for. */
const inAnyOfTheirs = (kase: Case, { for: child }: Extras, holds: (matter: string) => boolean) =>
  kase.matters.some(({ id }) => involvedChild(kase, id, child) !== undefined && holds(id))

const isBlackmail = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => assessmentOf(kase, matter).cautions.includes('extortion'))
const isForSpecialists = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => assessmentOf(kase, matter).route === 'full-investigation')
const isVictim = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => recordedAs(kase, matter, extras.for ?? '') === 'victim')

/** Of the matters that the child is involved in. */
function decided(kase: Case, extras: Extras): 'all' | 'in-part' | 'nothing' {
  const theirs = kase.matters.filter(({ id }) => involvedChild(kase, id, extras.for) !== undefined)
  const isDecided = ({ id }: Matter) =>
    letterAllowed(kase, id, { ...extras, assessment: assessmentOf(kase, id) }, 'letter-child') === true
  if (theirs.every(isDecided)) return 'all'
  return theirs.some(isDecided) ? 'in-part' : 'nothing'
}

function telling(referral: Value | undefined): string {
  if (referral === 'made') return 'Children’s social care has been told, because it can help families.'
  if (referral === 'under-way') return 'We are telling children’s social care, because it can help families.'
  return 'We tell the services that work with families and schools, such as social care, so that your child can have help.'
}

function nextSteps(kase: Case, extras: Extras): readonly string[] {
  const told = `${telling(answerTo(kase, 'case', 'referral'))} They may get in touch with you.`
  const howFar = decided(kase, extras)
  if (howFar === 'all') {
    return [
      'What the police decided is in a letter to you and one to your child. We go through it with you.',
      told,
      'If something is left to do, such as deleting copies or giving a phone back, we tell you what and by when.',
      'If anything new happens, ring us.',
    ]
  }
  const inPart =
    howFar === 'in-part'
      ? ['A part of this is decided: it is in a letter, and we go through it with you. The rest goes on, as below.']
      : []
  if (isForSpecialists(kase, extras)) {
    return [
      ...inPart,
      'Specialist officers take this on. They tell you who they are and how to reach them.',
      'They may want to talk to your child in a planned interview, with support. Until then nobody asks your child to tell it all again.',
      told,
      'We keep you told of what is decided, and why.',
    ]
  }
  return [
    ...inPart,
    'We listen to each child, in a few open questions, at a place where they feel safe.',
    'We check what the police and other services already know.',
    'We ask what you, your child and the school think should happen.',
    told,
    'Then the police decide how this ends. Sometimes support and advice are right, sometimes more is needed.',
    'We tell you and your child what was decided and what it means, in person where we can, and in writing.',
  ]
}
