import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { type Block, type Document, linesAbove, PRACTICE, stampOf } from '../document'

export interface PdfFonts {
  regular: Uint8Array
  bold: Uint8Array
}

export interface DrawnPdf {
  bytes: Uint8Array<ArrayBuffer>
  /** Letters that the fonts don't have, each once: they are missing on paper, and stand in the copied text. */
  missing: readonly string[]
}

type Pdf = InstanceType<typeof PDFDocument>
type Parent = ReturnType<Pdf['struct']>
type Squares = readonly Extract<Block, { is: 'qr' }>[]

const MARGIN = 57
const FOOT = 30
const SQUARE = 74
const INDENT = 18

interface Page {
  pdf: Pdf
  root: Parent
  size: number
  width: number
  bottom: number
}

/** A paper as a tagged A4 PDF in British English, page numbers, edition and time at its foot. The same each time. */
export async function drawPdf(document: Document, fonts: PdfFonts): Promise<DrawnPdf> {
  const made = new Date(document.madeAt)
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: null as unknown as string,
    tagged: true,
    pdfVersion: '1.7',
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: document.title, Creator: 'Proportion', Producer: 'Proportion', CreationDate: made, ModDate: made },
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  pdf.registerFont('regular', fonts.regular as Buffer)
  pdf.registerFont('bold', fonts.bold as Buffer)

  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const page: Page = {
    pdf,
    root,
    size: document.large ? 15 : 10.5,
    width: pdf.page.width - 2 * MARGIN,
    bottom: pdf.page.height - MARGIN,
  }
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
    drawBlock(page, block)
  })
  root.end()
  drawFeet(page, document)
  pdf.end()
  await whole
  return { bytes: joined(chunks), missing }
}

function drawBlock(page: Page, block: Exclude<Block, { is: 'qr' }>): void {
  const { pdf, root, size } = page
  switch (block.is) {
    case 'heading':
      pdf.moveDown(block.level === 1 ? 0.6 : 0.3)
      drawText(page, block.level === 1 ? 'H2' : 'H3', block.text, 'bold', headingSize(page, block.level), 0.25)
      return
    case 'paragraph':
      drawText(page, 'P', block.text, 'regular', size)
      return
    case 'notice':
      drawNotice(page, block.text)
      return
    case 'list': {
      const list = pdf.struct('L')
      root.add(list)
      block.items.forEach((item, index) => {
        room(page, Math.min(heightOf(page, item, 'regular', size, INDENT), lines(page, 3)))
        const { y } = pdf
        const one = pdf.struct('LI')
        list.add(one)
        one.add(
          pdf.struct(
            'Lbl',
            {},
            () => void pdf.text(block.ordered ? `${index + 1}.` : '•', MARGIN, y, { width: INDENT }),
          ),
        )
        one.add(pdf.struct('LBody', {}, () => void pdf.text(item, MARGIN + INDENT, y, { width: page.width - INDENT })))
        one.end()
        pdf.moveDown(0.25)
      })
      list.end()
      pdf.x = MARGIN
      return void pdf.moveDown(0.35)
    }
    case 'rows':
      for (const { key, value } of block.rows) {
        room(page, Math.min(heightOf(page, `${key}: ${value}`, 'regular', size), lines(page, 3)))
        const ownLine = value.includes('\n')
        root.add(
          pdf.struct('P', {}, () => {
            pdf.font('bold', size).text(`${key}: `, MARGIN, pdf.y, { width: page.width, continued: !ownLine })
            pdf.font('regular', size).text(value, { width: page.width })
          }),
        )
        pdf.moveDown(ownLine ? 0.45 : 0.2)
      }
      return void pdf.moveDown(0.4)
    case 'quote':
      for (const paragraph of block.paragraphs) {
        root.add(
          pdf.struct('BlockQuote', {}, () => {
            pdf.font('regular', size).text(paragraph, MARGIN + INDENT, pdf.y, { width: page.width - 2 * INDENT })
          }),
        )
        pdf.moveDown(0.5)
      }
      pdf.x = MARGIN
      return
    case 'link':
      room(page, lines(page, 2))
      pdf
        .font('regular', size)
        .text(`${block.says}: `, MARGIN, pdf.y, { width: page.width, continued: true, structParent: root })
      root.add(
        pdf.struct('Link', {}, () => {
          pdf.text(block.text, { link: block.href, underline: true, width: page.width, Contents: block.says } as object)
        }),
      )
      return void pdf.moveDown(0.5)
    case 'line': {
      room(page, lines(page, 3))
      pdf.moveDown(0.6)
      drawText(page, 'P', `${block.says}:`, 'regular', size, 0)
      const from = MARGIN + pdf.font('regular', size).widthOfString(`${block.says}: `) + 4
      const y = pdf.y - 3
      pdf.markContent('Artifact', { type: 'Layout' })
      pdf
        .moveTo(Math.min(from, MARGIN + page.width * 0.6), y)
        .lineTo(MARGIN + page.width, y)
        .lineWidth(0.6)
        .stroke('#555')
      pdf.endMarkedContent()
      return void pdf.moveDown(0.5)
    }
  }
}

function drawText(
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

function drawNotice(page: Page, text: string): void {
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

const A_ROW = 3

function squaresFrom(blocks: readonly Block[], index: number): Squares {
  const rest = blocks.slice(index)
  const end = rest.findIndex((block) => block.is !== 'qr')
  return (end === -1 ? rest : rest.slice(0, end)).flatMap((block) => (block.is === 'qr' ? [block] : []))
}

/** Squares to scan, three in a row, each with its name beneath. */
function drawSquares(page: Page, squares: Squares): void {
  const { pdf, root, width, size } = page
  for (let first = 0; first < squares.length; first += A_ROW) {
    const row = squares.slice(first, first + A_ROW)
    const column = width / A_ROW
    const caption = Math.max(
      ...row.map(({ says }) => pdf.font('regular', size - 1).heightOfString(says, { width: column - 8 })),
    )
    room(page, SQUARE + caption + 10)
    const top = pdf.y + 2
    row.forEach(({ says, payload }, index) => {
      const x = MARGIN + index * column
      const figure = { alt: `Square to scan: ${says}, ${payload}`, bbox: [x, top, x + SQUARE, top + SQUARE] }
      root.add(pdf.struct('Figure', figure, () => drawSquare(pdf, payload, x, top)))
      root.add(
        pdf.struct(
          'P',
          {},
          () => void pdf.font('regular', size - 1).text(says, x, top + SQUARE + 3, { width: column - 8 }),
        ),
      )
    })
    pdf.x = MARGIN
    pdf.y = top + SQUARE + caption + 8
  }
  pdf.moveDown(0.4)
}

function drawSquare(pdf: Pdf, payload: string, x: number, y: number): void {
  const { data, size } = encode(payload, { ecc: 'M', border: 2 })
  const module = SQUARE / size
  data.forEach((line, row) => {
    line.forEach((dark, column) => {
      if (dark) pdf.rect(x + column * module, y + row * module, module + 0.05, module + 0.05)
    })
  })
  pdf.fill('#000')
}

/** Which edition, when, and which page of how many, under every page; on a practice paper also that it is one. */
function drawFeet({ pdf, width }: Page, document: Document): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    pdf.page.margins.bottom = 0
    const y = pdf.page.height - MARGIN + FOOT / 2
    const stamp = document.practice ? `PRACTICE · ${stampOf(document)}` : stampOf(document)
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    pdf.font('regular', 7.5).fillColor('#333')
    pdf.text(stamp, MARGIN, y, { width: width - 70, lineBreak: true })
    pdf.text(`Page ${index + 1} of ${count}`, MARGIN + width - 66, y, { width: 66, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
  }
}

const headingSize = ({ size }: Page, level: 1 | 2) => size * (level === 1 ? 1.25 : 1.08)

function heightOf({ pdf, width }: Page, text: string, font: string, size: number, less = 0): number {
  return pdf.font(font, size).heightOfString(text, { width: width - less })
}

const lines = ({ pdf, size }: Page, count: number) => pdf.font('regular', size).currentLineHeight(true) * count

/** A heading with the first lines of what it heads: they stay on one page. */
function heightFrom(page: Page, blocks: readonly Block[], index: number): number {
  const block = blocks[index]
  if (block === undefined) return 0
  const gap = lines(page, 1)
  switch (block.is) {
    case 'heading':
      return (
        heightOf(page, block.text, 'bold', headingSize(page, block.level)) + gap + heightFrom(page, blocks, index + 1)
      )
    case 'rows':
      return (
        Math.min(
          heightOf(page, `${block.rows[0]?.key}: ${block.rows[0]?.value}`, 'regular', page.size),
          lines(page, 4),
        ) + gap
      )
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
function room({ pdf, bottom }: Page, height: number): void {
  if (pdf.y + height > bottom && pdf.y > MARGIN + 1) pdf.addPage()
}

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
