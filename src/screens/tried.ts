import type { Problem } from '../drafts/problems'

/** What a script that does not come fails with; a browser's storage has names of its own for what it refuses. */
const OF_A_SCRIPT = ['Error', 'TypeError', 'SyntaxError', 'ReferenceError']

/** Does what a screen waits for. What can fail there is a value; what throws all the same is one with this. */
export const tried = <Outcome>(work: () => Promise<Outcome>): Promise<Outcome | { ok: false; problem: Problem }> =>
  work().catch(({ name = 'Error' }: { name?: string }) => ({
    ok: false,
    problem: { kind: OF_A_SCRIPT.includes(name) ? 'app-part-missing' : 'storage-unread' },
  }))
