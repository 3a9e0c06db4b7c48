import { answerTo, type Case, given } from '../case/case'
import { listed, personLabel } from '../case/labels'
import { personKey, type SubjectKey } from '../case/subject'
import { notToldOfCopies } from './told-of-copies'

/** It is set beside the moment when it was answered: no clock is asked. */
export function noSuchDay(kase: Case, subject: SubjectKey): string | undefined {
  const when = given(kase, subject, 'reportedWhen')
  const passed = Date.parse(when?.at ?? '') - Date.parse(String(when?.value))
  if (passed < -MINUTE_MS) return 'That is later than when you wrote it. Check the day and the time.'
  return passed > YEAR_MS ? 'That is more than a year before you wrote it. Check the year.' : undefined
}
const MINUTE_MS = 60_000
const YEAR_MS = 366 * 24 * 60 * MINUTE_MS

export function notToldYet(kase: Case, subject: SubjectKey): string | undefined {
  const left = notToldOfCopies(kase)
  const told = answerTo(kase, subject, 'toldNoCopies')
  if (left.length === 0 || !Array.isArray(told)) return undefined
  const mayHarm = ({ id }: { id: string }) => answerTo(kase, personKey(id), 'tellingMayHarm') === 'yes'
  const harmful = left.includes('parents') ? kase.people.filter(mayHarm) : []
  const whom = listed(harmful.map(({ id }) => personLabel(kase, id)))
  const except = whom === '' ? '' : ` But ${whom} not yet: it could put a child at risk.`
  // It settles nothing where nobody was told, and nothing of whoever came since.
  const note = told.length > 0 && left.some((who) => who !== 'latecomers') ? ', or say in a note why not' : ''
  return `Not told yet: ${listed(left.map((who) => TOLD[who]))}. Tell them${note}.${except}`
}

const TOLD = {
  children: 'the children',
  parents: 'parents or carers',
  staff: 'school staff',
  reporter: 'whoever reported it',
  latecomers: 'whoever came to it since (once they are, tick the children anew)',
}
