import { answerTo, type Case, lastChoice } from '../case/case'
import { personLabel } from '../case/labels'
import { matterKey } from '../case/subject'
import { type Extras, typed } from './extras'
import { promisesIn } from './promises'
import { recordedAs } from './who'

/** The crime as the letter names it: typed, or by its class, or in general words. */
export function crimeIn(kase: Case, matter: string, { names }: Extras): string {
  const fromCase = {
    '86/2': 'an offence of taking, making or sharing an indecent image of a child',
    '86/10': 'an offence of possessing an indecent image of a child',
  }
  const recorded = answerTo(kase, matterKey(matter), 'crimeType')
  return (
    typed(names?.crimeType?.replace(/[\s.]+$/, '')) ??
    (recorded === '86/2' || recorded === '86/10' ? fromCase[recorded] : 'an offence to do with images of children')
  )
}

/** The force's own paragraphs, unless they promise what nobody can promise or say of a child what is not recorded. */
export function forceWording(
  kase: Case,
  matter: string,
  extras: Extras,
  name: string,
): { wording?: readonly string[]; problem?: string } {
  const { letterWording } = extras.settings
  const as = recordedAs(kase, matter, extras.for ?? '')
  if (letterWording === undefined || as === 'victim' || lastChoice(kase, matter)?.outcome !== '21') return {}
  const instead = 'The national wording stands here instead: tell whoever keeps the force’s settings.'
  const [promise] = promisesIn(letterWording.join('\n'))
  if (promise !== undefined) {
    return { problem: `Your force’s wording says “${promise.words}”. ${promise.because} ${instead}` }
  }
  const untrue =
    as !== 'suspect' && NOT_OF_A_PERSON_INVOLVED.find(([words]) => letterWording.some((one) => words.test(one)))
  if (untrue) {
    return {
      problem: `Your force’s wording ${untrue[1]}, and ${personLabel(kase, extras.for ?? '')} is not recorded as a suspect. ${instead}`,
    }
  }
  const crime = crimeIn(kase, matter, extras)
  return { wording: letterWording.map((one) => one.replaceAll('{name}', name).replaceAll('{crime}', crime)) }
}

/** Untrue of a child who is only a person involved; with a gap for the crime or without, as where the note’s own letter was pasted in. */
const NOT_OF_A_PERSON_INVOLVED = [
  [
    /\bagainst\s+(?:\w+\s+){0,3}\{crime\}|\brecorded\s+(?:on\s+(?:\w+\s+){1,4})?against\b/i,
    'says that something is recorded against an offence',
  ],
  // 'You are not a suspect' is true.
  [/(?<!\b(?:no|not|nor|never)\b[^.]*|n[’']t\b[^.]*)\bsuspects?\b/i, 'speaks of a suspect'],
] as const
