/** Whether a case is being worked on in any tab of this phone: whoever opens one holds a lock in its name. */
export async function caseIsOpen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name?.startsWith('case:'))
}
