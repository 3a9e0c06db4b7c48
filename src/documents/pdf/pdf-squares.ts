import { encode } from 'uqr'
import type { Square } from '../document'
import { MARGIN, type Page, type Pdf, room, SQUARE } from './pdf-page'

const A_ROW = 3

/** Squares to scan, three in a row, each with its name beneath. */
export function drawSquares(page: Page, squares: readonly Square[]): void {
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
