/** The part of `navigator.wakeLock` that is used. */
export interface ScreenLock {
  request(type: 'screen'): Promise<{ readonly released: boolean; release(): Promise<void> }>
}

export const screenLock = (): ScreenLock | undefined => ('wakeLock' in navigator ? navigator.wakeLock : undefined)

/**
 * Keeps the screen on until the function that it gives back is called. The browser lets go of it by itself when the page
 * is hidden; it is taken again when the page shows. A refusal (a low battery) leaves the phone to its own settings.
 */
export function stayAwake(lock: ScreenLock): () => void {
  let ended = false
  let held: Awaited<ReturnType<ScreenLock['request']>> | undefined
  const isHeld = () => held !== undefined && !held.released
  const take = async () => {
    if (document.visibilityState !== 'visible' || isHeld()) return
    const got = await lock.request('screen').catch(() => undefined)
    if (ended || isHeld()) await got?.release()
    else held = got
  }
  const letGo = async () => {
    await held?.release()
    held = undefined
  }
  const seen = () => void (document.visibilityState === 'visible' ? take() : letGo())
  document.addEventListener('visibilitychange', seen)
  void take()
  return () => {
    ended = true
    document.removeEventListener('visibilitychange', seen)
    void letGo()
  }
}
