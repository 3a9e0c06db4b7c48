import { answerTo, type Case } from '../case/case'
import { deviceLabel, personLabel } from '../case/labels'
import { wasSaidOfAnother } from '../case/still-said'
import { deviceKey, idsOf, partKey, personKey, type SubjectKey } from '../case/subject'
import type { FactId } from '../guidance/questions'
import { lacksReason } from './owed'

/** What stands against an answer as it is, said beside it; nothing is changed for the officer. */
export function atOdds(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  if (wasSaidOfAnother(kase, subject, fact)) {
    return 'This was said of another outcome. Tell them of the one that is chosen now, then say here how.'
  }
  if (lacksReason(kase, matter, subject, fact)) {
    return 'Say why in a note on this answer. Until then the duty stays on the list.'
  }
  if (fact === 'adultInvolved') return adultAgainst(kase, matter, subject)
  if (fact === 'deviceDecision') return heldAgainst(kase, subject)
  return undefined
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
  if (device === undefined || decided === undefined || decided === 'seize') return undefined
  if (answerTo(kase, deviceKey(device), 'held') !== 'seized') return undefined
  return `${deviceLabel(kase, device)} is recorded as seized by police. One of the two is wrong: put it right here.`
}
