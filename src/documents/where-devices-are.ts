import { answerTo, type Case } from '../case/case'
import { noteOn } from '../case/note-on'
import { stillSaid } from '../case/still-said'
import { deviceKey } from '../case/subject'
import { saidTo } from './said'

/** Where a device is, as a paper says it: one that was given back is not with police any more. */
export function whereIs(kase: Case, device: string): string {
  const place = saidTo(kase, deviceKey(device), 'held') ?? 'Where it is has not been recorded'
  if (answerTo(kase, deviceKey(device), 'held') === 'seized') {
    if (isGivenBack(kase, device)) return 'Returned'
    return isForfeited(kase, device) ? `${place}; it is to be forfeited` : place
  }
  // A phone that is left with a grandmother is with its owner, and a note says with whom; one on what police hold is theirs.
  const note = noteOn(kase, deviceKey(device), 'held')
  return note === undefined || note.isFromBefore ? place : `${place} (${note.text.replace(/\.$/, '')})`
}

/** Since police had it last. */
export const isGivenBack = (kase: Case, device: string): boolean =>
  stillSaid(kase, deviceKey(device), 'returnDecision')?.value === 'returned'

/** Decided of one that police hold, and signed by whoever may: until then nobody is told that it is gone. */
export const isForfeited = (kase: Case, device: string): boolean =>
  answerTo(kase, deviceKey(device), 'held') === 'seized' &&
  stillSaid(kase, deviceKey(device), 'returnDecision')?.value === 'forfeited' &&
  String(stillSaid(kase, deviceKey(device), 'returnSignedBy')?.value ?? '').trim() !== ''
