import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useGoesBack } from '../screens/gone-back'

/** A screen gone to begins at its top; one gone back to stays where it was. */
export function useScrollToTop(): void {
  const { pathname, hash } = useLocation()
  const goesBack = useGoesBack()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what it is about
  useEffect(() => {
    if (!goesBack && hash === '') window.scrollTo(0, 0)
  }, [pathname, hash, goesBack])
}
