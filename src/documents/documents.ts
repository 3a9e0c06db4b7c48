import type { Case } from '../case/case'
import type { IssuedDocument } from '../case/event'
import type { ForceSettings } from '../guidance/force-settings'
import { childSheet } from './child-sheet'
import { deletionDecision, deletionDecisionAllowed, deletionDirection, directionAllowed } from './deletion-direction'
import { type Document, type DocumentKind, textToKeep, wordsOf } from './document'
import type { Extras, Names } from './extras'
import { familySheet, familySheetAllowed } from './family-sheet'
import { letterToChild, letterToParents } from './letter'
import { letterAllowed } from './letter-allowed'
import { PAPER } from './paragraphs-of'
import { decisionRecord, FOUND_ON_OPENING, SEAL_OF_EVENTS } from './record'
import { contactForm, contactFormAllowed, formTitle, referralAllowed, referralText } from './referral-text'
import { reviewAllowed, reviewPage } from './review-page'
import { schoolNote } from './school-note'
import { sheetAllowed } from './sheet-words'
import { handoverAllowed, specialistHandover } from './specialist-handover'
import { childrenIn, childrenWhoMayHold } from './who'

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
    allowed: (_, __, extras) => handoverAllowed(extras),
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

/** The paper as it goes out now, saying which one it takes the place of. */
export function paper(offer: DocumentOffer, kase: Case, matter: string, extras: Extras): Document | undefined {
  const document = offer.make(kase, matter, extras)
  const labelled = offer.make(kase, matter, withoutNames(extras))
  if (document === undefined || labelled === undefined) return undefined
  const last = lastIssued(kase, labelled)
  return last !== undefined && isSuperseded(last, labelled) ? { ...document, replaces: last.at } : document
}

/** What the case keeps of a paper that went out: its words, with labels for names unless they are to be kept. */
export function issue(
  offer: DocumentOffer,
  kase: Case,
  matter: string,
  extras: Extras,
  keepNames = false,
): IssuedDocument | undefined {
  const labelled = paper(offer, kase, matter, withoutNames(extras))
  if (labelled === undefined) return undefined
  const kept = keepNames ? paper(offer, kase, matter, extras) : undefined
  const words = textToKeep(labelled)
  const text = kept === undefined ? words : textToKeep(kept)
  return {
    kind: labelled.kind,
    matter,
    ...(labelled.for === undefined ? {} : { for: labelled.for }),
    title: labelled.title,
    text,
    ...(text === words ? {} : { labelled: words }),
    edition: labelled.edition,
  }
}

type Issued = Case['issued'][number]

/** The papers that went out about a matter, each with whether it, and any that went out since, says what would be said now. */
export function issuedOf(
  kase: Case,
  matter: string,
  extras: Extras,
): readonly { issued: Issued; standing: 'stands' | 'superseded' }[] {
  const ofMatter = kase.issued.filter((one) => one.matter === matter)
  return ofMatter.map((issued) => {
    const offer = DOCUMENTS.find((one) => one.id === issued.kind)
    const now = offer?.make(kase, matter, {
      ...withoutNames(extras),
      ...(issued.for === undefined ? {} : { for: issued.for }),
    })
    const sinceThen = ofMatter.filter(
      (one) => one.seq >= issued.seq && one.kind === issued.kind && one.for === issued.for,
    )
    const stands = now !== undefined && !sinceThen.some((one) => isSuperseded(one, now))
    return { issued, standing: stands ? 'stands' : 'superseded' }
  })
}

function lastIssued(kase: Case, document: Document): Issued | undefined {
  return kase.issued.findLast(
    (one) => one.kind === document.kind && one.matter === document.matter && one.for === document.for,
  )
}

/** Its words are not those that the case makes now; who signed it and the letter's day don't count. */
function isSuperseded(issued: Issued, labelledNow: Document): boolean {
  return !unsealed(issued.labelled ?? issued.text).endsWith(wordsThatHold(labelledNow))
}

/** The words by which a paper is the same one: without the record's seal, which changes as soon as the record leaves. */
export const wordsThatHold = (document: Document): string => unsealed(wordsOf(document))

const unsealed = (text: string) =>
  text
    .split('\n')
    .filter((line) => ![SEAL_OF_EVENTS, FOUND_ON_OPENING].some((key) => line.startsWith(`${key}: `)))
    .join('\n')

function withoutNames({ names: _, ...extras }: Extras): Extras {
  return extras
}
