import { isUnder10 } from '../guidance/facts'
import { ANOTHER_PART, ANY_OFFENCE, isFormal, TOO_YOUNG } from '../guidance/not-convicted'
import { sameSince } from './came'
import { answerTo, type Case, given, lastChoice, matterOf } from './case'
import { hasFallen } from './fallen'
import { isWords } from './is-words'
import { asItLeft, newestOf } from './issued'
import { anotherSince, recordedSince } from './known-since'
import { isInAnother, othersThanVictims, peopleOf, suspectElsewhere } from './people-in'
import { reviewOf } from './review'
import { idsOf, matterKey, partKey, personKey, type SubjectKey } from './subject'

type Issued = Case['issued'][number]

/** What a letter says besides the decision, which stands, and is answered otherwise now. */
export type Untrue = 'recordedAs' | 'formalElsewhere' | 'anotherPart' | 'crimeType' | 'age' | 'tooYoung' | OwnAnswer
type OwnAnswer = 'activityDelivered' | 'agencyTakesOn'

interface Changed {
  untrue: Untrue
  seq: number
}

/** The letters of a matter that went out, the last to each child and to their parents. */
export const lettersOut = (kase: Case, matter: string) =>
  (['letter-child', 'letter-parents'] as const).flatMap((kind) =>
    newestOf(kase.issued.filter((one) => one.matter === matter && one.kind === kind).map(asItLeft)).map((one) => ({
      ...one,
      kind,
    })),
  )

/** When a letter that somebody has about their part came to say what is not so any more, a `seq`; 0 where none does, or it may yet be looked at. */
export function untrueSince(kase: Case, part: SubjectKey): number {
  const { matter = '', person } = idsOf(part)
  const letters = lettersOut(kase, matter).filter(
    (one) => one.for === person && standsSince(kase, matter, one.seq) === 'yes',
  )
  return Math.max(0, ...letters.flatMap((one) => changesIn(kase, matter, one).map(({ seq }) => seq)))
}

/** What a letter says besides the decision, where that has been answered otherwise since. */
export function changesIn(kase: Case, matter: string, { for: person = '', seq, text }: Issued): readonly Changed[] {
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
    ...(outcome === '11' || as === 'victim'
      ? []
      : [{ untrue: 'tooYoung' as const, seq: ageUnsaidSince(kase, matter, person, text) }]),
    ...(outcome === '11' ? [{ untrue: 'age' as const, seq: olderSince(kase, matter, person) }] : []),
    ...(outcome === '22' && answerTo(kase, own, 'activityDelivered') !== 'yes' ? [since('activityDelivered')] : []),
    ...(outcome === '20' && !isWords(answerTo(kase, own, 'agencyTakesOn')) ? [since('agencyTakesOn')] : []),
  ]
  return all.filter((one) => one.seq > seq)
}

/** They are under 10, and a letter does not say that no crime is theirs; or it does, and they are not. Since their age is as it is; 0 where it says what is so. */
function ageUnsaidSince(kase: Case, matter: string, person: string, text: string): number {
  const one = peopleOf(kase, matter).find(({ id }) => id === person)
  if (one === undefined || isUnder10(one) === text.includes(TOO_YOUNG)) return 0
  return Math.max(...(['age', 'kind'] as const).map((fact) => sameSince(given(kase, personKey(person), fact))))
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
      ...(['age', 'kind'] as const).map((fact) => sameSince(given(kase, personKey(id), fact))),
      ...(['part', 'recordedAs'] as const).map((fact) => sameSince(given(kase, partKey(matter, id), fact))),
    ]),
  )
}

/** Whether what was decided then is decided still; 'wait': only to be agreed as it is, and nobody is rung for nothing. */
export function standsSince(kase: Case, matter: string, seq: number): 'yes' | 'wait' | 'no' {
  const choices = matterOf(kase, matter)?.choices ?? []
  const last = choices.at(-1)
  const isAnother = ({ outcome }: { outcome: string }) => outcome !== last?.outcome
  const then = choices.findLast((one) => one.seq < seq)
  if (last === undefined || then === undefined || isAnother(then) || hasFallen(kase, matter)) return 'no'
  if (choices.some((one) => one.seq > seq && isAnother(one))) return 'no'
  return last.outcome !== '21' || reviewOf(kase, matter) === 'yes' ? 'yes' : 'wait'
}
