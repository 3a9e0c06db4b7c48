import { valueShort } from '../guidance/conclusions'
import { type Case, type Matter, matterOf } from './case'
import { conclusionsOf } from './judged'
import { replay } from './replay'

/**
 * What was advised when the officer departed from it, in words, where that is not what is advised now. Nothing where the
 * rules have changed since: what they said then goes with an update.
 */
export function adviceThen(
  kase: Case,
  matter: string,
  { from, seq }: Pick<Matter['departures'][number], 'from' | 'seq'>,
): string | undefined {
  const then = replay(kase.events.filter((event) => event.seq < seq))
  const isOtherRules = kase.events.some((event) => event.type === 'edition-seen' && event.seq > seq)
  if (isOtherRules || matterOf(then, matter) === undefined) return undefined
  const was = conclusionsOf(then, matter)[from]
  return was === undefined || was === conclusionsOf(kase, matter)[from] ? undefined : valueShort(from, was)
}
