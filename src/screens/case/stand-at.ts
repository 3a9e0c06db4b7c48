const FRAMES = 8
/** For a stage whose own part of the app is still on its way: its heading is there first. */
const WAITS = 60
/** By which a page is scrolled or answered. */
const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const

/**
 * Puts the officer at a question or form once it is drawn, with the focus on it: in the middle of the screen, or where
 * its upper edge was, in CSS pixels. `missing`: it did not come. Answers what ends it.
 */
export function standAt(id: string, { top, missing }: { top?: number; missing?: () => void } = {}): () => void {
  let found: HTMLElement | null = null
  let waits = WAITS
  // What is far from the screen is laid out when it comes near, frame by frame, and moves what is below it.
  let frames = FRAMES
  let next: number
  const settle = () => {
    if (found === null) {
      found = document.getElementById(id)
      if (found === null && waits-- === 0) {
        leave()
        return missing?.()
      }
      // Its words have the focus: whoever listens hears what is asked.
      const words = found?.querySelector<HTMLElement>('h2, h3, h4') ?? found
      words?.setAttribute('tabindex', '-1')
      words?.focus({ preventScroll: true })
    }
    if (found !== null) {
      found.scrollIntoView({ block: 'center' })
      if (top !== undefined) window.scrollBy(0, topOf(found) - top)
      // For keepTaps: the page has scrolled, and not by the officer's hand.
      dispatchEvent(new Event('stood'))
      frames--
    }
    if (frames >= 0) next = requestAnimationFrame(settle)
    else leave()
  }
  // A slow phone's frames are far apart: whoever scrolls meanwhile is not taken back, and nothing moves under a thumb.
  const listening = new AbortController()
  const leave = () => {
    cancelAnimationFrame(next)
    listening.abort()
  }
  for (const touch of TOUCHES) {
    addEventListener(touch, leave, { capture: true, passive: true, signal: listening.signal })
  }
  settle()
  return leave
}

export const topOf = (element: Element) => element.getBoundingClientRect().top
