import { bad, type Problem, type Result } from './problems'

/** By the name of a failure; where several are in one, the first of them here. */
const KINDS = [
  ['QuotaExceededError', 'storage-full'],
  ['VaultGone', 'vault-gone'],
  ['NewerData', 'newer-data'],
  ['VersionError', 'newer-data'],
  ['ChangedElsewhere', 'changed-elsewhere'],
  ['WaysChanged', 'ways-changed'],
  ['ConstraintError', 'changed-elsewhere'],
  ['BulkError', 'changed-elsewhere'],
] as const

/** What a read or a write that was refused means, whatever was being kept. `isGivenUp`: the database was left to a newer version. */
export function problemOf(failure: unknown, isGivenUp = false): Problem {
  const names = namesIn(failure)
  if (isGivenUp && names.includes('DatabaseClosedError')) return { kind: 'updated-in-another-tab' }
  return { kind: KINDS.find(([name]) => names.includes(name))?.[1] ?? 'storage-failed' }
}

/** Storage can fail at any time, and a browser refuse it: that is a value too. */
export async function orProblem<Value>(
  work: () => Promise<Result<Value>>,
  isGivenUp = () => false,
): Promise<Result<Value>> {
  try {
    return await work()
  } catch (failure) {
    return bad(problemOf(failure, isGivenUp()))
  }
}

/** Its own and what Dexie hides in it: a full disk stands inside an AbortError, or in the list of a BulkError. */
function namesIn(failure: unknown): unknown[] {
  if (typeof failure !== 'object' || failure === null) return []
  const { name, inner, failures = [] } = failure as { name?: unknown; inner?: unknown; failures?: readonly unknown[] }
  return [name, ...[inner, ...failures].filter((one) => one !== failure).flatMap(namesIn)]
}
