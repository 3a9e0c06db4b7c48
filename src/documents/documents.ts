import type { Case } from '../case/case'
import { childrenIn } from '../case/people-in'
import type { ForceSettings } from '../guidance/force-settings'
import { childSheet } from './child-sheet'
import { contactForm, contactFormAllowed, formTitle } from './contact-form'
import { deletionDecision, deletionDecisionAllowed, deletionDirection, directionAllowed } from './deletion-direction'
import type { Document, DocumentKind } from './document'
import type { Extras, Names } from './extras'
import { familySheet, familySheetAllowed } from './family-sheet'
import { letterToChild, letterToParents } from './letter'
import { letterAllowed } from './letter-allowed'
import { PAPER } from './paragraphs-of'
import { decisionRecord } from './record'
import { referralAllowed, referralText } from './referral-text'
import { reviewAllowed, reviewPage } from './review-page'
import { schoolNote } from './school-note'
import { sheetAllowed } from './sheet-words'
import { handoverAllowed, specialistHandover } from './specialist-handover'
import { childrenWhoMayHold } from './who'

export interface DocumentOffer {
  id: DocumentKind
  title: string
  /** Where the force may have a name of its own for it. */
  called?: (settings: ForceSettings) => string
  /** What it is for, in a line. */
  says: string
  /** Whom it is read by. */
  for: 'force' | 'child' | 'family' | 'holder' | 'supervisor' | 'social-care' | 'school' | 'specialists'
  /** The people of a matter for each of whom one is made; absent: one for the matter. */
  each?: (kase: Case, matter: string) => readonly string[]
  /** What its last step asks for; each is optional. */
  asks: readonly (keyof Names)[]
  /** Whether the case allows it now; otherwise why not, in the officer's words. */
  allowed(kase: Case, matter: string, extras: Extras): true | string
  /** Undefined exactly where it is not allowed. */
  make(kase: Case, matter: string, extras: Extras): Document | undefined
}

const involved = (kase: Case, matter: string) => childrenIn(kase, matter, 'involved').map(({ id }) => id)
const holders = (kase: Case, matter: string) => childrenWhoMayHold(kase, matter).map(({ id }) => id)

const OFFERS: readonly Omit<DocumentOffer, 'title'>[] = [
  {
    id: 'decision-record',
    says: 'What was known, when, what followed and what you decided. For the force’s system.',
    for: 'force',
    asks: ['officer'],
    allowed: () => true,
    make: decisionRecord,
  },
  {
    id: 'review-page',
    says: 'For a supervisor, on this phone or on paper: agree, or return it with a reason.',
    for: 'supervisor',
    asks: [],
    allowed: reviewAllowed,
    make: reviewPage,
  },
  {
    id: 'referral-text',
    says: 'What is known and not known of each child, and what was done.',
    for: 'social-care',
    asks: ['people', 'officer', 'contact'],
    allowed: referralAllowed,
    make: referralText,
  },
  {
    id: 'contact-form',
    called: formTitle,
    says: 'Text for the force’s form, so that partners hear of each child.',
    for: 'social-care',
    asks: ['people', 'officer', 'contact'],
    allowed: contactFormAllowed,
    make: contactForm,
  },
  {
    id: 'specialist-handover',
    says: 'What is secured, what has been said, what has been left alone.',
    for: 'specialists',
    asks: ['people', 'officer', 'contact'],
    allowed: handoverAllowed,
    make: specialistHandover,
  },
  {
    id: 'family-sheet',
    says: 'What happens next, whom to ask and where to find help.',
    for: 'family',
    each: involved,
    asks: ['officer', 'contact'],
    allowed: familySheetAllowed,
    make: familySheet,
  },
  {
    id: 'child-sheet',
    says: 'The same in easy words and large type.',
    for: 'child',
    each: involved,
    asks: ['officer', 'contact'],
    allowed: sheetAllowed,
    make: childSheet,
  },
  {
    id: 'school-note',
    says: 'What staff may and may not do. It names no child.',
    for: 'school',
    asks: ['officer', 'contact'],
    allowed: () => true,
    make: schoolNote,
  },
  {
    id: 'letter-child',
    says: 'What was decided and what it means, to the child.',
    for: 'child',
    each: involved,
    asks: ['childName', 'address', 'crimeType', 'officer', 'contact'],
    allowed: (kase, matter, extras) => letterAllowed(kase, matter, extras, 'letter-child'),
    make: letterToChild,
  },
  {
    id: 'letter-parents',
    says: 'The same, to the child’s parents or carers.',
    for: 'family',
    each: involved,
    asks: ['childName', 'parentName', 'address', 'crimeType', 'officer', 'contact'],
    allowed: (kase, matter, extras) => letterAllowed(kase, matter, extras, 'letter-parents'),
    make: letterToParents,
  },
  {
    id: 'deletion-direction',
    says: 'What to delete, where copies hide and how to confirm it without showing anyone.',
    for: 'holder',
    each: holders,
    asks: ['childName', 'officer', 'contact'],
    allowed: directionAllowed,
    make: deletionDirection,
  },
  {
    id: 'deletion-decision',
    says: 'Where the outcome is not 21: what was settled about copies, and with whom.',
    for: 'supervisor',
    asks: [],
    allowed: deletionDecisionAllowed,
    make: deletionDecision,
  },
]

/** In the order in which they are offered. */
export const DOCUMENTS: readonly DocumentOffer[] = OFFERS.map((offer) => ({ ...offer, title: PAPER[offer.id].title }))

export function offerOf(id: DocumentKind): DocumentOffer {
  const offer = DOCUMENTS.find((one) => one.id === id)
  if (offer === undefined) throw new Error(`No document '${id}'`)
  return offer
}

/** One paper of each kind, and one for each person where there is one for each, whether or not it is allowed. */
export function papersOf(kase: Case, matter: string): readonly { offer: DocumentOffer; for?: string }[] {
  return DOCUMENTS.flatMap(
    (offer) => offer.each?.(kase, matter).map((person) => ({ offer, for: person })) ?? [{ offer }],
  )
}
