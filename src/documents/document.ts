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

export type Square = Extract<Block, { is: 'qr' }>

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
  beside?: { title: string; paragraphs: readonly string[]; since: string }
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

/** The squares that follow each other from one on. */
export function squaresFrom(blocks: readonly Block[], from: number): readonly Square[] {
  const block = blocks[from]
  return block?.is === 'qr' ? [block, ...squaresFrom(blocks, from + 1)] : []
}

/** Words short enough to go with the lines under them. */
const isShort = (block: Block): boolean =>
  (block.is === 'paragraph' && block.text.length < 200) ||
  (block.is === 'rows' && block.rows.map(({ value }) => value).join('').length < 200)

/** Written by hand, or the words right above that: without each other both say little. */
export function isHeld(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  if (block?.is === 'line') return true
  if (block?.is === 'paragraph' && blocks[index + 1]?.is === 'line') return true
  return block !== undefined && isShort(block) && isHeld(blocks, index + 1)
}

/** From where what ends a paper stays together: a signature with the words above it and their heading, otherwise the last block. */
export function endFrom(blocks: readonly Block[]): number {
  let from = blocks.length - 1
  if (!isHeld(blocks, from)) return from
  while (isHeld(blocks, from - 1)) from -= 1
  while (blocks[from - 1]?.is === 'heading') from -= 1
  return from
}

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
