import { isAdultWhoTookPart } from '../guidance/facts'
import { answerTo, type Case } from './case'
import { peopleOf } from './people-in'
import { matterKey } from './subject'

/** Somebody involved who is recorded as an adult, though the question whether one took part is not answered yes. */
export function adultUnsaid(kase: Case, matter: string): string | undefined {
  if (answerTo(kase, matterKey(matter), 'adultInvolved') === 'yes') return undefined
  return peopleOf(kase, matter).find(isAdultWhoTookPart)?.id
}

/** In whichever matter. */
export const adultsWhoTookPart = (kase: Case): readonly string[] => [
  ...new Set(
    kase.matters.flatMap(({ id }) => peopleOf(kase, id).flatMap((one) => (isAdultWhoTookPart(one) ? one.id : []))),
  ),
]
