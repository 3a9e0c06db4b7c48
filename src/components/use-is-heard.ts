import { useEffect, useState } from 'react'

/** After its place has come to whatever reads the screen. */
export const HEARD_AFTER_MS = 100

/** A place that waits its turn reads out what comes into it, and not what comes with it. It is seen at once. */
export function useIsHeard(waits: boolean): boolean {
  const [isHeard, setHeard] = useState(!waits)
  useEffect(() => {
    if (isHeard) return
    const soon = setTimeout(() => setHeard(true), HEARD_AFTER_MS)
    return () => clearTimeout(soon)
  }, [isHeard])
  return isHeard
}
