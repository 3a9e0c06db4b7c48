import { valueShort } from '../guidance/conclusions'
import { type Case, type Matter, matterOf } from './case'
import { assessmentOf } from './facts-of'
import { valuesIn } from './judged'
import { replay } from './replay'

/**
 * What was advised when the officer departed from it, in words, where that is not what is advised now. Nothing where the
 * rules have changed since: what they said then goes with an update; nor where an entry from before it can't be read.
 */
export function adviceThen(
  kase: Case,
  matter: string,
  { from, seq }: Pick<Matter['departures'][number], 'from' | 'seq'>,
): string | undefined {
  const before = kase.events.filter((event) => event.seq < seq)
  const isDamaged = before.length < seq - 1
  const isOtherRules = kase.events.some((event) => event.type === 'edition-seen' && event.seq > seq)
  if (isDamaged || isOtherRules) return undefined
  const then = replay(before)
  if (matterOf(then, matter) === undefined) return undefined
  const valueIn = (one: Case) => valuesIn(assessmentOf(one, matter))[from]
  const was = valueIn(then)
  return was === undefined || was === valueIn(kase) ? undefined : valueShort(from, was)
}
