import { answerTo, type Case, given } from '../case/case'
import { listed, personLabel } from '../case/labels'
import { isAdult, peopleOf } from '../case/own-facts'
import { personKey, type SubjectKey } from '../case/subject'
import type { FactId } from '../guidance/questions'
import { hasNote } from './as-said'
import { lacksReason } from './owed'
import { notToldOfCopies } from './told-of-copies'

/** What stands against an answer as it is, said beside it; nothing is changed for the officer. */
export function atOdds(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  if (lacksReason(kase, matter, subject, fact)) {
    return 'Say why in a note on this answer. Until then the duty stays on the list.'
  }
  const said = answerTo(kase, subject, fact)
  if ((fact === 'selfHarmRisk' || fact === 'otherHarmRisk') && said === 'unknown') {
    return 'Treat it as possible until you know: nobody leaves them alone, and somebody asks again today.'
  }
  if (fact === 'reportedWhen') return noSuchDay(kase, subject)
  if (fact === 'toldNoCopies') return notToldYet(kase, subject)
  if (fact === 'adultInvolved') return adultAgainst(kase, matter, subject)
  if (fact === 'consent' || fact === 'synthetic') return agreedToNoImage(kase, subject)
  if (fact === 'checkPeople' && said === 'done' && !answerTo(kase, subject, 'systemsPeople')?.toString()) {
    return 'No system is named yet.'
  }
  if (/^check(People|Places|Partners)$/.test(fact) && said === 'not-relevant' && !hasNote(kase, subject, fact)) {
    return 'Say why in a note on this answer.'
  }
  return undefined
}

/** It is set beside the moment when it was answered: no clock is asked. */
function noSuchDay(kase: Case, subject: SubjectKey): string | undefined {
  const when = given(kase, subject, 'reportedWhen')
  const passed = Date.parse(when?.at ?? '') - Date.parse(String(when?.value))
  if (passed < -MINUTE_MS) return 'That is later than when you wrote it. Check the day and the time.'
  return passed > YEAR_MS ? 'That is more than a year before you wrote it. Check the year.' : undefined
}
const MINUTE_MS = 60_000
const YEAR_MS = 366 * 24 * 60 * MINUTE_MS

function notToldYet(kase: Case, subject: SubjectKey): string | undefined {
  const left = notToldOfCopies(kase)
  if (left.length === 0 || !Array.isArray(answerTo(kase, subject, 'toldNoCopies'))) return undefined
  const mayHarm = ({ id }: { id: string }) => answerTo(kase, personKey(id), 'tellingMayHarm') === 'yes'
  const harmful = left.includes('parents') ? kase.people.filter(mayHarm) : []
  const whom = listed(harmful.map(({ id }) => personLabel(kase, id)))
  const except = whom === '' ? '' : ` But ${whom} not yet: it could put a child at risk.`
  return `Not told yet: ${listed(left.map((who) => TOLD[who]))}. Tell them, or say in a note why not.${except}`
}

const TOLD = {
  children: 'the children',
  parents: 'parents or carers',
  staff: 'school staff',
  reporter: 'whoever reported it',
}

function agreedToNoImage(kase: Case, subject: SubjectKey): string | undefined {
  const isMade = answerTo(kase, subject, 'synthetic') === 'yes'
  return isMade && answerTo(kase, subject, 'consent') === 'yes'
    ? 'Made or altered by a computer, and everyone agreed? The child shown agreed to nothing if it was made without them.'
    : undefined
}

function adultAgainst(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const said = answerTo(kase, subject, 'adultInvolved')
  const adult = peopleOf(kase, matter).find((one) => one.part === 'involved' && isAdult(one))
  if (adult === undefined || said === undefined || said === 'yes') return undefined
  return `${personLabel(kase, adult.id)} is recorded as an adult who took part. One of the two is wrong: put it right, here or in People.`
}
