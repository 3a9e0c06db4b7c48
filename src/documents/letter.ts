import { type Case, lastChoice } from '../case/case'
import { personLabel } from '../case/labels'
import { hasTurned18, suspectElsewhere } from '../case/people-in'
import { matterKey } from '../case/subject'
import { LETTER_2016_AS_PRINTED, LETTER_2016_SINCE } from '../guidance/letter-2016'
import { TOO_YOUNG } from '../guidance/not-convicted'
import { isDirectionOff, isEvidenceSettled } from './deletion-direction'
import { type Block, type Document, paragraph, rows, section } from './document'
import { type Extras, made, typed } from './extras'
import { type LetterKind, letterAllowed } from './letter-allowed'
import { beforeHanding } from './letter-before'
import { crimeIn, forceWording } from './letter-force-wording'
import { inShort } from './letter-in-short'
import { aboutChild, LATER, letterWords, NOTHING_MORE, recordedWords, TO_CHILD, type Voice } from './letter-words'
import { mayBeFormalElsewhere, ofThisMatterOnly } from './other-matters'
import { written } from './said'
import { contactBlocks, supportRows } from './support'
import { childrenWhoMayHold, isTooYoung, recordedAs } from './who'

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
  /** Childline is for under 19s, and of what happened years ago they may be older. */
  const is18 = hasTurned18(kase, extras.for)
  const force = forceWording(kase, matter, extras, name)
  const blocks: readonly Block[] = [
    ...(address === undefined ? [] : [paragraph(address)]),
    paragraph(`Dear ${greeted},`),
    paragraph(opening(as === 'victim', toParents, name)),
    ...paragraphs(ofThisMatterOnly(kase, matter, extras.for)),
    ...(toParents ? [] : section('In short', [paragraph(inShort(lastChoice(kase, matter)?.outcome ?? '', as))])),
    ...(as === 'victim'
      ? victimBlocks(kase, matter, extras, voice)
      : subjectBlocks(kase, matter, extras, voice, force.wording)),
    ...section('Someone to talk to', [
      supportRows([toParents ? 'nspcc-helpline' : is18 ? 'samaritans' : 'childline'], settings),
      ...(as === 'victim' ? [supportRows(['victim-support'], settings)] : []),
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
    before: beforeHanding(kase, matter, extras, kind, force.problem),
    ...(as === 'victim' || lastChoice(kase, matter)?.outcome !== '21'
      ? {}
      : {
          beside: {
            title: 'The letter that the 2016 note gives (paragraph 22)',
            paragraphs: LETTER_2016_AS_PRINTED,
            since: LETTER_2016_SINCE,
          },
        }),
  })
}

/** What a letter about one matter must not deny, since the same child is a suspect in another of this case. */
function inOtherMatters(
  kase: Case,
  matter: string,
  person: string,
): Pick<Voice, 'suspectElsewhere' | 'formalElsewhere'> {
  return {
    suspectElsewhere: suspectElsewhere(kase, matter, person).length > 0,
    formalElsewhere: mayBeFormalElsewhere(kase, matter, person),
  }
}

const paragraphs = (text: string | undefined): readonly Block[] => (text === undefined ? [] : [paragraph(text)])

function opening(victim: boolean, toParents: boolean, name: string): string {
  if (victim) {
    return toParents
      ? `We are writing about what happened to ${name}, to tell you what was decided.`
      : 'We are writing about what happened to you, to tell you what was decided. None of it is your fault.'
  }
  return toParents
    ? `We were told about nude or nearly nude images of young people, and ${name} is one of those we were told about. This letter says what was decided and what it means.`
    : 'We were told about some images, and about you. This letter says what was decided.'
}

function victimBlocks(kase: Case, matter: string, extras: Extras, voice: Voice): readonly Block[] {
  const words = letterWords(lastChoice(kase, matter)?.outcome ?? '')
  return [
    ...section('What was decided', [
      paragraph(recordedWords('victim', '', voice)),
      ...(words?.toVictim ?? []).map((says) => paragraph(says(voice))),
    ]),
    ...section('What helps', [
      paragraph(
        hasTurned18(kase, extras.for ?? '')
          ? 'If an image from before the age of 18 is online or may get there, Take It Down can help. Whoever is shown uses it themselves, and nobody else has to look at the image.'
          : 'If an image is online or may get there, Report Remove can help. The child shown uses it themselves, and nobody they know has to look at the image.',
      ),
      paragraph(
        voice.You === 'You'
          ? 'If anybody threatens, or asks for more, tell us or an adult you trust straight away.'
          : `If anybody threatens ${voice.them}, or asks for more, tell us straight away.`,
      ),
    ]),
    ...section(
      UNTIL_THEN,
      childrenWhoMayHold(kase, matter).some(({ id }) => id === extras.for)
        ? [leftAsItIs(voice, deletingNow(kase, matter, extras))]
        : [],
    ),
  ]
}

const UNTIL_THEN = 'The images'

const OFF = 'What the police said before about deleting does not hold any more'

const UNTIL = 'until the officer named below says so'

/** What was said of deleting does not hold; or it is to wait for evidence; or nothing stands in its way, and it is not spoken of. */
const deletingNow = (kase: Case, matter: string, extras: Extras) =>
  isDirectionOff(kase, matter, extras) ? 'is-off' : isEvidenceSettled(kase, extras) ? 'settled' : 'waits'

/** Whoever is shown may hold the image too: it may be evidence, and Report Remove may need it. */
const leftAsItIs = ({ You, you, have }: Voice, deleting: ReturnType<typeof deletingNow>): Block => {
  const [please, nor] =
    You === 'You'
      ? ['do not send, copy or show it', 'do not delete it']
      : ['nobody looks at it, sends, copies or shows it', 'nobody deletes it']
  const if_ = `If ${you} still ${have} an image, please`
  if (deleting === 'settled') return paragraph(`${if_} keep to this: ${please}.`)
  const until = deleting === 'is-off' ? `. ${OFF}: wait until they tell you again.` : ` ${UNTIL}.`
  return paragraph(`${if_} leave it as it is: ${please}, and ${nor}${until}`)
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
  const words = letterWords(lastChoice(kase, matter)?.outcome ?? '')
  const own = words?.suspectOnly && as !== 'suspect' ? NOTHING_MORE : words
  if (own === undefined) return []
  const isUnsaid = own.later !== 'under-10' && isTooYoung(kase, matter, person)
  const record = paragraph(recordedWords(as, crimeIn(kase, matter, extras), voice))
  return [
    ...section(
      'What was decided',
      forceWording?.map(paragraph) ?? [record, ...own.decided.map((says) => paragraph(says(voice)))],
    ),
    // Also under a force's own words: that nobody was convicted, and that nobody can promise, is never dropped.
    ...section('What it means later on', [
      ...(isUnsaid ? [paragraph(TOO_YOUNG)] : []),
      ...LATER[isUnsaid ? 'under-10' : own.later].map((says) => paragraph(says(voice))),
    ]),
    ...section(UNTIL_THEN, [
      paragraph(
        {
          'is-off': `Please do not send, copy or show any image. ${OFF}: do not delete anything until they tell you to again.`,
          waits: `Please do not send, copy or show any image, and do not delete anything ${UNTIL}.`,
          settled: 'Please do not send, copy or show any image.',
        }[deletingNow(kase, matter, extras)],
      ),
    ]),
  ]
}
