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

/** Of like age and stage, though somebody involved is an adult or under 10, or one is under 13 and another 16 or over, and no note says how. */
export function unlikeInAge(kase: Case, matter: string): string | undefined {
  const isLike =
    answerTo(kase, matterKey(matter), 'ageAppropriate') === 'yes' && !hasNote(kase, matterKey(matter), 'ageAppropriate')
  if (!isLike) return undefined
  const involved = peopleOf(kase, matter).filter((one) => one.part === 'involved')
  const young = involved.filter(({ age = 10 }) => age < 10)
  const grown = involved.find(isAdult)
  if (grown !== undefined) return grown.id
  if (young.length > 0 && young.length < involved.length) return young[0]?.id
  const isFarOlder = involved.some(({ age = 0 }) => age >= 16)
  return isFarOlder ? involved.find(({ age = 13 }) => age < 13)?.id : undefined
}

/** Somebody involved who is recorded as an adult, though the question whether one took part is not answered yes. */
export function adultUnsaid(kase: Case, matter: string): string | undefined {
  if (answerTo(kase, matterKey(matter), 'adultInvolved') === 'yes') return undefined
  return peopleOf(kase, matter).find((one) => one.part === 'involved' && isAdult(one))?.id
}
