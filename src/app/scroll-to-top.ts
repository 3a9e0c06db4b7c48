import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** A screen gone to begins at its top; one gone back to stays where it was. */
export function useScrollToTop(): void {
  const { pathname, hash } = useLocation()
  const how = useNavigationType()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what it is about
  useEffect(() => {
    if (how !== 'POP' && hash === '') window.scrollTo(0, 0)
  }, [pathname, hash, how])
}
