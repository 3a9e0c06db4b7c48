import { answerTo, type Case } from '../case/case'
import { deviceLabel, listed, personLabel } from '../case/labels'
import { wasSaidOfAnother } from '../case/still-said'
import { deviceKey, idsOf, partKey, personKey, type SubjectKey } from '../case/subject'
import type { FactId } from '../guidance/questions'
import { hasNote, isGivenEarly, lacksReason, notToldOfCopies } from './owed'

/** What stands against an answer as it is, said beside it; nothing is changed for the officer. */
export function atOdds(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  if (wasSaidOfAnother(kase, subject, fact)) {
    return 'This was said of another outcome. Tell them of the one that is chosen now, then say here how.'
  }
  if (lacksReason(kase, matter, subject, fact)) {
    return 'Say why in a note on this answer. Until then the duty stays on the list.'
  }
  const said = answerTo(kase, subject, fact)
  if ((fact === 'selfHarmRisk' || fact === 'otherHarmRisk') && said === 'unknown') {
    return 'Treat it as possible until you know: nobody leaves them alone, and somebody asks again today.'
  }
  if (fact === 'toldNoCopies') return notToldYet(kase, subject)
  if (fact === 'adultInvolved') return adultAgainst(kase, matter, subject)
  if (fact === 'deviceDecision') return heldAgainst(kase, subject)
  if (fact === 'checkPeople' && said === 'done' && !answerTo(kase, subject, 'systemsPeople')?.toString()) {
    return 'No system is named yet.'
  }
  if (fact === 'checkPeople' && said === 'not-relevant' && !hasNote(kase, subject, fact)) {
    return 'Say why in a note on this answer.'
  }
  if (fact === 'anyDevices' && kase.devices.length === 0 && said === 'yes') {
    return 'Add it here: where it is decides what may be deleted.'
  }
  if (fact === 'deletionGiven' && isGivenEarly(kase, matter)) {
    return 'Evidence and the removal tools come before deleting, and are not settled in Online. Say there how they stand; until then, ask them to stop.'
  }
  return undefined
}

function notToldYet(kase: Case, subject: SubjectKey): string | undefined {
  const left = notToldOfCopies(kase)
  if (left.length === 0 || !Array.isArray(answerTo(kase, subject, 'toldNoCopies'))) return undefined
  return `Not told yet: ${listed(left.map((who) => TOLD[who]))}. Tell them, or say in a note why not.`
}

const TOLD = {
  children: 'the children',
  parents: 'parents or carers',
  staff: 'school staff',
  reporter: 'whoever reported it',
}

function adultAgainst(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const said = answerTo(kase, subject, 'adultInvolved')
  const adult = kase.people.find(
    ({ id }) =>
      answerTo(kase, personKey(id), 'kind') === 'adult' && answerTo(kase, partKey(matter, id), 'part') === 'involved',
  )
  if (adult === undefined || said === undefined || said === 'yes') return undefined
  return `${personLabel(kase, adult.id)} is recorded as having taken part. One of the two is wrong: put it right, here or in People.`
}

function heldAgainst(kase: Case, subject: SubjectKey): string | undefined {
  const { device } = idsOf(subject)
  const decided = answerTo(kase, subject, 'deviceDecision')
  if (device === undefined || decided === undefined) return undefined
  const isSeized = answerTo(kase, deviceKey(device), 'held') === 'seized'
  if (isSeized === (decided === 'seize')) return undefined
  if (!isSeized) {
    return `${deviceLabel(kase, device)} is not recorded as seized. Once it is, say so here: until then nobody deletes anything.`
  }
  return `${deviceLabel(kase, device)} is recorded as seized by police. One of the two is wrong: put it right here.`
}
