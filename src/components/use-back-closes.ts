import { useEffect, useEffectEvent } from 'react'

const MARK = 'overlay'

/** Where the address names a part of the page, the step back would go to that part, and the focus with it. */
const mark = () => {
  if (location.hash) history.scrollRestoration = 'manual'
  history.pushState({ ...history.state, [MARK]: true }, '')
}

/** Whether the step of the history where one stands is that of an overlay. */
export const isMarked = (): boolean => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && MARK in state
}

let openOverlays = 0
let waiting: ReturnType<typeof setTimeout> | undefined

/** Waits a turn, so that a link followed from inside, or another overlay opened in its place, is there first. */
const stepOverMark = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    if (openOverlays > 0) return
    if (!isMarked()) {
      history.scrollRestoration = 'auto'
      return
    }
    window.addEventListener('popstate', markAgain, { once: true })
    history.back()
  })
}

/** The step takes a while: an overlay that was opened meanwhile still found the mark that is gone now. */
const markAgain = () => {
  if (isMarked()) return
  if (openOverlays > 0) mark()
  else stepOverMark()
}

/**
 * While open, the browser's back key closes instead of leaving the screen: an entry of its own goes on the history,
 * and comes off again however the overlay is closed. One left behind by a link is stepped over on the way back.
 */
export function useBackCloses(open: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose)

  useEffect(() => {
    if (!open) {
      stepOverMark()
      return
    }
    openOverlays += 1
    if (!isMarked()) mark()
    const stepped = () => {
      if (!isMarked()) close()
    }
    window.addEventListener('popstate', stepped)
    return () => {
      openOverlays -= 1
      window.removeEventListener('popstate', stepped)
      stepOverMark()
    }
  }, [open])
}
