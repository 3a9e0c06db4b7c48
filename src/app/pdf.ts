import type { Document } from '../documents/document'
import { pdfBy } from '../documents/pdf/pdf-request'

/** Sets a paper as PDF in a worker that is ended afterwards. Rejects when this phone can't. */
export const pdfIn = (newWorker: () => Worker) => async (document: Document) => {
  const answer = await pdfBy(newWorker(), document)
  if (answer === 'failed') throw new Error('The PDF could not be made')
  return answer
}
