import type PDFDocument from 'pdfkit'
import { type Block, isHeld, type Row } from '../document'

export type Pdf = InstanceType<typeof PDFDocument>
type Parent = ReturnType<Pdf['struct']>

/** In points, as every measure of a page: a seventy-second of an inch. */
export const MARGIN = 57
export const INDENT = 18
export const SQUARE = 74

/** Where what comes next is drawn, and how it is set. */
export interface Page {
  pdf: Pdf
  /** Where it stands in the tag tree. */
  root: Parent
  /** Of the type. */
  size: number
  width: number
  /** The first and the last line, from the upper edge of the paper. */
  top: number
  bottom: number
  /** Added to each line; less than nothing where it is set close. */
  lead: number
}

/** A text of its own below what stands there; `tag`: of the tag tree; `after`: the room below it, in lines. */
export function drawText(
  { pdf, root, width }: Page,
  tag: string,
  text: string,
  font: string,
  size: number,
  after = 0.5,
): void {
  root.add(pdf.struct(tag, {}, () => void pdf.font(font, size).text(text, MARGIN, pdf.y, { width })))
  pdf.moveDown(after)
}

export function drawNotice(page: Page, text: string): void {
  const { pdf, root, size, width } = page
  const inner = width - 2 * 10
  const height = pdf.font('bold', size).heightOfString(text, { width: inner }) + 2 * 8
  room(page, height + 6)
  const { y } = pdf
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf.rect(MARGIN, y, width, height).lineWidth(1).stroke('#333')
  pdf.endMarkedContent()
  root.add(pdf.struct('P', {}, () => void pdf.font('bold', size).text(text, MARGIN + 10, y + 8, { width: inner })))
  pdf.x = MARGIN
  pdf.y = y + height
  pdf.moveDown(0.6)
}

export const headingSize = ({ size }: Page, level: 1 | 2) => size * (level === 1 ? 1.25 : 1.08)

export function heightOf({ pdf, width }: Page, text: string, font: string, size: number, less = 0): number {
  return pdf.font(font, size).heightOfString(text, { width: width - less })
}

export const lines = ({ pdf, size, lead }: Page, count: number) =>
  (pdf.font('regular', size).currentLineHeight(true) + lead) * count

const SHORT = 6

/** A row that is short stays whole, of a long one the first lines. */
export function rowHeight(page: Page, { key, value }: Row): number {
  const height = heightOf(page, `${key}:${value.includes('\n') ? '\n' : ' '}${value}`, 'regular', page.size)
  return height > lines(page, SHORT) ? lines(page, 3) : height
}

/** Lines of room above what is written by hand, and with those below it. */
export const HAND = 0.6
const HAND_ROOM = 1.1

/** All that is held together from here on. */
export function heldHeight(page: Page, blocks: readonly Block[], index: number): number {
  const block = blocks[index]
  if (block === undefined || !isHeld(blocks, index)) return 0
  return ownHeight(page, block) + heldHeight(page, blocks, index + 1)
}

function ownHeight(page: Page, block: Block): number {
  switch (block.is) {
    case 'line':
      return heightOf(page, `${block.says}:`, 'regular', page.size) + lines(page, HAND_ROOM)
    case 'rows':
      return block.rows.reduce((sum, row) => sum + rowHeight(page, row) + lines(page, 0.2), lines(page, 0.4))
    case 'paragraph':
      return heightOf(page, block.text, 'regular', page.size) + lines(page, 0.5)
    default:
      return 0
  }
}

/** A heading with the first lines of what it heads: they stay on one page. */
export function heightFrom(page: Page, blocks: readonly Block[], index: number): number {
  const block = blocks[index]
  if (block === undefined) return 0
  const gap = lines(page, 1)
  if (isHeld(blocks, index)) return heldHeight(page, blocks, index)
  switch (block.is) {
    case 'heading':
      return (
        heightOf(page, block.text, 'bold', headingSize(page, block.level)) + gap + heightFrom(page, blocks, index + 1)
      )
    case 'rows': {
      const [first, more] = block.rows
      const height = (first === undefined ? 0 : rowHeight(page, first)) + gap
      // Whom to ask, and how: a row, and a row.
      const next = blocks[index + 1]
      return more === undefined && next?.is === 'rows' && next.rows.length === 1
        ? height + heightFrom(page, blocks, index + 1)
        : height
    }
    case 'list':
      return Math.min(heightOf(page, block.items[0] ?? '', 'regular', page.size, INDENT), lines(page, 4)) + gap
    case 'paragraph':
      return Math.min(heightOf(page, block.text, 'regular', page.size), lines(page, 4)) + gap
    case 'notice':
      return heightOf(page, block.text, 'bold', page.size, 20) + 2 * gap
    case 'qr':
      return SQUARE + 2 * gap
    default:
      return 3 * gap
  }
}

/** Turns the page where what comes next would not fit on this one. */
export function room({ pdf, top, bottom }: Page, height: number): void {
  if (pdf.y + height > bottom && pdf.y > top + 1) pdf.addPage()
}
