/** Whoever opens a case holds a lock of this name, in whatever tab. Without an id: how every such name begins. */
export const caseLock = (id = '') => `case:${id}`

/** Whether a case is being worked on in any tab of this phone; without an id, any case. */
export async function isHeld(id?: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name?.startsWith(caseLock(id)))
}
