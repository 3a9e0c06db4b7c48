import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** The part that the address names is unfolded and in sight. */
export function useArrival(): void {
  const { pathname, hash } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving is what happens when the address changes
  useEffect(() => {
    if (hash === '') return
    const part = document.getElementById(hash.slice(1))
    const fold = part?.closest('details')
    if (fold) fold.open = true
    part?.scrollIntoView?.()
  }, [pathname, hash])
}
