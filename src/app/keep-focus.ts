interface Place {
  element: Element
  /** Which child it was of the one around it. */
  at: number
}

const CAN_HAVE_IT =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not(main)'

/** From the element that has the focus outwards, to the body. */
function placesAround(focused: Element): Place[] {
  const places: Place[] = []
  for (let element = focused; element.parentElement; element = element.parentElement) {
    places.push({ element, at: [...element.parentElement.children].indexOf(element) })
  }
  return places
}

const isGone = ({ element }: Place) => !element.isConnected || element.matches(':disabled')
const nothingHasIt = () => document.activeElement === null || document.activeElement === document.body

/** What stands where it stood: first what moved into its place, then what was before it; else the title of what is shown. */
function nearestTo(places: readonly Place[]): HTMLElement | null {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
  const page = dialog ?? document
  for (const [index, place] of places.entries()) {
    const { element } = place
    if (isGone(place)) continue
    const inner = places[index - 1]
    if (inner === undefined || !element.closest('main, dialog') || element.matches('main, dialog')) break
    if (dialog && !dialog.contains(element)) break
    const children = [...element.children]
    for (const child of [...children.slice(inner.at), ...children.slice(0, inner.at).reverse()]) {
      const found = [child, ...child.querySelectorAll(CAN_HAVE_IT)].find(
        (one) => one.matches(CAN_HAVE_IT) && (one.checkVisibility?.({ visibilityProperty: true }) ?? true),
      )
      if (found instanceof HTMLElement) return found
    }
  }
  return page.querySelector<HTMLElement>('h1[tabindex], h2[tabindex]')
}

/** The bar at the lower edge covers what lies there. */
const ABOVE_THE_BAR = { rootMargin: '0px 0px -15% 0px' }

/**
 * What has the focus stays in sight where the page grew above it: at its very top no browser holds the place. Whoever
 * scrolled away from it is left there; a sheet scrolls by itself, and nothing tells that.
 */
function keepsInSight(): (focused: Element) => void {
  if (!('IntersectionObserver' in globalThis)) return () => undefined
  let seenAt: number | undefined
  const looking = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
      if (isIntersecting) seenAt = scrollY
      else if (seenAt === scrollY && boundingClientRect.top >= (rootBounds?.bottom ?? innerHeight))
        target.scrollIntoView({ block: 'nearest' })
    }
  }, ABOVE_THE_BAR)
  return (focused) => {
    looking.disconnect()
    seenAt = undefined
    if (focused.closest('main, dialog')?.matches('main')) looking.observe(focused)
  }
}

/**
 * When what has the focus is taken away or can't be used any more, the focus goes to what stands nearest, never to
 * nothing: a keyboard would start again at the top of the page. A screen that says itself where it goes comes first.
 */
export function keepFocus(): void {
  let places: Place[] = []
  const soon = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act))
  const mayBeLost = () => places[0] !== undefined && isGone(places[0])
  const isLost = () => nothingHasIt() && mayBeLost()
  const keepInSight = keepsInSight()
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    places = placesAround(target)
    keepInSight(target)
  })
  document.addEventListener('focusout', () =>
    soon(() => {
      if (nothingHasIt() && !isLost()) places = []
    }),
  )
  new MutationObserver((changes) => {
    // A browser takes it off what can't be used any more a moment later, and says nothing.
    if (!mayBeLost()) return
    // Others may have come above it since it got the focus.
    for (const { target, removedNodes, previousSibling } of changes) {
      const gone = places.find(({ element }) => [...removedNodes].includes(element))
      const above = [...(target as Element).children].indexOf(previousSibling as Element)
      if (gone && above >= 0) gone.at = above + 1
    }
    soon(() => {
      if (isLost()) nearestTo(places)?.focus()
    })
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
}
