const CASE = 'case:'
/** Whoever opens a case holds a lock of this name, in whatever tab. */
export const caseLock = (id: string) => `${CASE}${id}`

/** Whether a case is being worked on in any tab of this phone; without an id, any case. */
export async function isHeld(id?: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => (id === undefined ? name?.startsWith(CASE) : name === caseLock(id)))
}
