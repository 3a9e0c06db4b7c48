import type { Drafts } from '../drafts/drafts'
import type { Services } from '../screens/services'
import { pdfIn } from './pdf'
import { whatIfIn } from './what-if'
import { newPdfWorker, newWhatIfWorker } from './workers'

/** The phone's own: its clock, and its storage once the first screen is painted. */
export function liveServices(): Pick<Services, 'now' | 'drafts' | 'whatIf' | 'pdf'> {
  let drafts: Promise<Drafts> | undefined
  return {
    now: () => new Date(),
    drafts: () => {
      drafts ??= import('../drafts/clear-drafts').then(({ ClearDrafts }) => new ClearDrafts())
      return drafts
    },
    whatIf: whatIfIn(newWhatIfWorker),
    pdf: pdfIn(newPdfWorker),
  }
}
