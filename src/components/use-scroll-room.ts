import { type RefObject, useEffect } from 'react'

/** On a screen of fewer lines the bar does not stick, in `rem`: see Screen.module.css. */
export const BAR_STICKS_FROM = 28

/** On a short screen, or with large text, neither header nor bar sticks; a toast does so by itself. */
const ROOM = {
  start: { property: 'scrollPaddingBlockStart', least: 34 },
  end: { property: 'scrollPaddingBlockEnd', least: BAR_STICKS_FROM },
  alone: { property: 'scrollPaddingBlockEnd', least: 0 },
} as const

/** What the keyboard comes to stops clear of what sticks to an edge of the screen, however tall that is. */
export function useScrollRoom(edge: keyof typeof ROOM, sticks: RefObject<HTMLElement | null>, isThere = true): void {
  useEffect(() => {
    const element = sticks.current
    if (!isThere || !element || !('ResizeObserver' in globalThis)) return
    const { property, least } = ROOM[edge]
    const { style } = document.documentElement
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0
      style[property] = `clamp(0px, calc((100dvh - ${least}rem) * 999), ${Math.ceil(height) + 8}px)`
      // Nothing holds its place: at the end of the page it would lie on what leads on.
      if (edge === 'alone') style.paddingBlockEnd = `${height}px`
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      style[property] = ''
      if (edge === 'alone') style.paddingBlockEnd = ''
    }
  }, [edge, sticks, isThere])
}
