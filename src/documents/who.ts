import { answerTo, type Case, matterOf } from '../case/case'
import { personLabel } from '../case/labels'
import { oneOf } from '../case/one-of'
import { concerns } from '../case/own-facts'
import { parentsMissing } from '../case/parents'
import { partIn, peopleOf } from '../case/people-in'
import { stillSaid } from '../case/still-said'
import { deviceKey, matterKey, partKey, personKey } from '../case/subject'
import { isAdult, type Part, type Person, RECORDED_AS, type RecordedAs } from '../guidance/facts'
import { saidTo, written } from './said'

export function childrenIn(kase: Case, matter: string, part?: Part): readonly Person[] {
  return peopleOf(kase, matter).filter((one) => !isAdult(one) && (part === undefined || one.part === part))
}

export function involvedChild(kase: Case, matter: string, person: string | undefined): Person | undefined {
  return childrenIn(kase, matter, 'involved').find((one) => one.id === person)
}

export function recordedAs(kase: Case, matter: string, person: string): RecordedAs | 'not-settled' {
  const value = partIn(kase, matter, person) && answerTo(kase, partKey(matter, person), 'recordedAs')
  return oneOf(RECORDED_AS, value) ?? 'not-settled'
}

export function devicesIn(kase: Case, matter: string): readonly string[] {
  return kase.devices.filter(({ id }) => concerns(kase, id, matter)).map(({ id }) => id)
}

export function devicesOf(kase: Case, person: string): readonly string[] {
  return kase.devices.filter(({ id }) => answerTo(kase, deviceKey(id), 'owner') === person).map(({ id }) => id)
}

/** Where a device is, as a paper says it: one that was given back is not with police any more. */
export function whereIs(kase: Case, device: string): string {
  const where = saidTo(kase, deviceKey(device), 'held') ?? 'Where it is has not been recorded'
  if (answerTo(kase, deviceKey(device), 'held') === 'seized' && isGivenBack(kase, device)) return 'Returned'
  return isForfeited(kase, device) ? `${where}; it is to be forfeited` : where
}

/** Since police had it last. */
export const isGivenBack = (kase: Case, device: string): boolean =>
  stillSaid(kase, deviceKey(device), 'returnDecision')?.value === 'returned'

/** Decided, and signed by whoever may: until then nobody is told that it is gone. */
export const isForfeited = (kase: Case, device: string): boolean =>
  stillSaid(kase, deviceKey(device), 'returnDecision')?.value === 'forfeited' &&
  String(stillSaid(kase, deviceKey(device), 'returnSignedBy')?.value ?? '').trim() !== ''

/** Children who hold a copy, or may: a copy that nobody has asked about is not a copy that is gone. */
export function childrenWhoMayHold(kase: Case, matter: string): readonly Person[] {
  return childrenIn(kase, matter).filter((child) => {
    const onDevice = devicesOf(kase, child.id).some((id) => answerTo(kase, deviceKey(id), 'holdsImagery') === 'yes')
    const kept = answerTo(kase, personKey(child.id), 'keptOrCopied')
    return onDevice || kept === 'yes' || (child.part === 'involved' && kept !== 'no')
  })
}

/** Whether it is known of a parent, carer or other adult if telling them could put a child at risk (P17). */
export const tellingIsSettled = (one: Person): boolean =>
  !isAdult(one) || one.part === 'involved' || one.tellingMayHarm === 'yes' || one.tellingMayHarm === 'no'

/**
 * What stands against a paper's reaching the adults around a child: a risk to a child, or that nobody has asked (P17).
 * Told of every matter that the child has a part in: their home is the same in each.
 */
export function beforeTelling(kase: Case, matter: string, child: string): readonly string[] {
  const matters = kase.matters
    .map(({ id }) => id)
    .filter((id) => id === matter || partIn(kase, id, child) !== undefined)
  const people = matters.flatMap((id) => peopleOf(kase, id))
  const missing = parentsMissing(kase, ...matters)
  const says = [
    ...besidesAnAdult(kase, matters),
    ...(answerTo(kase, personKey(child), 'inCare') === 'yes'
      ? [
          `${personLabel(kase, child)} is in care: ask the council who holds parental responsibility before this reaches anyone else.`,
        ]
      : []),
    ...people
      .filter((one) => isAdult(one) && one.part !== 'involved' && one.keptOrCopied === 'yes')
      .map(
        ({ id }) => `${personLabel(kase, id)} holds a copy. Settle whether they took part before this reaches them.`,
      ),
    ...(missing === undefined
      ? []
      : [
          missing.whom === 'one who is not'
            ? 'Which parent is whose is not recorded here: give it to this child’s own, and to nobody else’s.'
            : `${missing.says}. Could telling ${missing.whom} put a child at risk? Settle it before this reaches them.`,
        ]),
    ...people
      .filter((one) => one.tellingMayHarm === 'yes')
      .map(
        ({ id }) => `Telling ${personLabel(kase, id)} could put a child at risk. Take advice before this reaches them.`,
      ),
    ...people
      .filter((one) => !tellingIsSettled(one))
      .map(
        ({ id, tellingMayHarm }) =>
          `Could telling ${personLabel(kase, id)} put a child at risk? ${tellingMayHarm === undefined ? 'Not asked yet' : 'Asked, not known'}. Settle it before this reaches them.`,
      ),
  ]
  return [...new Set(says)]
}

/** An adult who took part, or may have, must not be the one who reads it, nor live where it goes. */
export function besidesAnAdult(kase: Case, matters: readonly string[]): readonly string[] {
  const said = matters.map((id) => answerTo(kase, matterKey(id), 'adultInvolved'))
  const tookPart = (one: Person) => one.part === 'involved' && isAdult(one)
  if (said.includes('yes') || matters.some((id) => peopleOf(kase, id).some(tookPart))) {
    return [
      'An adult took part. Could this reach them, or a home where they live? Ask specialists and social care before it leaves you.',
    ]
  }
  if (said.every((one) => one === 'no')) return []
  const asked = said.includes(undefined) ? 'Not asked yet' : 'Asked, not known'
  return [`Did an adult take part, and could this reach them? ${asked}. Think of that before it leaves you.`]
}

/** Where they are recorded as a suspect besides this matter. */
export const suspectElsewhere = (kase: Case, matter: string, person: string): readonly string[] =>
  kase.matters.map(({ id }) => id).filter((id) => id !== matter && recordedAs(kase, id, person) === 'suspect')

/** Said on a paper about one matter, to whoever has a part in another that it says nothing of. */
export function ofThisMatterOnly(kase: Case, matter: string, person: string): string | undefined {
  const others = kase.matters.filter(({ id }) => id !== matter && partIn(kase, id, person) === 'involved')
  if (others.length === 0) return undefined
  const reference = written(kase, matterKey(matter), 'crimeNumber')
  return `This is about one part of what was reported${reference === undefined ? '' : `, our reference ${reference}`}. Another part is looked at by itself, and nothing here is about that.`
}

/** Said before a paper about one matter goes to a child who is a suspect in another. */
export const besidesAnotherMatter = (kase: Case, matter: string, person: string): readonly string[] =>
  suspectElsewhere(kase, matter, person).length === 0
    ? []
    : [
        'This child is recorded as a suspect in another matter of this case. This paper says that it is about this one only: go through that with them.',
      ]

/** The last choice was looked at by somebody who did not agree. */
export function sentBack(kase: Case, matter: string): boolean {
  const one = matterOf(kase, matter)
  const review = one?.reviews.at(-1)
  const chosen = one?.choices.at(-1)
  return review !== undefined && chosen !== undefined && review.seq > chosen.seq && !review.agreed
}
