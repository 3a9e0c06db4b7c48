import type { Document } from '../document'
import { isoDayOf } from '../london-time'
import { PAPER } from '../paragraphs-of'

/** What the page asks of pdf.worker.ts. */
export interface PdfRequest {
  document: Document
}

export interface MadePdf {
  bytes: Uint8Array<ArrayBuffer>
  /** Letters that stand on the paper and that its type does not have, each once. */
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

/** A file name that says nothing of the case: 'Decision record 2026-11-26.pdf'. */
export function pdfNameOf({ kind, title, madeAt }: Document): string {
  // The title of a review names the outcome.
  const name = kind === 'review-page' ? PAPER[kind].title : title
  return `${name.replaceAll(/[^\p{L}\p{N} ’'-]/gu, '')} ${isoDayOf(madeAt)}.pdf`
}
