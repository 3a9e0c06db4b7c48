import { type Feature, isAdult, isUnder10 } from '../guidance/facts'
import { answerTo, type Case } from './case'
import { personLabel } from './labels'
import { isNoted } from './note-on'
import { peopleOf } from './people-in'
import { matterKey, personKey } from './subject'

/** Where one of these was there, nobody is easily said to have agreed, or not to have been used or hurt. */
const UNFREE: readonly Feature[] = ['coercion', 'grooming', 'exploitation', 'violence', 'adultInvolved']
const AGAINST: Readonly<Record<'consent' | 'nonAbusive', readonly Feature[]>> = {
  consent: UNFREE,
  nonAbusive: [...UNFREE, 'maliciousIntent'],
}

/** Of what speaks for the lower risk: a feature that goes against it and is answered yes too, and no note says how. */
export function yesAgainst(kase: Case, matter: string, fact: 'consent' | 'nonAbusive'): Feature | undefined {
  if (answerTo(kase, matterKey(matter), fact) !== 'yes' || isNoted(kase, matterKey(matter), fact)) return undefined
  return AGAINST[fact].find((feature) => answerTo(kase, matterKey(matter), feature) === 'yes')
}

/** From so many years apart closeness in age is asked about: our own measure, as neither the note nor the law gives one. */
const yearsApart = (younger: number) => (younger < 13 ? 3 : 4)

/** Close in age and development, though somebody involved is an adult, or under 10 beside an age that is not known, or years lie between two of them, and no note says how. */
export function unlikeInAge(kase: Case, matter: string): { id: string; beside?: string } | undefined {
  const isLike =
    answerTo(kase, matterKey(matter), 'ageAppropriate') === 'yes' && !isNoted(kase, matterKey(matter), 'ageAppropriate')
  if (!isLike) return undefined
  const involved = peopleOf(kase, matter).filter((one) => one.part === 'involved')
  const young = involved.find(isUnder10)
  const grown = involved.find(isAdult)
  if (grown !== undefined) return { id: grown.id }
  if (young !== undefined && involved.some(({ age }) => age === undefined)) return { id: young.id }
  const byAge = involved.flatMap(({ id, age }) => (age === undefined ? [] : { id, age })).sort((a, b) => a.age - b.age)
  const [younger, older] = [byAge[0], byAge.at(-1)]
  if (younger === undefined || older === undefined) return undefined
  return older.age - younger.age >= yearsApart(younger.age) ? { id: younger.id, beside: older.id } : undefined
}

/** 'Child A is recorded as 12', with 'and Child B as 16' where it is those two. */
export function agesSaid(kase: Case, { id, beside }: { id: string; beside?: string }): string {
  const ageOf = (person: string) => {
    const age = answerTo(kase, personKey(person), 'age')
    return typeof age === 'number' ? `${age}` : 'an adult'
  }
  const also = beside === undefined ? '' : `, and ${personLabel(kase, beside)} as ${ageOf(beside)}`
  return `${personLabel(kase, id)} is recorded as ${ageOf(id)}${also}`
}

/** Nobody can say any more who holds it, and it is not shared widely (P20, P25); no note says how. */
export const spreadAndNot = (kase: Case, matter: string): boolean =>
  answerTo(kase, matterKey(matter), 'beyondControl') === 'yes' &&
  answerTo(kase, matterKey(matter), 'extensiveSharing') === 'no' &&
  !isNoted(kase, matterKey(matter), 'beyondControl')

/** A report that is noted for a pornographic site, while no matter says that it was shared widely (P20); no note says how. */
export function pornSiteAndNot(kase: Case, matter: string): string | undefined {
  const isNo =
    answerTo(kase, matterKey(matter), 'extensiveSharing') === 'no' &&
    !isNoted(kase, matterKey(matter), 'extensiveSharing')
  const isSaid = kase.matters.some(({ id }) => answerTo(kase, matterKey(id), 'extensiveSharing') === 'yes')
  return isNo && !isSaid ? kase.removals.find(({ place }) => /porn/i.test(place))?.place : undefined
}
