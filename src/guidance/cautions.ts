import type { CautionId } from './facts'
import type { ParagraphNumber } from './paragraph-ids'

interface CautionWords {
  readonly title: string
  /** What is the matter, why, what to do: two or three short sentences. */
  readonly text: string
  /** What its words rest on: what its rule rests on, and more. */
  readonly paragraphs: readonly [ParagraphNumber, ...ParagraphNumber[]]
  /** stop: going on could do harm or be unlawful. care: think before going on. */
  readonly level: 'stop' | 'care'
}

export const CAUTION: Readonly<Record<CautionId, CautionWords>> = {
  extortion: {
    title: 'This may be blackmail',
    text: 'A child under threat may see no way out: ask about suicide now. Nobody pays, nobody replies, and no message or account is deleted. Tell the child it is not their fault, report to CEOP and bring in specialists.',
    paragraphs: [2, 6, 10, 17],
    level: 'stop',
  },
  'under-10': {
    title: 'A child here is under 10',
    text: 'A child of that age cannot commit an offence. They are never a suspect and never questioned as one: this is safeguarding, and a matter that turns on them ends as outcome 11.',
    paragraphs: [9, 10, 12, 19],
    level: 'stop',
  },
  'under-13': {
    title: 'A child here is under 13',
    text: "Schools' guidance in England is believed to say that images of sexual acts which show a child this young are referred at once. The law treats sexual activity with under-13s apart, and a caution for some of those offences means notification. Speak to social care today.",
    paragraphs: [10, 12],
    level: 'care',
  },
  'vulnerable-child': {
    title: 'Could this child really agree?',
    text: 'A known vulnerability can mean that a yes was not free or not understood. Ask someone who knows the child, and leave consent at not known until you are sure.',
    paragraphs: [10, 13],
    level: 'care',
  },
  'child-suspect': {
    title: 'A child is recorded as a suspect',
    text: 'From the age of 10, questions about the offence need a caution, rights and an appropriate adult: no informal chat. At school an interview is exceptional, and the head must agree (Code C 11.16). Is suspect right? Where nothing is aggravated, guidance is reported to say person involved.',
    paragraphs: [9, 14],
    level: 'stop',
  },
  'near-18': {
    title: 'A suspect here was 17 at the time',
    text: 'What counts for a later DBS check is age on the day a caution is given, not on the day it happened. From the 18th birthday on it is an adult caution, and for listed offences those always show. Watch the date.',
    paragraphs: [3, 22],
    level: 'care',
  },
  'telling-may-harm': {
    title: 'Telling somebody here may put a child at risk',
    text: 'Do not tell them yet. Speak to social care about how and when, and who should be with the child. Record why you held back.',
    paragraphs: [17],
    level: 'stop',
  },
  'adult-holds-copy': {
    title: 'An adult holds a copy',
    text: 'If that adult took part, or may have, say nothing to them: ask specialists first. Ask any other parent or member of staff not to open, send or delete it, tell a supervisor, and agree how it is secured. Even kept as evidence it can be an offence, and each copy makes more harm.',
    paragraphs: [10, 23],
    level: 'stop',
  },
  'school-holds': {
    title: 'The school has a device',
    text: 'Staff do not look, copy, forward or delete, and are not asked to. Have it switched off and locked away until you have decided what becomes of it. Note who held it and when.',
    paragraphs: [4, 8, 15, 23],
    level: 'stop',
  },
  'camera-still': {
    title: 'A still is a copy of the image',
    text: 'The note contemplates a still. What is stricter here is our reading: it makes another indecent image of a child and puts it in the video store. It must be needed, and lawful for a device shown by agreement. A written description is often enough: ask a supervisor first.',
    paragraphs: [15],
    level: 'stop',
  },
  'child-cannot-agree': {
    title: 'A child cannot agree to this search',
    text: "A parent or guardian agrees, or the council for a child in care, after written notice, without pressure and with the child's views. The only exception here is a risk to the life of a user of this device, or of serious harm to them. PACE powers are separate. In doubt, ask the digital forensics unit.",
    paragraphs: [15],
    level: 'stop',
  },
  'checks-before-meeting': {
    title: 'Checks are not finished',
    text: 'The note wants them done before you meet the family or partners, so that you know who you are talking to. If safety came first, say so and run them now. An unchecked person is not a cleared one.',
    paragraphs: [11],
    level: 'care',
  },
  'non-abusive-against-signs': {
    title: 'Judgement and signs disagree',
    text: 'You judge this non-abusive, but somebody did not agree, or the ages or the power are unequal. Both can be true. Ask a senior colleague to look at it, and write down why.',
    paragraphs: [15, 16, 20],
    level: 'care',
  },
  'synthetic-imagery': {
    title: 'A made-up image still counts',
    text: 'A picture made or altered by computer that looks like a photograph of a child falls under the same law. The child shown did nothing and agreed to nothing: answer consent with that in mind. Ask who made it and with what.',
    paragraphs: [1, 5],
    level: 'care',
  },
  'outcome-not-supported': {
    title: 'The answers do not support this outcome',
    text: 'Something here rules it out, or is not known yet. Find the missing answer, or choose again with a supervisor. Write down what you were told either way.',
    paragraphs: [13, 20],
    level: 'stop',
  },
  'heavier-than-needed': {
    title: 'Is this heavier than it needs to be?',
    text: 'Nothing you found rules out outcome 21. A caution or community resolution asks a child to own up to a sexual offence, and that can follow them for years. Write down why the lighter way is not enough.',
    paragraphs: [3, 14],
    level: 'care',
  },
  'no-senior-review': {
    title: 'Outcome 21 needs a review',
    text: 'Somebody suitably senior or experienced should read your reasons before anyone is told. Send it for review now, and hold the letter back.',
    paragraphs: [21],
    level: 'stop',
  },
  'no-activity': {
    title: 'Outcome 22 needs something done',
    text: 'It records a session, course or other activity that has taken place, not advice given at the door. Note what was done and when, or choose again.',
    paragraphs: [19],
    level: 'care',
  },
}
