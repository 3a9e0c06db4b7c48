import { type Beside, DEVICES_ACT, EXTORTION_ALERT, MADE_IMAGES } from '../guidance/beside-the-note'
import type { ParagraphId } from '../guidance/paragraph-ids'
import type { ContactId } from './helplines'

export interface FirstMinuteStep {
  readonly id: string
  readonly title: string
  readonly says: readonly string[]
  readonly paragraphs: readonly ParagraphId[]
  /** What it says that the note does not. */
  readonly beside?: readonly Beside[]
  readonly contacts: readonly ContactId[]
  /** The force's specialist team is to be rung. */
  readonly specialists?: true
}

/** The card that opens before any case and any passcode. */
export const FIRST_MINUTE: readonly FirstMinuteStep[] = [
  {
    id: 'safe',
    title: 'Is everyone safe?',
    says: [
      'Ask about every child, also the one who shared it: self-harm, thoughts of suicide, threats, harm at home.',
      'Life at risk: 999, and stay with the child. The rest can wait.',
      'Ask whether an adult, a stranger, pressure, threats or money is behind it. If so, or if you cannot tell, ring your specialist team.',
    ],
    paragraphs: [2, 6, 10, 17],
    contacts: ['police', 'nhs111', 'papyrus'],
    specialists: true,
  },
  {
    id: 'hands-off',
    title: 'Nobody looks, copies, sends, screenshots or deletes',
    says: [
      'Not you, not staff, not a parent, not a child. A copy may be an offence, whoever makes it, and what is deleted may be evidence.',
      'Have it described in words. If somebody has looked, copied or deleted already, note who and when, without blame.',
      'Blackmail: do not pay, stop answering, delete nothing.',
    ],
    paragraphs: [10],
    beside: [EXTORTION_ALERT],
    contacts: [],
  },
  {
    id: 'secure',
    title: 'Secure before you seize',
    says: [
      'First think how to keep the phone safe where it is; the school may help. At lower risk, taking it is not routine.',
      'Where someone may have shared without permission or exploited a child, theirs is the phone to seize.',
      'A child cannot agree to have their phone examined. The note contemplates a still. What is stricter here is our reading: a still is a copy.',
    ],
    paragraphs: [15],
    beside: [DEVICES_ACT],
    contacts: [],
  },
  {
    id: 'recorded',
    title: 'It gets recorded',
    says: [
      'Every report is recorded as a crime. That does not by itself make a child a suspect.',
      'An image made or altered by a computer (AI, “nudified”) counts like any other.',
      'Promise nothing about later checks, either way.',
    ],
    paragraphs: [1, 5, 9, 22],
    beside: [MADE_IMAGES],
    contacts: [],
  },
  {
    id: 'ring',
    title: 'Who to ring',
    says: [
      'The child: Childline, day and night. An image that is out: Report Remove, which the child does; you never look.',
      'The parent: the NSPCC Helpline. An adult or blackmail behind it: CEOP, and your specialist team.',
    ],
    paragraphs: [17, 18, 'A'],
    contacts: ['childline', 'report-remove', 'nspcc-helpline', 'ceop'],
    specialists: true,
  },
]
