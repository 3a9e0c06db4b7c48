import { MONTHS } from '../case/days'

export const DOCUMENT_KINDS = [
  'decision-record',
  'letter-child',
  'letter-parents',
  'family-sheet',
  'child-sheet',
  'deletion-direction',
  'deletion-decision',
  'review-page',
  'referral-text',
  'school-note',
  'contact-form',
  'specialist-handover',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export interface Row {
  key: string
  /** May hold line breaks. */
  value: string
}

export type Block =
  | { is: 'heading'; level: 1 | 2; text: string }
  | { is: 'paragraph'; text: string }
  | { is: 'list'; items: readonly string[]; ordered?: true }
  | { is: 'rows'; rows: readonly Row[] }
  | { is: 'quote'; paragraphs: readonly string[] }
  /** `text` is what is read and printed, `href` where it leads. */
  | { is: 'link'; says: string; text: string; href: string }
  /** `payload` is ASCII. */
  | { is: 'qr'; says: string; payload: string }
  | { is: 'notice'; text: string }
  /** A line to write on by hand. */
  | { is: 'line'; says: string }

/** A paper as data: drawn by one view, pasted as text or set as PDF. */
export interface Document {
  kind: DocumentKind
  matter: string
  /** The person it is made for. */
  for?: string
  title: string
  blocks: readonly Block[]
  /** 'version/facts version' of the guidance followed. */
  edition: string
  /** ISO 8601, UTC. */
  madeAt: string
  /** A made-up case: marked on every page. */
  practice?: true
  /** Large type. */
  large?: true
  /** A letter: the day stands above it. */
  dated?: true
  /** When the paper of this kind that no longer holds was issued, ISO 8601. */
  replaces?: string
  /** For the officer, on the screen only: what to think of before this is given. */
  before?: readonly string[]
  /** For the officer, on the screen only: wording to compare with, not part of the paper. */
  beside?: { title: string; paragraphs: readonly string[] }
}

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

const BREAK = 2

/**
 * The text in parts that fit a box of `boxLength` characters, each headed '(1 of 3)', broken at line ends, and inside a
 * line only where the line alone is longer than the box. A line end counts as two, as Windows boxes count it.
 */
export function inPieces(text: string, boxLength: number): readonly string[] {
  if (boxLength < 40) throw new RangeError(`A box of ${boxLength} characters is too small for a part and its number`)
  if (lengthOf(text) <= boxLength) return [text]
  for (let digits = 1; ; digits++) {
    const header = `(${'9'.repeat(digits)} of ${'9'.repeat(digits)})`.length + BREAK
    const parts = packed(text, boxLength - header)
    if (String(parts.length).length <= digits) {
      return parts.map((part, index) => `(${index + 1} of ${parts.length})\n${part}`)
    }
  }
}

function packed(text: string, room: number): readonly string[] {
  const parts: string[] = []
  let part: string | undefined
  for (const line of text.split('\n').flatMap((whole) => cut(whole, room))) {
    const longer: string = part === undefined ? line : `${part}\n${line}`
    if (part !== undefined && lengthOf(longer) > room) {
      parts.push(part)
      part = line
    } else part = longer
  }
  return part === undefined ? parts : [...parts, part]
}

/** A line in lengths that fit, at a space where there is one. */
function cut(line: string, room: number): readonly string[] {
  if (line.length <= room) return [line]
  const space = line.lastIndexOf(' ', room)
  const end = space > 0 ? space : /[\uD800-\uDBFF]/.test(line.charAt(room - 1)) ? room - 1 : room
  return [line.slice(0, end), ...cut(line.slice(space > 0 ? end + 1 : end), room)]
}

const lengthOf = (text: string) => text.length + (text.split('\n').length - 1) * (BREAK - 1)

let london: Intl.DateTimeFormat | undefined

/** An instant as London's clocks show it: '25 Nov 2026 14:02'. */
export function when(instant: string): string {
  london ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: 'numeric',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(london.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const month = MONTHS[Number(parts.get('month')) - 1]
  return `${parts.get('day')} ${month} ${parts.get('year')} ${parts.get('hour')}:${parts.get('minute')}`
}

/** '25 November 2026', for letters. */
export function dayOf(instant: string): string {
  return new Date(instant).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  })
}

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ is: 'heading', level, text })
export const paragraph = (text: string): Block => ({ is: 'paragraph', text })
export const notice = (text: string): Block => ({ is: 'notice', text })
export const list = (...items: readonly string[]): Block => ({ is: 'list', items })
export const steps = (...items: readonly string[]): Block => ({ is: 'list', items, ordered: true })
export const rows = (...all: readonly (readonly [key: string, value: string | undefined])[]): Block => ({
  is: 'rows',
  rows: all.flatMap(([key, value]) => (value === undefined || value.trim() === '' ? [] : [{ key, value }])),
})

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Blocks under a heading; nothing where there are none, so that no heading stands alone. */
export function section(text: string, blocks: readonly Block[], level: 1 | 2 = 1): readonly Block[] {
  const filled = blocks.filter(isFilled)
  return filled.length === 0 ? [] : [heading(text, level), ...filled]
}

function isFilled(block: Block): boolean {
  if (block.is === 'rows') return block.rows.length > 0
  if (block.is === 'list') return block.items.length > 0
  return block.is === 'quote' ? block.paragraphs.length > 0 : true
}
