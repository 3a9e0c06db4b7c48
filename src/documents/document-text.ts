import { withDaysWhole } from '../case/days'
import type { Block, Document, DocumentKind } from './document'
import { dayOf, when } from './london-time'

export const PRACTICE = 'PRACTICE: a made-up case. Not a police paper.'

/** As plain text, with when it was made and under which edition. */
export function asText(document: Document): string {
  return `${textToKeep(document)}\n\n${stampOf(document)}`
}

/** What the case keeps of it: everything but the stamp, which the case holds beside it. */
export function textToKeep(document: Document): string {
  return [...linesAbove(document), wordsOf(document)].join('\n\n')
}

/** The words that a change in the case can change; they end the text that is kept. */
export function wordsOf(document: Document): string {
  return [
    ...(document.practice ? [PRACTICE] : []),
    document.title.toUpperCase(),
    ...document.blocks.map(blockText),
  ].join('\n\n')
}

/** What stands above the words: which paper this replaces, and a letter's day. */
export function linesAbove({ replaces, dated, madeAt }: Document): readonly string[] {
  return [
    ...(replaces === undefined ? [] : [`This takes the place of the one of ${when(replaces)}, which no longer holds.`]),
    ...(dated ? [dayOf(madeAt)] : []),
  ]
}

/** Read by those for whom the note was not written: its name would say to them that the College wrote this, or vouches for it. */
const READ_OUTSIDE: readonly DocumentKind[] = [
  'letter-child',
  'letter-parents',
  'family-sheet',
  'child-sheet',
  'deletion-direction',
  'school-note',
]

/** 'Made 25 Nov 2026 14:02 · after the College of Policing briefing note of November 2016, edition 1.0/2026.11'. */
export function stampOf({ kind, madeAt, edition }: Document): string {
  const note = READ_OUTSIDE.includes(kind) ? '' : 'after the College of Policing briefing note of November 2016, '
  return `Made ${when(madeAt)} · ${note}edition ${edition}`
}

/** As it is shown and set: a number to ring, a day with its month, and a year with its time, stay on one line. */
export const withNumbersWhole = (text: string): string => withDaysWhole(text.replaceAll(/(?<=\d) (?=\d)/g, '\u00a0'))

function blockText(block: Block): string {
  switch (block.is) {
    case 'heading':
      return block.level === 1 ? block.text.toUpperCase() : `${block.text}:`
    case 'paragraph':
    case 'notice':
      return block.text
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n')
    case 'rows':
      return block.rows
        .map(({ key, value }) => (value.includes('\n') ? `\n${key}:\n${value}\n` : `${key}: ${value}`))
        .join('\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim()
    case 'quote':
      return block.paragraphs.join('\n\n')
    case 'link':
      return `${block.says}: ${block.text}`
    case 'qr':
      return `${block.says}: ${block.payload}`
    case 'line':
      return `${block.says}: ______________________________`
  }
}
