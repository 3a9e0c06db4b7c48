import { answerTo, type Case } from '../case/case'
import { personLabel } from '../case/labels'
import { stillSaid } from '../case/still-said'
import { matterKey, personKey } from '../case/subject'
import { LETTER_2016_AS_PRINTED } from '../guidance/letter-2016'
import { CONFLICTS } from '../guidance/outcomes'
import { type Block, type Document, paragraph, rows, section } from './document'
import { type Extras, made, typed } from './extras'
import { type LetterKind, letterAllowed } from './letter-allowed'
import { inShort } from './letter-in-short'
import {
  aboutChild,
  LATER,
  letterWords,
  NOTHING_MORE,
  RESPONSIBLE_FROM,
  recordedWords,
  TO_CHILD,
  TOO_YOUNG,
  type Voice,
} from './letter-words'
import { promisesIn } from './promises'
import { written } from './said'
import { contactBlocks, supportRows } from './support'
import { beforeTelling, besidesAnotherMatter, choiceIn, ofThisMatterOnly, recordedAs, suspectElsewhere } from './who'

/** The outcome letter, to the child themselves. */
export function letterToChild(kase: Case, matter: string, extras: Extras): Document | undefined {
  return letter(kase, matter, extras, 'letter-child')
}

/** The outcome letter, to the parents or carers of one child. */
export function letterToParents(kase: Case, matter: string, extras: Extras): Document | undefined {
  return letter(kase, matter, extras, 'letter-parents')
}

function letter(kase: Case, matter: string, extras: Extras, kind: LetterKind): Document | undefined {
  if (letterAllowed(kase, matter, extras, kind) !== true || extras.for === undefined) return undefined
  const { names, settings } = extras
  const as = recordedAs(kase, matter, extras.for)
  const toParents = kind === 'letter-parents'
  const name = typed(names?.childName) ?? personLabel(kase, extras.for)
  const voice = { ...(toParents ? aboutChild(name) : TO_CHILD), ...inOtherMatters(kase, matter, extras.for) }
  const address = typed(names?.address)
  const greeted = toParents ? (typed(names?.parentName) ?? `parents or carers of ${name}`) : name
  const force = forceWording(kase, matter, extras, name, as)
  const blocks: readonly Block[] = [
    ...(address === undefined ? [] : [paragraph(address)]),
    paragraph(`Dear ${greeted},`),
    paragraph(opening(as === 'victim', toParents, name)),
    ...(toParents ? [] : section('In short', [paragraph(inShort(choiceIn(kase, matter)?.outcome ?? '', as))])),
    ...paragraphs(ofThisMatterOnly(kase, matter, extras.for)),
    ...(as === 'victim'
      ? victimBlocks(kase, matter, extras, voice)
      : subjectBlocks(kase, matter, extras, voice, force.wording)),
    ...section('Someone to talk to', [
      supportRows(toParents ? ['nspcc-helpline'] : ['childline'], settings.nation),
      ...(as === 'victim' ? [supportRows(['victim-support'], settings.nation)] : []),
    ]),
    ...section('Questions', [
      paragraph('You can ask us anything, now or later. You can bring somebody with you.'),
      rows(['Our reference', written(kase, matterKey(matter), 'crimeNumber')]),
      ...contactBlocks(extras),
    ]),
    paragraph('Yours sincerely,'),
    { is: 'line', says: 'Signed' },
  ]
  return made(kind, kase, matter, extras, {
    for: extras.for,
    title: 'What the police have decided',
    dated: true,
    blocks,
    before: beforeHanding(kase, matter, extras, as === 'victim', force.problem),
    ...(as === 'victim' || choiceIn(kase, matter)?.outcome !== '21'
      ? {}
      : {
          beside: { title: 'The letter that the 2016 note gives (paragraph 22)', paragraphs: LETTER_2016_AS_PRINTED },
        }),
  })
}

/** What a letter about one matter must not deny, since the same child is a suspect in another of this case. */
function inOtherMatters(
  kase: Case,
  matter: string,
  person: string,
): Pick<Voice, 'suspectElsewhere' | 'formalElsewhere'> {
  const others = suspectElsewhere(kase, matter, person)
  return {
    suspectElsewhere: others.length > 0,
    formalElsewhere: others.some((id) => FORMAL.test(choiceIn(kase, id)?.outcome ?? OPEN)),
  }
}

const paragraphs = (text: string | undefined): readonly Block[] => (text === undefined ? [] : [paragraph(text)])

const OPEN = 'open'
/** A charge, a caution, conditions in their place; or nothing chosen yet. */
const FORMAL = /^(1|1A|2|2A|3|3A|23|open)$/

function opening(victim: boolean, toParents: boolean, name: string): string {
  if (victim) {
    return toParents
      ? `We are writing about what happened to ${name}, to tell you what was decided.`
      : 'We are writing about what happened to you, to tell you what was decided. None of it is your fault.'
  }
  return toParents
    ? `The police were told about sexual images of children, and ${name}’s name came up. This letter says what was decided and what it means.`
    : 'The police were told about images, and your name came up. This letter says what was decided and what it means for you.'
}

function victimBlocks(kase: Case, matter: string, extras: Extras, voice: Voice): readonly Block[] {
  const words = letterWords(choiceIn(kase, matter)?.outcome ?? '')
  return [
    ...section('What was decided', [
      paragraph(recordedWords('victim', '', voice)),
      ...(words?.toVictim ?? []).map((says) => paragraph(says(voice))),
    ]),
    ...section('What helps', [
      paragraph(
        answerTo(kase, personKey(extras.for ?? ''), 'eighteenSince') === 'yes'
          ? 'If an image from before the age of 18 is online or may get there, Take It Down can help. Whoever is shown uses it themselves, and nobody else has to look at the image.'
          : 'If an image is online or may get there, Report Remove can help. The child shown uses it themselves, and no adult has to look at the image.',
      ),
      paragraph(
        voice.You === 'You'
          ? 'If anybody threatens, or asks for more, tell us or an adult you trust straight away.'
          : `If anybody threatens ${voice.them}, or asks for more, tell us straight away.`,
      ),
    ]),
  ]
}

function subjectBlocks(
  kase: Case,
  matter: string,
  extras: Extras,
  voice: Voice,
  forceWording: readonly string[] | undefined,
): readonly Block[] {
  const { for: person = '' } = extras
  const as = recordedAs(kase, matter, person)
  const words = letterWords(choiceIn(kase, matter)?.outcome ?? '')
  const own = words?.suspectOnly && as !== 'suspect' ? NOTHING_MORE : words
  if (own === undefined) return []
  const age = answerTo(kase, personKey(person), 'age')
  const isTooYoung = typeof age === 'number' && age < RESPONSIBLE_FROM && own.later !== 'under-10'
  const record = paragraph(recordedWords(as, crimeIn(kase, matter, extras), voice))
  return [
    ...section(
      'What was decided',
      forceWording?.map(paragraph) ?? [record, ...own.decided.map((says) => paragraph(says(voice)))],
    ),
    // Also under a force's own words: that nobody was convicted, and that nobody can promise, is never dropped.
    ...section('What it means later on', [
      ...(isTooYoung ? [paragraph(TOO_YOUNG)] : []),
      ...LATER[isTooYoung ? 'under-10' : own.later].map((says) => paragraph(says(voice))),
    ]),
    ...section('Until you hear otherwise', [
      paragraph(
        'Please do not send, copy or show any image, and do not delete anything unless the police have told you to, in person or on paper.',
      ),
    ]),
  ]
}

/** The crime as the letter names it: typed, or by its class, or in general words. */
function crimeIn(kase: Case, matter: string, { names }: Extras): string {
  const fromCase = {
    '86/2': 'an offence of taking, making or sharing an indecent image of a child',
    '86/10': 'an offence of possessing an indecent image of a child',
  }
  const recorded = answerTo(kase, matterKey(matter), 'crimeType')
  return (
    typed(names?.crimeType) ??
    (recorded === '86/2' || recorded === '86/10' ? fromCase[recorded] : 'an offence to do with images of children')
  )
}

/** The force's own paragraphs, unless they promise what nobody can promise or say of a child what is not recorded. */
function forceWording(kase: Case, matter: string, extras: Extras, name: string, as: ReturnType<typeof recordedAs>) {
  const { letterWording } = extras.settings
  if (letterWording === undefined || as === 'victim' || choiceIn(kase, matter)?.outcome !== '21') return {}
  const instead = 'The national wording stands here instead: tell whoever keeps the force’s settings.'
  const [promise] = promisesIn(letterWording.join('\n'))
  if (promise !== undefined) {
    return { problem: `Your force’s wording says “${promise.words}”. ${promise.because} ${instead}` }
  }
  if (as !== 'suspect' && letterWording.some((one) => AGAINST_THE_CRIME.test(one))) {
    return {
      problem: `Your force’s wording says that something is recorded against an offence, and ${personLabel(kase, extras.for ?? '')} is not recorded as a suspect. ${instead}`,
    }
  }
  const crime = crimeIn(kase, matter, extras)
  return { wording: letterWording.map((one) => one.replaceAll('{name}', name).replaceAll('{crime}', crime)) }
}

/** Untrue of a child who is only a person involved. */
const AGAINST_THE_CRIME = /\bagainst\s+(?:\w+\s+){0,3}\{crime\}/i

function beforeHanding(kase: Case, matter: string, extras: Extras, victim: boolean, problem?: string): string[] {
  const as = recordedAs(kase, matter, extras.for ?? '')
  const outcome = choiceIn(kase, matter)?.outcome
  return [
    'Explain it in person first; the letter is what stays behind.',
    ...(stillSaid(kase, matterKey(matter), 'publicInterest') === undefined
      ? ['No reasons are written for this outcome yet: write them under Outcome first.']
      : []),
    ...beforeTelling(kase, matter, extras.for ?? ''),
    ...(victim || as !== 'not-settled'
      ? []
      : ['How this child is shown on the crime record is not settled. The letter says only that they are named.']),
    ...(as === 'suspect' && letterWords(outcome ?? '')?.suspectOnly
      ? ['The letter says that this has been done. Give it only once it has.']
      : []),
    ...(victim && (outcome === '14' || outcome === '16')
      ? [
          'The letter says that this child did not want it to go on. Give it only if that was their wish, and to parents only if they may know.',
        ]
      : []),
    ...(!victim && outcome === '22'
      ? ['The letter says that this child took part in the activity. Give it only if they did.']
      : []),
    ...besidesAnotherMatter(kase, matter, extras.for ?? ''),
    ...(as === 'suspect' && outcome === '21' ? [CONFLICTS.suspectOrPersonInvolved.ask] : []),
    ...(problem === undefined ? [] : [problem]),
  ]
}
