import { type Case, given } from '../case/case'
import type { DeviceKind, Happening, IssuedDocument, Judged, RemovalReport, TakesOn, UrgentAction } from '../case/event'
import { letterOf } from '../case/replay'
import { partKey, type SubjectKey } from '../case/subject'
import { isShared } from '../guidance/duty-titles'
import type { ConclusionKey, DutyId, OutcomeCode, Part } from '../guidance/facts'
import type { FactId, Value } from '../guidance/questions'
import { explanationsOf } from './owed'
import { setAsideKey } from './progress'
import type { StageId } from './stages'

/** What the officer does. */
export type Doing =
  | { type: 'answer'; subject: SubjectKey; fact: FactId; value: Value | null; why?: string; typing?: true }
  /** No text: the note that stands there is of the answer that stands there now. */
  | { type: 'note'; subject: SubjectKey; fact: FactId; text?: string }
  | { type: 'addPerson'; kind: 'child' | 'adult'; part: Part }
  | { type: 'withdrawPerson'; person: string; why: string }
  | { type: 'addDevice'; kind: DeviceKind; owner: string }
  | { type: 'withdrawDevice'; device: string; why: string }
  | { type: 'addMatter' }
  | { type: 'withdrawMatter'; matter: string; why: string }
  | { type: 'meetUrgent'; person: string; actions: readonly UrgentAction[]; text: string; instead?: string }
  | { type: 'choose'; outcome: OutcomeCode; departure?: string }
  | { type: 'review'; by: string; agreed: boolean; text: string }
  | { type: 'depart'; from: ConclusionKey; why: string }
  | { type: 'explainDuty'; duty: DutyId; why: string }
  | { type: 'reportRemoval'; report: RemovalReport }
  | { type: 'withdrawRemoval'; noted: string; why: string }
  | { type: 'setAside'; stage: StageId; why: string }
  | { type: 'takeUp'; stage: StageId }
  | { type: 'issue'; document: IssuedDocument; upTo?: number }
  | { type: 'handOver'; to: string; as?: TakesOn }
  | { type: 'seeEdition'; edition: string; was?: Judged }
  | { type: 'close' }
  | { type: 'reopen'; why: string }

/** The same when it is done. `at`: ISO 8601 by the phone's clock. */
export type CaseAction = Doing & { at: string }

export const isWritten = (text: string | undefined) => text !== undefined && text.trim() !== ''

/** The first that ends no id of the case. Where it was added may be unreadable; of what was withdrawn the answers stay. */
function firstFree({ answers, matters, events }: Case, endOf: (nth: number) => string): string {
  const withdrawn = events.flatMap((event) => (event.type === 'matter-withdrawn' ? event.matter : []))
  const used = [...Object.keys(answers), ...matters.map(({ id }) => id), ...withdrawn]
  let nth = 0
  while (used.some((id) => id.endsWith(endOf(nth)))) nth += 1
  return endOf(nth)
}

/** What an action says, besides its name and when it was done. */
const saidIn = <Action extends CaseAction>({ type: _, at: __, ...said }: Action) => said

/** The happenings that an action makes in this matter of the case. */
export function happeningsOf(kase: Case, matter: string, action: CaseAction): readonly Happening[] {
  switch (action.type) {
    case 'answer':
      return [{ type: 'answered', ...saidIn(action) }]
    case 'note': {
      const { subject, fact } = action
      const note = given(kase, subject, fact)?.note ?? ''
      const { text = note } = action
      // What is typed is kept at a pause, and again when the field is left: as it stands already, it is no new entry.
      return action.text === note ? [] : [{ type: 'noted', subject, fact, text }]
    }
    case 'addPerson': {
      const person = action.kind + firstFree(kase, (nth) => `-${letterOf(nth).toLowerCase()}`)
      return [
        { type: 'person-added', person, kind: action.kind },
        { type: 'answered', subject: partKey(matter, person), fact: 'part', value: action.part },
      ]
    }
    case 'withdrawPerson':
      return [{ type: 'person-withdrawn', ...saidIn(action) }]
    case 'addDevice': {
      const device = firstFree(kase, (nth) => `${action.kind}-${nth + 1}`)
      return [{ type: 'device-added', device, ...saidIn(action) }]
    }
    case 'withdrawDevice':
      return [{ type: 'device-withdrawn', ...saidIn(action) }]
    case 'addMatter':
      return [{ type: 'matter-added', matter: firstFree(kase, (nth) => `m${nth + 1}`) }]
    case 'withdrawMatter':
      return [{ type: 'matter-withdrawn', ...saidIn(action) }]
    case 'meetUrgent':
      return [{ type: 'urgent-met', ...saidIn(action) }]
    case 'choose': {
      const { outcome, departure } = action
      return [{ type: 'chosen', matter, outcome, ...(isWritten(departure) ? { departure: departure ?? '' } : {}) }]
    }
    case 'review':
      return [{ type: 'reviewed', matter, ...saidIn(action) }]
    case 'depart':
      return [{ type: 'departed', matter, ...saidIn(action) }]
    case 'explainDuty': {
      const { duty } = action
      const why = action.why.trim()
      // What was written in another matter and is read in this one is taken back where it was written.
      const where = why === '' && isShared(duty) ? explanationsOf(kase, matter, duty).map(({ of }) => of) : [matter]
      return where.map((matter) => ({ type: 'duty-explained', matter, duty, why }))
    }
    case 'reportRemoval':
      return [{ type: 'removal-reported', ...saidIn(action) }]
    case 'withdrawRemoval':
      return [{ type: 'removal-withdrawn', ...saidIn(action) }]
    case 'setAside':
      return [{ type: 'set-aside', stage: setAsideKey(matter, action.stage), why: action.why }]
    case 'takeUp':
      return [{ type: 'taken-up', stage: setAsideKey(matter, action.stage) }]
    case 'issue':
      return [{ type: 'document-issued', ...saidIn(action) }]
    case 'handOver':
      return [{ type: 'handed-over', ...saidIn(action) }]
    case 'seeEdition':
      return [{ type: 'edition-seen', ...saidIn(action) }]
    case 'close':
      return [{ type: 'closed' }]
    case 'reopen':
      return [{ type: 'reopened', ...saidIn(action) }]
  }
}
