import { sameSince } from '../case/came'
import { answerTo, type Case, given } from '../case/case'
import { listed, personLabel } from '../case/labels'
import { isNoted, noteOn } from '../case/note-on'
import { hasTurned18, mattersAround, peopleOf } from '../case/people-in'
import { idsOf, matterKey, personKey, type SubjectKey } from '../case/subject'
import { isAdultWhoTookPart } from '../guidance/facts'
import type { FactId } from '../guidance/questions'
import { saidOfAnother, saidOfOtherAnswers, tellThem } from './odds-of-then'
import { isOut } from './papers-out'

/** What stands against what a family is said to have been told. */
export const toldAgainst = (kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined =>
  saidOfAnother(kase, subject, fact) ??
  together(
    saidOfOtherAnswers(kase, subject, fact),
    toldThemselves(kase, subject, fact),
    toldThoughHarmful(kase, matter, subject, fact),
  )

const together = (...said: readonly (string | undefined)[]) => said.filter(Boolean).join(' ') || undefined

/** The question speaks of parents, and none is told for whoever has turned 18. */
function toldThemselves(kase: Case, subject: SubjectKey, fact: FactId): string | undefined {
  const { person = '' } = idsOf(subject)
  const said = answerTo(kase, subject, fact)
  return hasTurned18(kase, person) && (said === undefined || said === 'not-yet')
    ? `${personLabel(kase, person)} has turned 18: they are told themselves, and decide who else is.`
    : undefined
}

/**
 * A parent or carer is to be told of whom it is said that telling them could harm a child, an adult took part who may
 * live with them, or somebody else answers for the child (P2, P12, P17).
 */
function toldThoughHarmful(kase: Case, matter: string, subject: SubjectKey, fact: FactId): string | undefined {
  const { person = '' } = idsOf(subject)
  const matters = mattersAround(kase, matter, person)
  const around = matters.flatMap((id) => peopleOf(kase, id))
  const harmful = [...new Set(around.flatMap((one) => (one.tellingMayHarm === 'yes' ? [one.id] : [])))]
  const tookPart =
    around.some(isAdultWhoTookPart) || matters.some((id) => answerTo(kase, matterKey(id), 'adultInvolved') === 'yes')
  const inCare = answerTo(kase, personKey(person), 'inCare') === 'yes' && !hasTurned18(kase, person)
  const risks = [
    ...(harmful.length === 0
      ? []
      : [`Telling ${listed(harmful.map((id) => personLabel(kase, id)))} could put a child at risk.`]),
    ...(tookPart ? ['An adult took part: this could reach them, or where they live.'] : []),
    ...(inCare ? [`${personLabel(kase, person)} is in care: ask the council who is told.`] : []),
  ]
  const said = answerTo(kase, subject, fact)
  if (risks.length === 0 || said === 'not-told') return undefined
  const isTold = said === 'in-person' || said === 'by-phone'
  // A note from before that was known says who was told, and not of what.
  const known = harmful.map((id) => sameSince(given(kase, personKey(id), 'tellingMayHarm')))
  const since = Math.max(0, inCare ? sameSince(given(kase, personKey(person), 'inCare')) : 0, ...known)
  const note = noteOn(kase, subject, fact)
  if (note?.isFromBefore === false && note.seq > since) return undefined
  const safe = harmful.length > 0 ? ' If they know already, see first that the child is safe.' : ''
  return `${risks.join(' ')} ${isTold ? `Say in a note who was told, and who was not.${safe}` : 'Take advice first.'}`
}

/** They would go by it still. Whether an adult hears of it is for specialists to say. */
export function outThoughNotInIt(kase: Case, matter: string, subject: SubjectKey): string | undefined {
  const { person = '' } = idsOf(subject)
  const part = answerTo(kase, subject, 'part')
  if (part === undefined || part === 'involved' || isNoted(kase, subject, 'part')) return undefined
  return isOut(kase, person, matter) && answerTo(kase, personKey(person), 'kind') !== 'adult'
    ? `A letter or a direction about this went out to ${personLabel(kase, person)} or their family. ${tellThem(kase, matter)} that it does not hold, and say in a note that you did.`
    : undefined
}
