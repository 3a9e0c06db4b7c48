import PDFDocument from 'pdfkit'
import { type Document, isHeld, squaresFrom } from '../document'
import { linesAbove, PRACTICE, stampOf, withNumbersWhole } from '../document-text'
import { drawBlock } from './pdf-blocks'
import { drawNotice, drawText, heightFrom, heldHeight, MARGIN, type Page, type Pdf, room } from './pdf-page'
import type { MadePdf } from './pdf-request'
import { drawSquares } from './pdf-squares'

interface PdfFonts {
  regular: Uint8Array
  bold: Uint8Array
}

const FOOT = 30
/** How near the paper's edge a printer still prints. */
const UNPRINTED = 30

/** How closely a paper is set: what is left free above and below, and what is taken off each line, in parts of the type's size. */
interface Setting {
  edge: number
  lead: number
}
const OPEN: Setting = { edge: MARGIN, lead: 0 }
const CLOSE: Setting = { edge: 45, lead: -0.13 }
/** A letter, where that spares nothing; its lines stay a fifth higher than their type. */
const CLOSEST: Setting = { edge: 40, lead: -0.16 }
/** In pages: what is longer is set once. */
const SHORT_PAPER = 3

/**
 * A paper as a tagged A4 PDF in British English, page numbers, edition and time at its foot. The same each time. It is
 * set closer where that spares a page: a few lines on a page of their own, a signature or a number to ring among them,
 * are lost or left behind.
 */
export async function drawPdf(paper: Document, fonts: PdfFonts): Promise<MadePdf> {
  const document = asDrawn(paper)
  const open = laidOut(document, fonts, OPEN)
  if (open.pages === 1 || open.pages > SHORT_PAPER) return open.end()
  for (const setting of document.dated ? [CLOSE, CLOSEST] : [CLOSE]) {
    const close = laidOut(document, fonts, setting)
    if (close.pages < open.pages) return close.end()
  }
  return open.end()
}

function laidOut(document: Document, fonts: PdfFonts, { edge, lead }: Setting) {
  const made = new Date(document.madeAt)
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: edge, bottom: edge, left: MARGIN, right: MARGIN },
    font: null as unknown as string,
    tagged: true,
    pdfVersion: '1.7',
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: document.title, Creator: 'Proportion', Producer: 'Proportion', CreationDate: made, ModDate: made },
  })
  pdf.registerFont('regular', fonts.regular as Buffer)
  pdf.registerFont('bold', fonts.bold as Buffer)

  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const size = document.large ? 15 : 10.5
  const page: Page = {
    pdf,
    root,
    size,
    width: pdf.page.width - 2 * MARGIN,
    top: edge,
    bottom: pdf.page.height - edge,
    lead: lead * size,
  }
  pdf.lineGap(page.lead)
  const missing = lettersMissing(pdf, document)
  if (document.practice) drawNotice(page, PRACTICE)
  for (const line of linesAbove(document)) drawText(page, 'P', line, 'regular', page.size)
  drawText(page, 'H1', document.title, 'bold', page.size * 1.7)
  const blocks = [...document.blocks]
  blocks.forEach((block, index) => {
    if (block.is === 'qr') {
      if (blocks[index - 1]?.is !== 'qr') drawSquares(page, squaresFrom(blocks, index))
      return
    }
    if (block.is === 'heading') room(page, heightFrom(page, blocks, index))
    if (isHeld(blocks, index) && !isHeld(blocks, index - 1)) room(page, heldHeight(page, blocks, index))
    drawBlock(page, block)
  })
  root.end()
  return {
    pages: pdf.bufferedPageRange().count,
    end: async (): Promise<MadePdf> => {
      drawFeet(page, document)
      return { bytes: await bytesOf(pdf), missing }
    },
  }
}

async function bytesOf(pdf: Pdf): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  const whole = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  pdf.end()
  await whole
  return joined(chunks)
}

/** Which edition, when, and which page of how many, under every page; on a practice paper also that it is one. */
function drawFeet({ pdf, width, bottom }: Page, document: Document): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    pdf.page.margins.bottom = 0
    if (document.practice) drawAcross(pdf)
    const y = Math.min(bottom + FOOT / 2, pdf.page.height - UNPRINTED)
    const stamp = document.practice ? `PRACTICE · ${stampOf(document)}` : stampOf(document)
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    pdf.font('regular', 7.5).fillColor('#333')
    pdf.text(stamp, MARGIN, y, { width: width - 70, lineBreak: true })
    pdf.text(`Page ${index + 1} of ${count}`, MARGIN + width - 66, y, { width: 66, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
  }
}

const ACROSS = 'PRACTICE'

/** So faint that every word under it is read, and so large that no page of it is taken for a real one. */
function drawAcross(pdf: Pdf): void {
  const { width, height } = pdf.page
  pdf.markContent('Artifact', { type: 'Pagination' })
  pdf.save().rotate(-45, { origin: [width / 2, height / 2] })
  pdf.font('bold', 96).fillColor('#000').fillOpacity(0.1)
  const wide = pdf.widthOfString(ACROSS)
  pdf.text(ACROSS, (width - wide) / 2, height / 2 - 64, { lineBreak: false })
  pdf.restore().fillOpacity(1)
  pdf.endMarkedContent()
}

/** An accent that was typed apart from its letter belongs on it, and a mark that nobody sees would leave a gap. */
const asDrawn = (paper: Document): Document =>
  JSON.parse(JSON.stringify(paper), (_, value: unknown) =>
    typeof value === 'string'
      ? withNumbersWhole(value.replaceAll(/\p{Cf}|\ufe0e|\ufe0f/gu, '').normalize('NFC'))
      : value,
  )

function lettersMissing(pdf: Pdf, document: Document): readonly string[] {
  pdf.font('regular', 10)
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font
  const text = JSON.stringify([document.title, document.blocks.filter(({ is }) => is !== 'qr')])
  return [...new Set(text)].filter(
    (letter) => !/\s/.test(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  )
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
