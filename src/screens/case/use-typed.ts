import { useCallback, useEffect, useRef, useState } from 'react'
import { useOpenCase } from './case-context'

const PAUSE = 300

/**
 * Text as it is typed: kept 300 ms after the last key (`typing`), and for good when the field is left, the app is
 * hidden or the screen goes away.
 */
export function useTyped(kept: string, onKeep: (text: string, typing: boolean) => void) {
  const { typing } = useOpenCase()
  const [text, setText] = useState(kept)
  const live = useRef({ text: kept, kept, unfinished: false, onKeep })
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
    live.current = { ...live.current, unfinished: false, kept: text }
    onKeep(text, false)
    typing.end(live)
  }, [typing])

  /** Something else was said in its place: what was typed goes. */
  const drop = useCallback(() => {
    clearTimeout(timer.current)
    live.current = { ...live.current, text: '', kept: '', unfinished: false }
    setText('')
    typing.end(live)
  }, [typing])

  const type = useCallback(
    (typed: string) => {
      setText(typed)
      typing.begin(live, settle)
      live.current = { ...live.current, text: typed, unfinished: true }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        live.current.kept = live.current.text
        live.current.onKeep(live.current.text, true)
        typing.end(live)
      }, PAUSE)
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
