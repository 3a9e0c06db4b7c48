import type { Case } from '../case/case'
import type { IssuedDocument } from '../case/event'
import type { Document } from './document'
import { textToKeep, wordsOf } from './document-text'
import { DOCUMENTS, type DocumentOffer } from './documents'
import type { Extras } from './extras'
import { FOUND_ON_OPENING, SEAL_OF_EVENTS } from './record'

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
