import type { Route } from '../../src/directory/contact'
import { GONE } from '../../src/directory/gone'
import { CONTACTS } from '../../src/directory/helplines'
import { PROVIDERS } from '../../src/directory/providers'

export interface Live {
  readonly owner: string
  readonly route: Route
}

/** Everything that can be tapped. */
export const LIVE: readonly Live[] = [
  ...CONTACTS.flatMap(({ id, routes }) => routes.map((route) => ({ owner: id, route }))),
  ...PROVIDERS.flatMap(({ id, routes }) => routes.map((route) => ({ owner: id, route }))),
]

/** One line for each thing that can be tapped or must not be, as it is frozen in the fixture. */
export function asLines(): string {
  const live = LIVE.map(({ owner, route }) => {
    const neutral = route.neutral === undefined ? '' : ` | hand over ${route.neutral.href}`
    return `${owner} | ${route.status} | ${route.href} | ${route.value}${neutral}`
  })
  const gone = GONE.map(({ id, became, was }) => `${id} | ${became} | ${was.join(' | ')}`)
  return `${[...live, ...gone].join('\n')}\n`
}
