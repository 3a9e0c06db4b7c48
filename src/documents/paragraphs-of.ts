import type { ParagraphId } from '../guidance/paragraph-ids'
import type { DocumentKind } from './document'

/** What each paper carries out of the note, with its title, so that a page can name it without the words of every paper. */
export const PAPER: Readonly<
  Record<DocumentKind, { title: string; paragraphs: readonly [ParagraphId, ...ParagraphId[]] }>
> = {
  'decision-record': { title: 'Decision record', paragraphs: [3, 9, 11, 13, 14, 15, 18, 19, 20, 23, 24] },
  'review-page': { title: 'Review page', paragraphs: [20, 21] },
  'referral-text': { title: 'Referral to children’s social care', paragraphs: [6, 12, 17, 18] },
  'contact-form': { title: 'Child contact form', paragraphs: [18, 26] },
  'specialist-handover': { title: 'Handover to the specialist team', paragraphs: [2, 6, 7, 18] },
  'family-sheet': { title: 'Sheet for the family', paragraphs: [10, 14, 17, 18, 24, 'A'] },
  'child-sheet': { title: 'Sheet for the child', paragraphs: [10, 14, 17, 18, 24, 'A'] },
  'school-note': { title: 'Note for the school', paragraphs: [4, 8, 10, 14, 15, 18, 23, 'A'] },
  'letter-child': { title: 'Outcome letter to the child', paragraphs: [18, 22, 'A'] },
  'letter-parents': { title: 'Outcome letter to the parents', paragraphs: [18, 22, 'A'] },
  'deletion-direction': { title: 'Direction to delete', paragraphs: [18, 23] },
  'deletion-decision': { title: 'Decision on deleting images', paragraphs: [18, 23] },
}
