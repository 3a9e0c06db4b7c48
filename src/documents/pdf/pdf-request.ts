import type { Document } from '../document'
import { isoDayOf, when } from '../london-time'

/** What the page asks of pdf.worker.ts. */
export interface PdfRequest {
  document: Document
}

export interface MadePdf {
  bytes: Uint8Array<ArrayBuffer>
  /** Letters that its type does not have, each once: they are missing on paper, and stand in the copied text. */
  missing: readonly string[]
}

/** What it answers, once for each request. 'failed': the paper can still be copied as text or printed. */
export type PdfAnswer = MadePdf | 'failed'

/** Many times as long as a worn phone takes: browsers lose a worker now and then. */
const LOST_AFTER_MS = 120_000

/** Asks a worker of pdf.worker.ts for one PDF and lets the worker go. */
export function pdfBy(worker: Worker, document: Document): Promise<PdfAnswer> {
  let lost: ReturnType<typeof setTimeout>
  return new Promise<PdfAnswer>((resolve) => {
    lost = setTimeout(() => resolve('failed'), LOST_AFTER_MS)
    worker.onmessage = (answer: MessageEvent<PdfAnswer>) => resolve(answer.data)
    worker.onerror = () => resolve('failed')
    const request: PdfRequest = { document }
    worker.postMessage(request)
  }).finally(() => {
    clearTimeout(lost)
    worker.terminate()
  })
}

/** A file name that says nothing of the case, nor which paper it is: 'Paper 2026-11-26 11.40.05.pdf', London's time. */
export const pdfNameOf = ({ madeAt }: Document): string =>
  `Paper ${isoDayOf(madeAt)} ${when(madeAt).slice(-5).replace(':', '.')}.${madeAt.slice(17, 19)}.pdf`
