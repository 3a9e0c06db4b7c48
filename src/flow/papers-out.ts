import { isAgainstNow } from '../case/against-outcome'
import { calledBackAt } from '../case/called-back'
import { answerTo, type Case, given, lastChoice, matterOf } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { hasFallen } from '../case/fallen'
import { newestOf } from '../case/issued'
import { anotherSince, recordedSince } from '../case/known-since'
import { isNoted } from '../case/note-on'
import { once } from '../case/once'
import { isInAnother, othersThanVictims, peopleOf, suspectElsewhere } from '../case/people-in'
import { reviewOf, sentBack } from '../case/review'
import { stillSaid } from '../case/still-said'
import { idsOf, matterKey, partKey, personKey } from '../case/subject'
import { givenToSocialCare, givenToSpecialists, untold } from '../case/with-specialists'
import { isAdultWhoTookPart, isUnder10 } from '../guidance/facts'
import { ANOTHER_PART, ANY_OFFENCE, isFormal } from '../guidance/not-convicted'
import { hasWords, isWithNote } from './as-said'
import { isUnsupported } from './chosen'
import { isTooEarly } from './owed'

type Issued = Case['issued'][number]

/** Something that was handed out or said, and does not hold any more: whoever has it goes by it until they are told. */
export interface NoLonger {
  kind: 'letter-child' | 'letter-parents' | 'direction' | 'handover' | 'referral'
  matter: string
  /** Nobody where a direction was given in person. */
  for?: string
  /** ISO 8601, UTC. */
  at: string
  /** What is to be done about it: an adult who took part is told nothing, of whoever is involved no more nobody asks whether they were told, and what is only looked at again may still hold. */
  so: 'tell' | 'tell-and-note' | 'tell-specialists' | 'wait'
  /** What a letter says besides the decision, which stands, and is answered otherwise now. */
  untrue?: Untrue
}

type Untrue = 'recordedAs' | 'formalElsewhere' | 'anotherPart' | 'crimeType' | 'age' | OwnAnswer
type OwnAnswer = 'activityDelivered' | 'agencyTakesOn'

/** Of every matter: first directions to delete what must be left alone now, then what specialists and social care were told as something else, then letters about what is not decided any more. */
export const noLongerHold = once((kase: Case): readonly NoLonger[] => [
  ...kase.matters.flatMap(({ id }) => directionsOf(kase, id)),
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
  return (['letter-child', 'letter-parents'] as const).flatMap((kind) =>
    newestOf(kase.issued.filter((one) => one.matter === matter && one.kind === kind).map(asItLeft)).flatMap((one) => {
      if (isLeftOut(kase, matter, one)) return []
      const stands = standsSince(kase, matter, one.seq)
      const isDecided = stands === 'yes'
      const all = isDecided
        ? changesIn(kase, matter, one)
        : [{ seq: isUnsupported(kase, matter) ? one.seq : undecidedSince(kase, matter, one.seq) }]
      const changed = all.find(({ seq }) => !isToldSince(kase, matter, one, seq))
      if (changed === undefined && !(isDecided && isAgainstNow(kase, matter))) return []
      if (settledWithSpecialists(kase, matter, one)) return []
      const mayStand = changed === undefined || stands === 'wait'
      const { untrue } = changed ?? {}
      return {
        ...asOne(kind, toBeDone(kase, matter, one, mayStand), one),
        ...(untrue === undefined ? {} : { untrue }),
      }
    }),
  )
}

/** Chosen otherwise since it left, or sent back: whoever was told after that knows that it does not hold. */
function undecidedSince(kase: Case, matter: string, left: number): number {
  const chosen = lastChoice(kase, matter)?.seq ?? 0
  const sent = chosen < left && sentBack(kase, matter) ? matterOf(kase, matter)?.reviews.at(-1)?.seq : undefined
  return sent ?? chosen
}

/** Of one that was known only later to have left: before all that came after its words. */
const asItLeft = ({ upTo, ...one }: Issued): Issued =>
  upTo === undefined ? one : { ...one, seq: Math.min(one.seq, upTo + 0.5) }

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

/** What a letter says besides the decision, where that has been answered otherwise since. */
function changesIn(kase: Case, matter: string, { for: person = '', seq, text }: Issued): readonly Changed[] {
  const outcome = lastChoice(kase, matter)?.outcome
  const own = matterKey(matter)
  const since = (untrue: OwnAnswer) => ({ untrue, seq: given(kase, own, untrue)?.seq ?? 0 })
  const as = answerTo(kase, partKey(matter, person), 'recordedAs')
  const isAsSaid = !text.includes(ANOTHER_PART) || isInAnother(kase, partKey(matter, person))
  const all: readonly Changed[] = [
    { untrue: 'recordedAs', seq: recordedSince(kase, partKey(matter, person), seq) },
    ...suspectElsewhere(kase, matter, person).flatMap((id): Changed[] => {
      const recorded = recordedSince(kase, partKey(id, person), seq)
      const formal = text.includes(ANY_OFFENCE) ? formalSince(kase, id) : 0
      return [
        // Only who is a person involved is told that they are no suspect.
        { untrue: 'recordedAs', seq: as === 'person-involved' ? recorded : 0 },
        { untrue: 'formalElsewhere', seq: formal && Math.max(formal, recorded) },
      ]
    }),
    { untrue: 'anotherPart', seq: isAsSaid ? 0 : aloneSince(kase, person) },
    // A victim's letter names none.
    ...(as === 'victim'
      ? []
      : [{ untrue: 'crimeType' as const, seq: anotherSince(given(kase, own, 'crimeType'), seq) }]),
    ...(outcome === '11' ? [{ untrue: 'age' as const, seq: olderSince(kase, matter, person) }] : []),
    ...(outcome === '22' && answerTo(kase, own, 'activityDelivered') !== 'yes' ? [since('activityDelivered')] : []),
    ...(outcome === '20' && !hasWords(kase, own, 'agencyTakesOn') ? [since('agencyTakesOn')] : []),
  ]
  return all.filter((one) => one.seq > seq)
}

/** When somebody last came to have a part in no other matter: the other was taken off, or they are not in it. */
const aloneSince = (kase: Case, person: string): number =>
  kase.events.findLast(
    (event) =>
      event.type === 'matter-withdrawn' ||
      (event.type === 'answered' && event.fact === 'part' && idsOf(event.subject).person === person),
  )?.seq ?? 0

/** Since when a matter ends in a court, a caution or conditions; 0 where it does not. */
function formalSince(kase: Case, matter: string): number {
  const { choices = [] } = matterOf(kase, matter) ?? {}
  return choices[choices.findLastIndex(({ outcome }) => !isFormal(outcome)) + 1]?.seq ?? 0
}

/** Whoever a letter about outcome 11 means is not under 10: the child themselves, or, to one who was harmed, any of the others. When that was last said; 0 where all are. */
function olderSince(kase: Case, matter: string, person: string): number {
  const others = othersThanVictims(kase, matter)
  const own = others.filter(({ id }) => id === person)
  const older = (own.length > 0 ? own : others).filter((one) => !isUnder10(one))
  return Math.max(
    0,
    ...(others.length > 0 ? older : kase.people).flatMap(({ id }) => [
      ...(['age', 'kind'] as const).map((fact) => given(kase, personKey(id), fact)?.seq ?? 0),
      ...(['part', 'recordedAs'] as const).map((fact) => given(kase, partKey(matter, id), fact)?.seq ?? 0),
    ]),
  )
}

interface Changed {
  untrue?: Untrue
  seq: number
}

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

/** Whether what was decided then is decided still; 'wait': only to be agreed as it is, and nobody is rung for nothing. */
function standsSince(kase: Case, matter: string, seq: number): 'yes' | 'wait' | 'no' {
  const choices = matterOf(kase, matter)?.choices ?? []
  const last = choices.at(-1)
  const isAnother = ({ outcome }: { outcome: string }) => outcome !== last?.outcome
  const then = choices.findLast((one) => one.seq < seq)
  if (last === undefined || then === undefined || isAnother(then) || hasFallen(kase, matter)) return 'no'
  if (choices.some((one) => one.seq > seq && isAnother(one))) return 'no'
  if (last.outcome !== '21' || reviewOf(kase, matter) === 'yes') return 'yes'
  return last.seq < seq ? 'wait' : 'no'
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

function directionsOf(kase: Case, matter: string): readonly NoLonger[] {
  const { deletionDirection } = assessmentOf(kase, matter)
  const mustStop = deletionDirection === 'not-now' || (deletionDirection === 'give' && isTooEarly(kase, matter))
  if (!mustStop) return []
  const calledBack = calledBackAt(kase, matter)
  const papers = newestOf(
    kase.issued.filter((one) => one.matter === matter && one.kind === 'deletion-direction' && one.seq > calledBack),
  )
  const said = given(kase, matterKey(matter), 'deletionGiven')
  // One in writing is the paper, where there is one.
  const isSaid = said?.value === 'in-person' || (said?.value === 'in-writing' && papers.length === 0)
  return [
    ...papers
      .filter((one) => !settledWithSpecialists(kase, matter, one))
      .map((one) => asOne('direction', isAnAdults(kase, matter, one) ? 'tell-specialists' : 'tell', one)),
    ...(isSaid ? [{ kind: 'direction' as const, matter, at: said.at, so: 'tell' as const }] : []),
  ]
}
