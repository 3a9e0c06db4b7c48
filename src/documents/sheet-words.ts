import { isAgainstNow } from '../case/against-outcome'
import { answerTo, type Case, lastChoice } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { isLeftToSpecialists } from '../case/left-to-specialists'
import { isTheirs } from '../case/news'
import { matterKey } from '../case/subject'
import { directedToDelete } from './deletion-direction'
import type { Extras } from './extras'
import { cameAfterDeciding, type LetterKind, letterAllowed } from './letter-allowed'
import { letterWords } from './letter-words'
import { involvedChild, isTooYoung, recordedAs } from './who'

export function sheetAllowed(kase: Case, matter: string, extras: Extras): true | string {
  return involvedChild(kase, matter, extras.for) === undefined
    ? 'A sheet is for a child who is involved in this matter, and their family.'
    : true
}

/** What the sheets say of deleting: never otherwise than a direction that this child was given. */
const DELETING = {
  'not-yet': {
    toParents:
      'Do not delete anything, and ask your child not to, until the police say so. First we settle what is needed as evidence, then a child who is in the picture can use the removal tools for it, and only then is anything deleted.',
    toChild: 'Do not delete it yet. Ask us first.',
  },
  'on-paper': {
    toParents:
      'Your child has been given a paper from the police that says what to delete and how. Follow that paper, and delete nothing else.',
    toChild: 'The police gave you a paper. It says what to delete. Do what it says. Do not delete more than that.',
  },
  'in-person': {
    toParents:
      'The police have told your child what to delete and how. Do as they said, and delete nothing else. If you are not sure, ask us first.',
    toChild: 'We told you what to delete. Do what we said. Do not delete more than that. Not sure? Ask us first.',
  },
  'called-off': {
    toParents:
      'Your child was told to delete. That does not hold any more: do not delete anything, and ask your child not to, until the police say so. What is left is kept as it is.',
    toChild: 'We told you to delete. Now do not. Leave it as it is. Ask us first.',
  },
} as const

/** What both sheets say of deleting, as things are. */
export const deleting = (kase: Case, matter: string, extras: Extras) =>
  DELETING[directedToDelete(kase, matter, extras) ?? 'not-yet']

/** A child and their family have one sheet, whichever matter it is made from: it says what any of theirs calls for. */
const inAnyOfTheirs = (kase: Case, { for: child }: Extras, holds: (matter: string) => boolean) =>
  kase.matters.some(({ id }) => involvedChild(kase, id, child) !== undefined && holds(id))

/** The sheets only ask, or say what holds of any fake: where it is not known they do so all the more. */
export const mayBeBlackmail = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => answerTo(kase, matterKey(matter), 'coercion') !== 'no')
export const mayBeSynthetic = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => answerTo(kase, matterKey(matter), 'synthetic') !== 'no')
export const isForSpecialists = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => isTheirs(kase, matter))
export const goesToSpecialists = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => isLeftToSpecialists(kase, matter))

export const isVictim = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => recordedAs(kase, matter, extras.for ?? '') === 'victim')

/** Questions about what they did are no talk: they have rights (P14). */
export const isSuspect = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(
    kase,
    extras,
    (matter) => recordedAs(kase, matter, extras.for ?? '') === 'suspect' && !isTooYoung(kase, matter, extras.for),
  )

/** The last letter to the child, or to their parents, that does not hold any more; else the last that is only looked at again. */
export function oldLetter({ for: child, noLonger }: Extras, to: 'child' | 'parents') {
  const letters = noLonger
    .filter((one) => one.kind === `letter-${to}` && one.for === child)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  return letters.findLast(({ so }) => so !== 'wait') ?? letters.at(-1)
}

const isDecided = (kase: Case, extras: Extras, matter: string) =>
  !isAgainstNow(kase, matter) &&
  !cameAfterDeciding(kase, matter, extras.for ?? '') &&
  (['letter-child', 'letter-parents'] as const).some((kind) => isLetterReady(kase, extras, matter, kind))

const isLetterReady = (kase: Case, extras: Extras, matter: string, kind: LetterKind) =>
  letterAllowed(kase, matter, { ...extras, assessment: assessmentOf(kase, matter) }, kind) === true

/** A child under 10 is told, and only their parents get a letter. */
export const hasLetterOfTheirOwn = (kase: Case, extras: Extras) =>
  inAnyOfTheirs(kase, extras, (matter) => isLetterReady(kase, extras, matter, 'letter-child'))

/** Of the matters that the child is involved in. */
export function decided(kase: Case, extras: Extras): 'all' | 'in-part' | 'nothing' {
  const theirs = kase.matters.filter(({ id }) => involvedChild(kase, id, extras.for) !== undefined)
  if (theirs.every(({ id }) => isDecided(kase, extras, id))) return 'all'
  return theirs.some(({ id }) => isDecided(kase, extras, id)) ? 'in-part' : 'nothing'
}

/** What a decision asks of a child who is a suspect: to go to court, or to keep conditions. */
export const asksOfThem = (kase: Case, extras: Extras, what: 'court' | 'on-hold'): boolean =>
  inAnyOfTheirs(
    kase,
    extras,
    (matter) =>
      recordedAs(kase, matter, extras.for ?? '') === 'suspect' &&
      letterWords(lastChoice(kase, matter)?.outcome ?? '')?.later === what &&
      isDecided(kase, extras, matter),
  )
