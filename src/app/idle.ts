const idle = () =>
  new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 5_000 })
    else setTimeout(resolve, 200)
  })

/**
 * Loads one after another while the phone has nothing else to do, so that no later tap waits for it and no newer
 * version takes it away. What can't be loaded now is tried again when it is needed.
 */
export async function loadInIdleTime(loads: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const load of loads) {
    await idle()
    await load().catch(() => undefined)
  }
}
