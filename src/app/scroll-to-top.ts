import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** A screen gone to begins at its top; one gone back to stays where it was. */
export function useScrollToTop(): void {
  const { pathname, hash } = useLocation()
  const how = useNavigationType()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what it is about
  useEffect(() => {
    if (how === 'POP' || hash !== '') return
    window.scrollTo(0, 0)
    const title = document.activeElement
    // In large letters what stands above it may fill the screen.
    if (title instanceof HTMLHeadingElement && title.getBoundingClientRect().top > innerHeight / 2)
      title.scrollIntoView()
  }, [pathname, hash, how])
}
