const CASE = 'case:'
/** Whoever opens a case holds a lock of this name, in whatever tab. */
export const caseLock = (id: string) => `${CASE}${id}`

/** A case that was left a moment ago on this page is still being closed. */
const LEFT_MS = 2_000

/** Does something to a case while nobody has it open, in whatever tab. */
export const aloneWith = <Value>(
  id: string,
  work: () => Promise<Value>,
): Promise<Value | { ok: false; problem: { kind: 'open-in-another-tab' } }> =>
  navigator.locks.request(caseLock(id), { signal: AbortSignal.timeout(LEFT_MS) }, work).catch((refused: Error) => {
    if (refused.name !== 'TimeoutError' && refused.name !== 'AbortError') throw refused
    return { ok: false, problem: { kind: 'open-in-another-tab' } }
  })

/** Whether a case is being worked on in any tab of this phone; without an id, any case. */
export async function isHeld(id?: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => (id === undefined ? name?.startsWith(CASE) : name === caseLock(id)))
}
