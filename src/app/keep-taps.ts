import { painted } from './painted'

/** What a tap does something to, and what a tap on its inside is for. */
const TAPPED = 'a[href], button, input, select, textarea, label, summary'
/** In CSS pixels: less is a control that gives way to the thumb. */
const MOVED = 4
/** From the end of one tap to the end of the next, where phones take the two for a double tap. */
const TWICE_MS = 300
/** In CSS pixels, half a control: two taps on one place. */
const ONE_PLACE = 24

interface Beginning {
  element: Element
  control: Element | null
  top: number
}

/** A tap that counted. */
interface Counted {
  x: number
  y: number
  control: Element | null
  /** How far the page was scrolled by what it led to, once that was drawn; nothing before. */
  scrolled?: number
  /** By the clock of the events: until then nobody can have seen what it led to. */
  until: number
}

const topOf = (element: Element) => element.getBoundingClientRect().top
const isTouch = ({ pointerType, isPrimary }: PointerEvent) => isPrimary && pointerType !== 'mouse'

const isAgain = ({ x, y, scrolled = scrollY, until }: Counted, { clientX, clientY, timeStamp }: MouseEvent) =>
  timeStamp < until && scrolled === scrollY && Math.hypot(clientX - x, clientY - y) < ONE_PLACE

/** A label's tap is heard once more, on what it is the label of. */
const isOfLabel = ({ control }: Counted, { target }: Event) =>
  control instanceof HTMLLabelElement && control.control === target

const hasMoved = ({ element, top }: Beginning) => !element.isConnected || Math.abs(topOf(element) - top) > MOVED

/**
 * A tap counts for what stood under the thumb when it came down. A browser ends it on whatever stands there when the
 * thumb leaves, and a page may move meanwhile, as what is near the screen is laid out: then it would answer another
 * question, or follow a link. Where the page stood still, the browser knows best what a thumb was meant for.
 *
 * And a thumb that taps twice means it once: the second would answer, skip or send, unseen, what the first has put there.
 */
export function keepTaps(): void {
  let began: Beginning | undefined
  let last: Counted | undefined
  const hear = <Name extends keyof WindowEventMap>(name: Name, heard: (event: WindowEventMap[Name]) => void) =>
    addEventListener(name, heard, true)
  hear('pointerdown', (down) => {
    const { target } = down
    if (!isTouch(down)) last = undefined
    began =
      isTouch(down) && target instanceof Element
        ? { element: target, control: target.closest(TAPPED), top: topOf(target) }
        : undefined
  })
  for (const end of ['pointercancel', 'keydown', 'contextmenu'] as const) {
    hear(end, () => {
      began = undefined
      last = undefined
    })
  }
  // Where it leads to a question, the page goes on scrolling while that is laid out.
  addEventListener('stood', () => {
    if (last?.scrolled !== undefined) last.scrolled = scrollY
  })
  const counts = (click: MouseEvent, control: Element | null) => {
    const counted: Counted = { x: click.clientX, y: click.clientY, control, until: Number.POSITIVE_INFINITY }
    last = counted
    // A slow phone draws it late, and hears then what came down on it before.
    void painted().then(() => {
      counted.scrolled = scrollY
      counted.until = Math.max(click.timeStamp + TWICE_MS, performance.now())
    })
  }
  const countsNot = (click: Event) => {
    click.preventDefault()
    click.stopImmediatePropagation()
  }
  hear('click', (click) => {
    if (last && isOfLabel(last, click)) return
    const from = began
    began = undefined
    if (last && isAgain(last, click)) return countsNot(click)
    if (from === undefined || !(click.target instanceof Element)) return
    const control = click.target.closest(TAPPED)
    if (control === from.control || !hasMoved(from)) return counts(click, control)
    last = undefined
    countsNot(click)
    if (!(from.control instanceof HTMLElement) || !from.control.isConnected) return
    from.control.focus({ preventScroll: true })
    from.control.click()
  })
}
