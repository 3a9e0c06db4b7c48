import type { Clock } from './clock'
import type { LockEvent } from './lock-machine'

interface Watched {
  document: EventTarget & { visibilityState: DocumentVisibilityState }
  window: EventTarget
  clock: Clock
  /** iOS takes its picture for the app switcher on blur, before it says hidden. */
  coverOnBlur: boolean
}

const TICK_MS = 1000
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel']

/** Tells the lock what happens to the page. Returns what stops it. */
export function watchPage(send: (event: LockEvent) => void, { document, window, clock, coverOnBlur }: Watched) {
  const stops: (() => void)[] = []
  const tell = (type: Exclude<LockEvent['type'], 'found'>) => send({ type, at: clock() })
  /** Not in the capture phase: a field that is left half-typed hears of it first, while there are keys to keep it with. */
  const listen = (target: EventTarget, name: string, listener: () => void, capture = false) => {
    target.addEventListener(name, listener, { capture, passive: true })
    stops.push(() => target.removeEventListener(name, listener, { capture }))
  }

  listen(document, 'visibilitychange', () => tell(document.visibilityState === 'hidden' ? 'hidden' : 'shown'))
  listen(document, 'freeze', () => tell('hidden'))
  listen(document, 'resume', () => tell('resumed'))
  // A page that is loaded anew lives on until the next one comes: time enough to write. It may stay after all.
  listen(window, 'beforeunload', () => tell('going'))
  // In a turn of its own: what is typed is being sealed before the keys go.
  listen(window, 'pagehide', () => tell('going'), true)
  listen(window, 'pagehide', () => tell('leaving'))
  listen(window, 'pageshow', () => tell('resumed'))
  if (coverOnBlur) {
    listen(window, 'blur', () => tell('hidden'))
    listen(window, 'focus', () => tell('shown'))
  }
  let lastTouch = Number.NEGATIVE_INFINITY
  for (const name of TOUCHES)
    listen(
      window,
      name,
      () => {
        const { mono } = clock()
        if (mono - lastTouch < TICK_MS) return
        lastTouch = mono
        tell('touched')
      },
      true,
    )
  // Nobody may have been looking since before anyone listened here.
  if (document.visibilityState === 'hidden') tell('hidden')
  const ticking = setInterval(() => tell('tick'), TICK_MS)
  stops.push(() => clearInterval(ticking))
  return () => {
    for (const stop of stops) stop()
  }
}
