import type { Case } from '../case/case'
import { hasTurned18 } from '../case/people-in'
import type { ContactId } from '../directory/helplines'
import { beforeTelling } from './before-telling'
import { takenFrom } from './devices-taken'
import { type Block, type Document, list, notice, paragraph, section, steps } from './document'
import { type Extras, made } from './extras'
import {
  asksOfThem,
  decided,
  deleting,
  goesToSpecialists,
  hasLetterOfTheirOwn,
  isForSpecialists,
  isSuspect,
  isVictim,
  mayBeBlackmail,
  mayBeSynthetic,
  oldLetter,
  sheetAllowed,
} from './sheet-words'
import { contactBlocks, supportAsOf, supportSquares } from './support'

/** For the child, in words that a ten-year-old reads easily, in large type. */
export function childSheet(kase: Case, matter: string, extras: Extras): Document | undefined {
  if (sheetAllowed(kase, matter, extras) !== true || extras.for === undefined) return undefined
  const is18 = hasTurned18(kase, extras.for)
  const tool: ContactId = is18 ? 'take-it-down' : 'report-remove'
  /** Childline is for under 19s, and of what happened years ago they may be older. */
  const line: ContactId = is18 ? 'samaritans' : 'childline'
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
        deleting(kase, matter, extras).toChild,
        `Tell ${is18 ? 'someone' : 'a grown-up'} you trust how you feel.`,
      ),
      ...(mayBeBlackmail(kase, extras)
        ? [
            notice(
              `Did someone say bad things will happen if you do not pay or send more? Do not pay. Do not write back. Keep the messages. Write down their name. Then block that person. Tell ${is18 ? 'us' : 'a grown-up'} now.`,
            ),
          ]
        : []),
    ]),
    ...section('What we do', [steps(...whatWeDo(kase, extras))]),
    ...section('Is the picture online?', [
      paragraph(
        is18
          ? 'Is it a picture of you from before you were 18? You can ask for it to be taken down. The tool is called Take It Down. You use it on your own. You do not have to show the picture to anyone.'
          : 'Is it a picture of you? You can ask for it to be taken down. The tool is called Report Remove. You use it on your own. You do not have to show the picture to anyone you know. Childline can help you with it.',
      ),
      ...(mayBeSynthetic(kase, extras) ? [paragraph('A fake picture of you counts too.')] : []),
      ...supportSquares([tool], extras.settings),
      paragraph('Is it a picture of someone else? Do not send it to the tool. Tell us where you saw it.'),
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
        `Tell ${is18 ? 'someone' : 'a grown-up'} now if you think you may hurt yourself. You can ring 999 at any time. You can ring ${is18 ? 'Samaritans on 116 123' : 'Childline on 0800 1111'}. It is free, day and night.`,
      ),
      ...supportSquares([line], extras.settings),
      paragraph(`${supportAsOf([line, tool], extras.settings)}.`),
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

const NOTHING = 'You do not have to say anything about this to us.'

/** In its order. */
function whatWeDo(kase: Case, extras: Extras): readonly string[] {
  const { for: child = '' } = extras
  const taken = takenFrom(kase, child)
  const howFar = decided(kase, extras)
  const letter = oldLetter(extras, 'child')
  const hasRights = isSuspect(kase, extras)
  const isHeard = !hasRights || isVictim(kase, extras)
  const isTheirs = howFar !== 'all' && goesToSpecialists(kase, extras)
  const is18 = hasTurned18(kase, child)
  return [
    ...(letter === undefined
      ? []
      : [
          letter.so === 'wait'
            ? 'We gave you a letter. We look at it one more time. We will tell you if it changes.'
            : 'We gave you a letter. It is not right any more. We will tell you why.',
        ]),
    ...(isTheirs ? ['Police who know a lot about this will help. They will tell you who they are.'] : []),
    ...(isHeard
      ? [
          isTheirs
            ? `They may want to talk to you. Until then no one asks you to tell it all again. ${NOTHING}`
            : `We listen to you. You can take your time. ${NOTHING}`,
        ]
      : []),
    ...(hasRights
      ? [
          is18
            ? `You can have a lawyer when you talk to us. It is free.${isHeard ? '' : ` ${NOTHING}`}`
            : `You do not have to talk to us on your own. A grown-up who is not police will be with you. You can have a lawyer. It is free.${isHeard ? '' : ` ${NOTHING}`}`,
        ]
      : []),
    'We find out if you and the others are safe.',
    'We may talk to your school, or to people who help families.',
    ...(taken.length > 0
      ? taken
      : howFar === 'all'
        ? []
        : ['We may need to keep a phone safe for a while. We will tell you why.']),
    {
      all: `We have made up our minds about what to do. We will tell you${hasLetterOfTheirOwn(kase, extras) ? ` and give you a ${letter === undefined ? '' : 'new '}letter` : ''}.`,
      'in-part': `We have made up our minds about one part. We will tell you. ${isTheirs ? 'The rest goes on.' : 'Then we make up our minds about the rest.'}`,
      nothing: isTheirs
        ? 'We will tell you what is decided.'
        : 'Then we make up our minds about what to do. We will tell you.',
    }[howFar],
    ...(asksOfThem(kase, extras, 'court') ? ['You have to go to court. A lawyer can help you.'] : []),
    ...(asksOfThem(kase, extras, 'on-hold')
      ? ['There are rules that you have to keep. We will go through them with you.']
      : []),
  ]
}
