import type { Problem } from '../drafts/problems'

/** Does what a screen waits for. What can fail there is a value; a part of the app that does not come is one with this. */
export const tried = <Outcome>(work: () => Promise<Outcome>): Promise<Outcome | { ok: false; problem: Problem }> =>
  work().catch(() => ({ ok: false, problem: { kind: 'app-part-missing' } }))
