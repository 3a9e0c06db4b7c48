import { type Feature, isAdult } from '../guidance/facts'
import { answerTo, type Case, hasNote } from './case'
import { peopleOf } from './people-in'
import { matterKey } from './subject'

/** Where one of these was there, nobody is easily said to have agreed. */
const UNFREE: readonly Feature[] = ['coercion', 'grooming', 'exploitation', 'violence', 'adultInvolved']

/** Of what speaks for the lower risk: a feature that goes against it and is answered yes too, and no note says how. */
export function yesAgainst(kase: Case, matter: string, fact: 'consent' | 'nonAbusive'): Feature | undefined {
  if (answerTo(kase, matterKey(matter), fact) !== 'yes' || hasNote(kase, matterKey(matter), fact)) return undefined
  return UNFREE.find((feature) => answerTo(kase, matterKey(matter), feature) === 'yes')
}

/** Of like age and stage, though somebody involved is an adult or under 10, and no note says how. */
export function unlikeInAge(kase: Case, matter: string): string | undefined {
  const isLike =
    answerTo(kase, matterKey(matter), 'ageAppropriate') === 'yes' && !hasNote(kase, matterKey(matter), 'ageAppropriate')
  if (!isLike) return undefined
  const involved = peopleOf(kase, matter).filter((one) => one.part === 'involved')
  const young = involved.filter(({ age = 10 }) => age < 10)
  return (involved.find(isAdult) ?? (young.length < involved.length ? young[0] : undefined))?.id
}

/** Somebody involved who is recorded as an adult, though the question whether one took part is not answered yes. */
export function adultUnsaid(kase: Case, matter: string): string | undefined {
  if (answerTo(kase, matterKey(matter), 'adultInvolved') === 'yes') return undefined
  return peopleOf(kase, matter).find((one) => one.part === 'involved' && isAdult(one))?.id
}
