import { drawPdf } from './pdf/draw-pdf'
import regular from './pdf/fonts/noto-sans-400.ttf?url'
import bold from './pdf/fonts/noto-sans-700.ttf?url'
import type { PdfAnswer, PdfRequest } from './pdf/pdf-request'

async function bytesAt(address: string): Promise<Uint8Array> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`No font at ${address}`)
  return new Uint8Array(await answer.arrayBuffer())
}

self.onmessage = async (request: MessageEvent<PdfRequest>) => {
  try {
    const fonts = { regular: await bytesAt(regular), bold: await bytesAt(bold) }
    const answer: PdfAnswer = await drawPdf(request.data.document, fonts)
    self.postMessage(answer, { transfer: [answer.bytes.buffer] })
  } catch {
    const answer: PdfAnswer = 'failed'
    self.postMessage(answer)
  }
}
