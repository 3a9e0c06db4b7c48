/** What a tap does something to, and what a tap on its inside is for. */
const TAPPED = 'a[href], button, input, select, textarea, label, summary'
/** In CSS pixels: less is a control that gives way to the thumb. */
const MOVED = 4

interface Beginning {
  element: Element
  control: Element | null
  top: number
}

const topOf = (element: Element) => element.getBoundingClientRect().top
const isTouch = ({ pointerType, isPrimary }: PointerEvent) => isPrimary && pointerType !== 'mouse'

const hasMoved = ({ element, top }: Beginning) => !element.isConnected || Math.abs(topOf(element) - top) > MOVED

/**
 * A tap counts for what stood under the thumb when it came down. A browser ends it on whatever stands there when the
 * thumb leaves, and a page may move meanwhile, as what is near the screen is laid out: then it would answer another
 * question, or follow a link. Where the page stood still, the browser knows best what a thumb was meant for.
 */
export function keepTaps(): void {
  let began: Beginning | undefined
  const hear = <Name extends keyof WindowEventMap>(name: Name, heard: (event: WindowEventMap[Name]) => void) =>
    addEventListener(name, heard, true)
  hear('pointerdown', (down) => {
    const { target } = down
    began =
      isTouch(down) && target instanceof Element
        ? { element: target, control: target.closest(TAPPED), top: topOf(target) }
        : undefined
  })
  for (const end of ['pointercancel', 'keydown', 'contextmenu'] as const) hear(end, () => (began = undefined))
  hear('click', (click) => {
    const from = began
    // A label's tap is heard once more, on what it is the label of.
    began = undefined
    if (from === undefined || !(click.target instanceof Element)) return
    if (click.target.closest(TAPPED) === from.control || !hasMoved(from)) return
    click.preventDefault()
    click.stopImmediatePropagation()
    if (!(from.control instanceof HTMLElement) || !from.control.isConnected) return
    from.control.focus({ preventScroll: true })
    from.control.click()
  })
}
