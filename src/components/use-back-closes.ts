import { useEffect, useRef } from 'react'

const MARK = 'overlay'

const mark = () => history.pushState({ ...history.state, [MARK]: true }, '')

const isMarked = (): boolean => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && MARK in state
}

let openOverlays = 0
let waiting: ReturnType<typeof setTimeout> | undefined

/** Waits a turn, so that a link followed from inside, or another overlay opened in its place, is there first. */
const stepOverMark = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    if (openOverlays > 0 || !isMarked()) return
    const [focused, top] = [document.activeElement as HTMLElement | null, scrollY]
    // Where the address names a part of the page, the step goes to that part, and the focus with it.
    const stands = () => {
      if (openOverlays > 0) return
      focused?.focus({ preventScroll: true })
      scrollTo(0, top)
    }
    window.addEventListener(
      'popstate',
      () => {
        markAgain()
        if (location.hash) setTimeout(stands)
      },
      { once: true },
    )
    history.back()
  })
}

/** The step takes a while: an overlay that was opened meanwhile still found the mark that is gone now. */
const markAgain = () => {
  if (openOverlays > 0 && !isMarked()) mark()
}

/**
 * While open, the browser's back key closes instead of leaving the screen: an entry of its own goes on the history,
 * and comes off again however the overlay is closed. One left behind by a link is stepped over on the way back.
 */
export function useBackCloses(open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  }, [onClose])

  useEffect(() => {
    if (!open) {
      stepOverMark()
      return
    }
    openOverlays += 1
    if (!isMarked()) mark()
    const stepped = () => {
      if (!isMarked()) close.current()
    }
    window.addEventListener('popstate', stepped)
    return () => {
      openOverlays -= 1
      window.removeEventListener('popstate', stepped)
      stepOverMark()
    }
  }, [open])
}
