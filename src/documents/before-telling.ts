import { answerTo, type Case, given } from '../case/case'
import { personLabel } from '../case/labels'
import { isLeftToSpecialists } from '../case/left-to-specialists'
import { parentsMissing } from '../case/parents'
import { hasTurned18, mattersAround, peopleOf } from '../case/people-in'
import { matterKey, personKey } from '../case/subject'
import { untold } from '../case/with-specialists'
import { isAdult, isAdultWhoTookPart, type Person } from '../guidance/facts'
import { dayOf } from './london-time'

/** Whether it is known of a parent, carer or other adult if telling them could put a child at risk (P17). */
export const tellingIsSettled = (one: Person): boolean =>
  !isAdult(one) || one.part === 'involved' || one.tellingMayHarm === 'yes' || one.tellingMayHarm === 'no'

/** What stands against a paper's reaching the adults around a child: a risk to a child, or that nobody has asked (P17). */
export function beforeTelling(kase: Case, matter: string, child: string): readonly string[] {
  const matters = mattersAround(kase, matter, child)
  const people = matters.flatMap((id) => peopleOf(kase, id))
  // Whoever has turned 18 decides who else is told: nobody has to be asked for them.
  const is18 = hasTurned18(kase, child)
  const missing = is18 ? undefined : parentsMissing(kase, ...matters)
  const says = [
    ...besidesAnAdult(kase, matters),
    ...(answerTo(kase, personKey(child), 'inCare') === 'yes' && !is18
      ? [
          `${personLabel(kase, child)} is in care: ask the council who holds parental responsibility before this reaches anyone else.`,
        ]
      : []),
    ...whoHoldCopies(kase, people),
    ...(missing === undefined
      ? []
      : [
          missing.whom === 'one who is not'
            ? 'Which parent is whose is not recorded here: give it to this child’s own, and to nobody else’s.'
            : `${missing.says}. Could telling ${missing.whom} put a child at risk? Settle it before this reaches them.`,
        ]),
    ...whomTellingMayHarm(kase, people),
  ]
  return [...new Set(says)]
}

/** The same before a note reaches a school, of its staff and of every matter: the note is of the whole case. */
export function beforeSchool(kase: Case): readonly string[] {
  const matters = kase.matters.map(({ id }) => id)
  const staff = matters.flatMap((id) => peopleOf(kase, id)).filter(({ part }) => part === 'staff')
  const says = [...besidesAnAdult(kase, matters), ...whoHoldCopies(kase, staff), ...whomTellingMayHarm(kase, staff)]
  return [...new Set(says)]
}

const whoHoldCopies = (kase: Case, people: readonly Person[]) =>
  people
    .filter((one) => isAdult(one) && one.part !== 'involved' && one.keptOrCopied === 'yes')
    .map(({ id }) => `${personLabel(kase, id)} holds a copy. Settle whether they took part before this reaches them.`)

const whomTellingMayHarm = (kase: Case, people: readonly Person[]) => [
  ...people
    .filter((one) => one.tellingMayHarm === 'yes')
    .map(
      ({ id }) => `Telling ${personLabel(kase, id)} could put a child at risk. Take advice before this reaches them.`,
    ),
  ...people
    .filter((one) => !tellingIsSettled(one))
    .map(
      ({ id, tellingMayHarm }) =>
        `Could telling ${personLabel(kase, id)} put a child at risk? ${askedOf(tellingMayHarm)}. Settle it before this reaches them.`,
    ),
]

/** Telling a parent or carer could put a child at risk, or nobody knows: what a child is handed does not speak to them. */
export const isParentToBeLeftOut = (kase: Case, matter: string, child: string): boolean =>
  mattersAround(kase, matter, child)
    .flatMap((id) => peopleOf(kase, id))
    .some(({ part, tellingMayHarm }) => part === 'parent' && tellingMayHarm !== 'no')

const askedOf = (answer: unknown) => (answer === undefined ? 'Not asked yet' : 'Asked, not known')

/**
 * Said before a paper goes to the parents of a child who may have turned 18: of a 17-year-old that may be so a day after
 * it was said not to be. `so`: what else hangs on it.
 */
export function turned18(kase: Case, child: string, now: string, so = ''): readonly string[] {
  const since = given(kase, personKey(child), 'eighteenSince')
  const age = answerTo(kase, personKey(child), 'age')
  const who = personLabel(kase, child)
  if (since?.value === 'no') {
    const mayBeSince = (age === 'unknown' || age === 17) && dayOf(since.at) !== dayOf(now)
    return mayBeSince
      ? [
          `${who} had not turned 18 on ${dayOf(since.at)}. Is that still so? If not, ${so}nothing goes to their parents.`,
        ]
      : []
  }
  const mayBe = since?.value !== 'yes' && (age === 'unknown' || Number(age) >= 16)
  return mayBe
    ? [`Has ${who} turned 18 since? ${askedOf(since?.value ?? undefined)}. If so, ${so}nothing goes to their parents.`]
    : []
}

/**
 * An adult who took part, or may have, must not be the one who reads it, nor live where it goes; who is told what is agreed
 * with specialists (P6, P12).
 */
function besidesAnAdult(kase: Case, matters: readonly string[]): readonly string[] {
  const said = matters.map((id) => answerTo(kase, matterKey(id), 'adultInvolved'))
  if (said.includes('yes') || matters.some((id) => peopleOf(kase, id).some(isAdultWhoTookPart))) {
    return [
      'An adult took part. Could this reach them, or a home where they live? Ask specialists and social care before it leaves you.',
    ]
  }
  // They have it until they give it back.
  const isTheirs = (id: string) =>
    isLeftToSpecialists(kase, id) || untold(kase, id, 'specialist-investigation').length > 0
  const theirs = matters.some(isTheirs)
    ? ['This is for specialists: ask them who is told what, and when, before it leaves you.']
    : []
  if (said.every((one) => one === 'no')) return theirs
  const asked = said.includes(undefined) ? 'Not asked yet' : 'Asked, not known'
  return [`Did an adult take part, and could this reach them? ${asked}. Think of that before it leaves you.`, ...theirs]
}
