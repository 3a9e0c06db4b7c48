import { adviceThen } from './advice-then'
import { type Case, matterOf } from './case'
import { isTheirs } from './news'
import { givenToSpecialists } from './with-specialists'

/** Not where the officer decided otherwise, or wrote why they do not take it on, and they were not given it since. */
export const isLeftToSpecialists = (kase: Case, matter: string): boolean =>
  isTheirs(kase, matter) && !staysHere(kase, matter)

function staysHere(kase: Case, matter: string): boolean {
  const { departures = [], explained = {} } = matterOf(kase, matter) ?? {}
  const otherwise = departures.find(({ from }) => from === 'route')
  const why = explained['specialist-investigation']
  const given = givenToSpecialists(kase, matter).at(-1)?.seq ?? 0
  return (
    (otherwise !== undefined && otherwise.seq > given && adviceThen(kase, matter, otherwise) === undefined) ||
    // Once they have it, what is written is why they are not told of something more.
    (why !== undefined && given === 0)
  )
}
