import { answerTo, type Case } from '../case/case'
import { personLabel } from '../case/labels'
import { parentsMissing } from '../case/parents'
import { partIn, peopleOf } from '../case/people-in'
import { matterKey, personKey } from '../case/subject'
import { isAdult, type Person } from '../guidance/facts'

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
