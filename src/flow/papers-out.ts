import { isAgainstNow } from '../case/against-outcome'
import { calledBackAt, directionsGiven } from '../case/called-back'
import { answerTo, type Case, given, lastChoice, matterOf } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { isUnsupported } from '../case/fallen'
import { newestOf } from '../case/issued'
import type { NoLonger } from '../case/no-longer'
import { isNoted } from '../case/note-on'
import { once } from '../case/once'
import { peopleOf } from '../case/people-in'
import { sentBack } from '../case/review'
import { oldSchoolNote } from '../case/school-notes'
import { stillSaid } from '../case/still-said'
import { matterKey, partKey } from '../case/subject'
import { changesIn, lettersOut, standsSince, type Untrue } from '../case/untrue-letters'
import { givenToSocialCare, givenToSpecialists, untold } from '../case/with-specialists'
import { isAdultWhoTookPart } from '../guidance/facts'
import { hasWords, isWithNote } from './as-said'
import { isTooEarly } from './owed'

type Issued = Case['issued'][number]

/** Of every matter: first directions to delete what must be left alone now, then what a school, specialists and social care were told as something else, then letters about what is not decided any more. */
export const noLongerHold = once((kase: Case): readonly NoLonger[] => [
  ...kase.matters.flatMap(({ id }) => directionsOf(kase, id)),
  ...schoolNotesOf(kase),
  ...kase.matters.flatMap(({ id }) => untoldIn(kase, id, 'handover', givenToSpecialists(kase, id))),
  // A referral is of the whole case.
  ...kase.matters.flatMap(({ id }) => untoldIn(kase, id, 'referral', givenToSocialCare(kase))).slice(0, 1),
  ...kase.matters.flatMap(({ id }) => lettersOf(kase, id)),
])

/** Whether a letter went out to somebody, or a direction that was not called back, in this matter or in any. */
export const isOut = (kase: Case, person: string, matter?: string): boolean =>
  kase.issued.some(
    (one) =>
      one.for === person &&
      (matter === undefined || one.matter === matter) &&
      (/^letter-/.test(one.kind) || (one.kind === 'deletion-direction' && one.seq > calledBackAt(kase, one.matter))),
  )

const TELLS = { handover: 'specialist-investigation', referral: 'child-protection-referral' } as const

const untoldIn = (
  kase: Case,
  matter: string,
  kind: keyof typeof TELLS,
  told: readonly { at: string }[],
): readonly NoLonger[] =>
  untold(kase, matter, TELLS[kind]).length === 0 ? [] : [{ kind, matter, at: told.at(-1)?.at ?? '', so: 'tell' }]

const asOne = (kind: NoLonger['kind'], so: NoLonger['so'], { matter, at, ...one }: Issued): NoLonger => ({
  kind,
  matter,
  at,
  so,
  ...(one.for === undefined ? {} : { for: one.for }),
})

function lettersOf(kase: Case, matter: string): readonly NoLonger[] {
  return lettersOut(kase, matter).flatMap((one) => {
    if (isLeftOut(kase, matter, one)) return []
    const stands = standsSince(kase, matter, one.seq)
    const isDecided = stands === 'yes'
    const all: readonly { seq: number; untrue?: Untrue }[] = isDecided
      ? changesIn(kase, matter, one)
      : [{ seq: isUnsupported(kase, matter) ? one.seq : undecidedSince(kase, matter, one.seq) }]
    const changed = all.find(({ seq }) => !isToldSince(kase, matter, one, seq))
    if (changed === undefined && !(isDecided && isAgainstNow(kase, matter))) return []
    if (settledWithSpecialists(kase, matter, one)) return []
    const mayStand = changed === undefined || stands === 'wait'
    const { untrue } = changed ?? {}
    return {
      ...asOne(one.kind, toBeDone(kase, matter, one, mayStand), one),
      ...(untrue === undefined ? {} : { untrue }),
    }
  })
}

/** Chosen otherwise since it left, or sent back, once or again: whoever was told after that knows that it does not hold. */
function undecidedSince(kase: Case, matter: string, left: number): number {
  const chosen = lastChoice(kase, matter)?.seq ?? 0
  const { reviews = [] } = matterOf(kase, matter) ?? {}
  const first = reviews.findLastIndex(({ agreed, seq }) => agreed || seq < chosen) + 1
  return (chosen < left && sentBack(kase, matter) ? reviews[first]?.seq : undefined) ?? chosen
}

function toBeDone(kase: Case, matter: string, one: Issued, mayStand: boolean): NoLonger['so'] {
  if (isAnAdults(kase, matter, one)) return 'tell-specialists'
  if (mayStand) return 'wait'
  return isOff(kase, matter, one) ? 'tell-and-note' : 'tell'
}

/** Taken off, or said to be involved no more, with a note that they were told: nobody asks about them any more. */
const isLeftOut = (kase: Case, matter: string, one: Issued): boolean =>
  !kase.people.some(({ id }) => id === one.for) ||
  (isOff(kase, matter, one) && isNoted(kase, partKey(matter, one.for ?? ''), 'part'))

const isOff = (kase: Case, matter: string, { for: person = '' }: Issued): boolean =>
  answerTo(kase, partKey(matter, person), 'part') !== 'involved'

/** Somebody involved turned out to be an adult: specialists decide whether and when they hear of it (P2, P6). */
const isAnAdults = (kase: Case, matter: string, { for: person }: Issued) =>
  peopleOf(kase, matter).some((one) => one.id === person && isAdultWhoTookPart(one))

/** They know of it once they are named after it went out. */
function settledWithSpecialists(kase: Case, matter: string, one: Issued): boolean {
  const named = given(kase, matterKey(matter), 'specialistTeam')
  return (
    isAnAdults(kase, matter, one) && hasWords(kase, matterKey(matter), 'specialistTeam') && (named?.seq ?? 0) > one.seq
  )
}

/** Told of what was chosen, or changed, after the letter, or why not: there may be no new letter to give them. */
function isToldSince(kase: Case, matter: string, { for: person = '', seq }: Issued, changed: number): boolean {
  const part = partKey(matter, person)
  // Told of another outcome that was sent back since, they know of the letter all the same.
  const told = isUnsupported(kase, matter) ? stillSaid(kase, part, 'outcomeTold') : given(kase, part, 'outcomeTold')
  if (told === undefined || changed < seq || told.seq < changed) return false
  const isTold = told.value === 'in-person' || told.value === 'by-phone'
  return isTold || isWithNote(kase, part, 'outcomeTold')
}

/** Nobody is to delete anything now. */
function mustStop(kase: Case, matter: string): boolean {
  const { deletionDirection } = assessmentOf(kase, matter)
  return deletionDirection === 'not-now' || (deletionDirection === 'give' && isTooEarly(kase, matter))
}

function schoolNotesOf(kase: Case): readonly NoLonger[] {
  const note = oldSchoolNote(kase, (matter) => mustStop(kase, matter))
  return note === undefined ? [] : [{ kind: 'school-note', ...note }]
}

function directionsOf(kase: Case, matter: string): readonly NoLonger[] {
  if (!mustStop(kase, matter)) return []
  const { papers, said } = directionsGiven(kase, matter)
  return [
    ...newestOf(papers)
      .filter((one) => !settledWithSpecialists(kase, matter, one))
      .map((one) => asOne('direction', isAnAdults(kase, matter, one) ? 'tell-specialists' : 'tell', one)),
    ...(said ? [{ kind: 'direction' as const, matter, at: said.at, so: 'tell' as const }] : []),
  ]
}
