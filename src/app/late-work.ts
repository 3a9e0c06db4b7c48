import pdfWorker from '../documents/pdf.worker?worker&url'
import { pdfIn } from './pdf'
import { scriptUrl } from './trusted-scripts'
import { whatIfIn } from './what-if'
import whatIfWorker from './what-if.worker?worker&url'

/** What is worked out away from the screen and not before the first question: it comes with the later stages. */
export const whatIf = whatIfIn(() => new Worker(scriptUrl(whatIfWorker), { type: 'module' }))

export const pdf = pdfIn(() => new Worker(scriptUrl(pdfWorker), { type: 'module' }))
