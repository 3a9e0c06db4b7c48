import type { Case } from '../case/case'
import { caseLabel, matterLabel } from '../case/labels'
import { EDITION } from '../guidance/edition'
import { type Block, type Document, paragraph, rows, section } from './document'
import { type Extras, made, typed } from './extras'
import { urgentRows } from './people-and-devices'
import { groups } from './record-answers'
import { conclusions, devices } from './record-conclusions'
import { historyBlocks } from './record-history'
import { duties, outcome, told } from './record-outcome'
import { people } from './record-people'
import { timeOf } from './record-time'

export const SEAL_OF_EVENTS = 'Seal of the events'
export const FOUND_ON_OPENING = 'Found when it was opened'

const ALTERED = 'something is not as it was sealed'
const FAULT_WORDS: Readonly<Record<string, string>> = {
  unreadable: 'an entry could not be read, and is not in this record',
  missing: 'an entry is missing',
  'out-of-place': 'an entry does not follow the one before it',
  'cut-off': 'the last entries are missing or others stand in their place',
  'head-unreadable': 'the case’s own summary could not be read',
  'put-back': 'an older copy may have been put back',
}
const AFTER_ANOTHER_TAB = 'answers that waited were added after what another tab wrote'

/** The decision record of one matter: what was known, when, what followed from it and what was decided. */
export function decisionRecord(kase: Case, matter: string, extras: Extras): Document {
  const blocks: readonly Block[] = [
    rows(
      ['Case', caseLabel(kase)],
      ['Matter', kase.matters.length > 1 ? matterLabel(kase, matter) : undefined],
      ['Opened', timeOf(kase, { seq: 1, at: kase.openedAt })],
      ['Judged under', `the briefing note of ${EDITION.date}, edition ${kase.edition}`],
      ['Kept by', typed(extras.names?.officer)],
      [SEAL_OF_EVENTS, extras.chainCode],
      [FOUND_ON_OPENING, foundOnOpening(extras)],
    ),
    paragraph(
      'People go by a letter. No image is described or kept here. In brackets: when an answer was noted. The advice is the note’s; the decisions are the officer’s.',
    ),
    ...groups(kase, matter, 'before'),
    ...people(kase, matter),
    ...section('Urgent risk, and what was done', [
      { is: 'rows', rows: urgentRows(kase, (at) => timeOf(kase, { at }), true) },
    ]),
    ...conclusions(kase, matter, extras),
    ...devices(kase, matter, extras),
    ...groups(kase, matter, 'after'),
    ...outcome(kase, matter),
    ...duties(kase, matter, extras),
    ...told(kase, matter),
    ...groups(kase, matter, 'last'),
    ...historyBlocks(kase, matter),
  ]
  return made('decision-record', kase, matter, extras, { title: 'Decision record', blocks })
}

const foundOnOpening = ({ faults = [], afterAnotherTab }: Extras): string =>
  [...faults.map((fault) => FAULT_WORDS[fault] ?? ALTERED), ...(afterAnotherTab ? [AFTER_ANOTHER_TAB] : [])].join('; ')
