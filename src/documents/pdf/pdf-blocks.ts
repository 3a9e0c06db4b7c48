import type { Block } from '../document'
import {
  drawNotice,
  drawText,
  HAND,
  headingSize,
  heightOf,
  INDENT,
  lines,
  MARGIN,
  type Page,
  room,
  rowHeight,
} from './pdf-page'

type Of<Is extends Block['is']> = Extract<Block, { is: Is }>

/** Draws one block below what stands there, on the next page where there is no room for its beginning. */
export function drawBlock(page: Page, block: Exclude<Block, { is: 'qr' }>): void {
  switch (block.is) {
    case 'heading':
      drawHeading(page, block)
      break
    case 'paragraph':
      drawText(page, 'P', block.text, 'regular', page.size)
      break
    case 'notice':
      drawNotice(page, block.text)
      break
    case 'list':
      drawList(page, block)
      break
    case 'rows':
      drawRows(page, block)
      break
    case 'quote':
      drawQuote(page, block)
      break
    case 'link':
      drawLink(page, block)
      break
    case 'line':
      drawLine(page, block)
      break
  }
}

function drawHeading(page: Page, { level, text }: Of<'heading'>): void {
  page.pdf.moveDown(level === 1 ? 0.6 : 0.3)
  drawText(page, level === 1 ? 'H2' : 'H3', text, 'bold', headingSize(page, level), 0.25)
}

function drawList(page: Page, { items, ordered }: Of<'list'>): void {
  const { pdf, root, size, width } = page
  const list = pdf.struct('L')
  root.add(list)
  items.forEach((item, index) => {
    room(page, Math.min(heightOf(page, item, 'regular', size, INDENT), lines(page, 3)))
    const { y } = pdf
    const one = pdf.struct('LI')
    list.add(one)
    const label = ordered ? `${index + 1}.` : '•'
    one.add(pdf.struct('Lbl', {}, () => void pdf.text(label, MARGIN, y, { width: INDENT })))
    one.add(pdf.struct('LBody', {}, () => void pdf.text(item, MARGIN + INDENT, y, { width: width - INDENT })))
    one.end()
    pdf.moveDown(0.25)
  })
  list.end()
  pdf.x = MARGIN
  pdf.moveDown(0.35)
}

function drawRows(page: Page, { rows }: Of<'rows'>): void {
  const { pdf, root, size, width } = page
  for (const { key, value } of rows) {
    room(page, rowHeight(page, { key, value }))
    const ownLine = value.includes('\n')
    root.add(
      pdf.struct('P', {}, () => {
        pdf.font('bold', size).text(`${key}: `, MARGIN, pdf.y, { width, continued: !ownLine })
        pdf.font('regular', size).text(value, { width })
      }),
    )
    pdf.moveDown(ownLine ? 0.45 : 0.2)
  }
  pdf.moveDown(0.4)
}

function drawQuote({ pdf, root, size, width }: Page, { paragraphs }: Of<'quote'>): void {
  for (const paragraph of paragraphs) {
    root.add(
      pdf.struct('BlockQuote', {}, () => {
        pdf.font('regular', size).text(paragraph, MARGIN + INDENT, pdf.y, { width: width - 2 * INDENT })
      }),
    )
    pdf.moveDown(0.5)
  }
  pdf.x = MARGIN
}

function drawLink(page: Page, { says, text, href }: Of<'link'>): void {
  const { pdf, root, size, width } = page
  room(page, lines(page, 2))
  pdf.font('regular', size).text(`${says}: `, MARGIN, pdf.y, { width, continued: true, structParent: root })
  root.add(
    pdf.struct('Link', {}, () => {
      pdf.text(text, { link: href, underline: true, width, Contents: says } as object)
    }),
  )
  pdf.moveDown(0.5)
}

/** What is to be written by hand, with a line to write it on. */
function drawLine(page: Page, { says }: Of<'line'>): void {
  const { pdf, size, width } = page
  room(page, lines(page, 1 + HAND))
  pdf.moveDown(HAND)
  drawText(page, 'P', `${says}:`, 'regular', size, 0)
  const from = MARGIN + pdf.font('regular', size).widthOfString(`${says}: `) + 4
  const y = pdf.y - 3
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .moveTo(Math.min(from, MARGIN + width * 0.6), y)
    .lineTo(MARGIN + width, y)
    .lineWidth(0.6)
    .stroke('#555')
  pdf.endMarkedContent()
  pdf.moveDown(0.5)
}
