/** Somebody who has just opened the app, tapped or typed is waiting for something, or about to. */
const IN_USE_MS = 1_500
const LONGEST_MS = 4_000

// A written page may have been tapped, and words given to its lock, before anybody listened here.
let lastUse = performance.now()
if (typeof window !== 'undefined') {
  const used = () => {
    lastUse = performance.now()
  }
  for (const use of ['pointerdown', 'click', 'keydown', 'input']) {
    addEventListener(use, used, { capture: true, passive: true })
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const nothingToDraw = () =>
  new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 5_000 })
    else setTimeout(resolve, 200)
  })

/** Resolves when the phone has nothing else to do and nobody is using it; after this long in any case. */
export async function idle(longestMs = LONGEST_MS): Promise<void> {
  const latest = performance.now() + longestMs
  for (;;) {
    const left = Math.min(lastUse + IN_USE_MS, latest) - performance.now()
    if (left <= 0) break
    await pause(left)
  }
  await nothingToDraw()
}

/**
 * Loads one after another while the phone has nothing else to do, so that no later tap waits for it and no newer
 * version takes it away. What can't be loaded now is tried again when it is needed.
 */
export async function loadInIdleTime(loads: readonly (() => Promise<unknown>)[], longestMs?: number): Promise<void> {
  for (const load of loads) {
    await idle(longestMs)
    await load().catch(() => undefined)
  }
}
