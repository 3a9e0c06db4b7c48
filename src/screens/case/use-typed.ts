import { useCallback, useEffect, useRef, useState } from 'react'
import { useOpenCase } from './case-context'

const PAUSE_MS = 300
const LONGEST_MS = 2_000

/**
 * Text as it is typed: kept PAUSE_MS after the last key and LONGEST_MS after the first (`typing`), and for good when
 * the field is left, the app is hidden or the screen goes away.
 */
export function useTyped(kept: string, onKeep: (text: string, typing: boolean) => void) {
  const { typing } = useOpenCase()
  const [text, setText] = useState(kept)
  const live = useRef({ text: kept, kept, unfinished: false, by: 0, onKeep })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  live.current.onKeep = onKeep

  useEffect(() => {
    if (live.current.kept === kept) return
    live.current.kept = kept
    if (live.current.unfinished) return
    live.current.text = kept
    setText(kept)
  }, [kept])

  const settle = useCallback(() => {
    clearTimeout(timer.current)
    const { text, unfinished, onKeep } = live.current
    if (!unfinished) return
    live.current = { ...live.current, unfinished: false, by: 0, kept: text }
    onKeep(text, false)
    typing.end(live)
  }, [typing])

  /** Something else was said in its place: what was typed goes. */
  const drop = useCallback(() => {
    clearTimeout(timer.current)
    live.current = { ...live.current, text: '', kept: '', unfinished: false, by: 0 }
    setText('')
    typing.end(live)
  }, [typing])

  const type = useCallback(
    (typed: string) => {
      setText(typed)
      typing.begin(live, settle)
      const now = Date.now()
      const by = live.current.by || now + LONGEST_MS
      live.current = { ...live.current, text: typed, unfinished: true, by }
      clearTimeout(timer.current)
      timer.current = setTimeout(
        () => {
          live.current.by = 0
          live.current.kept = live.current.text
          live.current.onKeep(live.current.text, true)
          typing.end(live)
        },
        Math.min(PAUSE_MS, by - now),
      )
    },
    [typing, settle],
  )

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') settle()
    }
    document.addEventListener('visibilitychange', hidden, true)
    window.addEventListener('pagehide', settle, true)
    return () => {
      document.removeEventListener('visibilitychange', hidden, true)
      window.removeEventListener('pagehide', settle, true)
      settle()
    }
  }, [settle])

  return { text, type, settle, drop }
}
