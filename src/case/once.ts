import type { Case } from './case'

/** Works something out once for each state of a case, and for each of what it is asked about in it. */
export function once<About extends readonly string[], Value>(
  workOut: (kase: Case, ...about: About) => Value & {},
): (kase: Case, ...about: About) => Value {
  const known = new WeakMap<Case, Map<string, Value>>()
  return (kase, ...about) => {
    const here = known.get(kase) ?? new Map<string, Value>()
    known.set(kase, here)
    const name = about.join('/')
    const value = here.get(name) ?? workOut(kase, ...about)
    here.set(name, value)
    return value
  }
}
