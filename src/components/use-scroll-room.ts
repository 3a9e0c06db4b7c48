import { type RefObject, useEffect } from 'react'

/** On a short screen, or with large text, neither sticks: see Screen.module.css. */
const ROOM = {
  start: { property: 'scrollPaddingBlockStart', least: '34rem' },
  end: { property: 'scrollPaddingBlockEnd', least: '28rem' },
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
      style[property] = `clamp(0px, calc((100dvh - ${least}) * 999), ${Math.ceil(height) + 8}px)`
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      style[property] = ''
    }
  }, [edge, sticks, isThere])
}
