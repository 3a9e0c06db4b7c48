import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Its fonts are there and nothing moves or fades. */
async function isAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })
}

/**
 * What an eye would find wrong with a page as it is laid out now: sideways scrolling, text that is cut off or outside,
 * lines on top of each other, targets smaller than a fingertip. One line of words each; nothing when all is well.
 */
export async function flawsOf(page: Page): Promise<string[]> {
  await isAtRest(page)
  return page.evaluate(() => {
    const TARGET = 44
    const flaws: string[] = []
    const root = document.documentElement
    const width = root.clientWidth
    const say = (what: string, element: Element | null, more = '') => {
      const words = element?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 60) ?? ''
      flaws.push(`${what}: <${element?.localName}> “${words}”${more && ` ${more}`}`)
    }
    const modal = [...document.querySelectorAll('dialog')].filter((dialog) => dialog.matches(':modal')).at(-1)
    const all = [...(modal ? [modal] : []), ...(modal ?? document.body).querySelectorAll<HTMLElement>('*')]

    const hiddenAt = new Map<Element, boolean>()
    /** Not shown, or shown to nobody's eye: clipped away, or inside a closed fold. */
    const isHidden = (element: Element | null): boolean => {
      if (!element || element === root) return false
      const known = hiddenAt.get(element)
      if (known !== undefined) return known
      const style = getComputedStyle(element)
      const hidden =
        style.display === 'none' ||
        style.visibility === 'hidden' ||
        style.opacity === '0' ||
        style.clipPath === 'inset(50%)' ||
        !element.checkVisibility({ contentVisibilityAuto: true }) ||
        isHidden(element.parentElement)
      hiddenAt.set(element, hidden)
      return hidden
    }
    const ancestor = (element: Element, is: (style: CSSStyleDeclaration) => boolean): Element | undefined => {
      for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
        if (is(getComputedStyle(at))) return at
      }
      return undefined
    }

    if (root.scrollWidth > width) flaws.push(`scrolls sideways: ${root.scrollWidth} in ${width}`)

    for (const element of all) {
      if (isHidden(element) || element.matches('input, textarea, select, svg, svg *, html, body')) continue
      const { overflowX, overflowY } = getComputedStyle(element)
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1) {
        say('cut off at its side', element, `${element.scrollWidth} in ${element.clientWidth}`)
      }
      if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1) {
        say('cut off below', element, `${element.scrollHeight} in ${element.clientHeight}`)
      }
    }

    for (const element of all) {
      const before = element.previousElementSibling
      if (!before || isHidden(element) || isHidden(before)) continue
      const [one, other] = [getComputedStyle(before), getComputedStyle(element)]
      const isCard = ({ borderTopWidth, borderTopLeftRadius, position }: CSSStyleDeclaration) =>
        Number.parseFloat(borderTopWidth) > 0 && Number.parseFloat(borderTopLeftRadius) > 8 && position !== 'fixed'
      if (!isCard(one) || !isCard(other)) continue
      const gap = element.getBoundingClientRect().top - before.getBoundingClientRect().bottom
      if (gap > -4 && gap < 4) say('touches the one above it', element)
    }

    interface Line {
      element: Element
      sticks: Element | undefined
      left: number
      right: number
      top: number
      bottom: number
    }
    const lines: Line[] = []
    const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.nodeValue?.trim() || isHidden(element)) continue
      if (element.closest('script, style, title, svg, textarea, select, option')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const sticks = ancestor(element, ({ position }) => position === 'sticky' || position === 'fixed')
      const scrolls = ancestor(element, ({ overflowX }) => overflowX === 'auto' || overflowX === 'scroll')
      const words = range.getClientRects().length > 1 ? node.nodeValue.matchAll(/\S+/g) : []
      for (const { index, 0: word } of words) {
        if (!/^[\p{L}’']{2,20}[.,:;?!]?$/u.test(word)) continue
        const inside = document.createRange()
        inside.setStart(node, index)
        inside.setEnd(node, index + word.length)
        const tops = [...inside.getClientRects()].map((part) => Math.round(part.top))
        if (new Set(tops).size > 1) say(`breaks the word “${word}”`, element)
      }
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1 || bottom - top < 1) continue
        if (!scrolls && (left < -1 || right > width + 1)) say('outside the screen', element, `${left}…${right}`)
        /** A line's box is taller than its letters: only what the letters fill may not meet. */
        const spare = (bottom - top) * 0.25
        lines.push({ element, sticks, left, right, top: top + spare, bottom: bottom - spare })
      }
    }
    lines.sort((one, other) => one.top - other.top)
    for (const [at, line] of lines.entries()) {
      for (let next = at + 1; next < lines.length; next++) {
        const other = lines[next]
        if (!other || other.top >= line.bottom) break
        if (other.sticks !== line.sticks || other.element === line.element) continue
        if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2) {
          say('lies on other text', line.element, `and “${other.element.textContent?.trim().slice(0, 40)}”`)
        }
      }
    }

    const isInSentence = (element: Element) =>
      element.localName === 'a' &&
      getComputedStyle(element).display.startsWith('inline') &&
      [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    const reachesFrom = (target: Element, x: number, y: number, stepX: number, stepY: number) => {
      let reach = 0
      while (reach < TARGET) {
        const hit = document.elementFromPoint(x + stepX * (reach + 1), y + stepY * (reach + 1))
        if (!hit || !target.contains(hit)) break
        reach++
      }
      return reach
    }
    for (const control of all) {
      if (!control.matches('a[href], button, input, select, textarea, summary, [role=button]')) continue
      const target = control.matches('input[type=radio], input[type=checkbox]') ? control.closest('label') : control
      if (!target || isHidden(target) || control.matches(':disabled') || isInSentence(control)) continue
      const size = target.getBoundingClientRect()
      if (size.width >= TARGET - 0.5 && size.height >= TARGET - 0.5) continue
      target.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { left, right, top, bottom } = target.getBoundingClientRect()
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      const wide = reachesFrom(target, x, y, -1, 0) + reachesFrom(target, x, y, 1, 0) + 1
      const high = reachesFrom(target, x, y, 0, -1) + reachesFrom(target, x, y, 0, 1) + 1
      if (wide < TARGET - 1 || high < TARGET - 1) {
        const covering = document.elementFromPoint(x, y)
        say(
          'too small to tap',
          target,
          `${wide}×${high} of ${Math.round(size.width)}×${Math.round(size.height)}${covering && !target.contains(covering) ? ` under <${covering.localName} class=${covering.className}>` : ''}`,
        )
      }
    }
    scrollTo(0, 0)
    for (const element of all) if (element.scrollTop > 0) element.scrollTop = 0
    return [...new Set(flaws)]
  })
}

/** As when the officer has set the phone's text larger; '' for as it was. */
export const hasTextOf = (page: Page, size: string): Promise<void> =>
  page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize
  }, size)

/** How far it goes past its side, if it does. */
export async function scrollsSideways(page: Page): Promise<string[]> {
  await isAtRest(page)
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const sheet = document.querySelector('dialog:modal')
    const wide = [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth}`] : []),
      ...(sheet && sheet.scrollWidth > sheet.clientWidth ? [`sheet ${sheet.scrollWidth} in ${sheet.clientWidth}`] : []),
    ]
    return wide
  })
}

/** Buttons, fields and folds of one name in one group: whoever hears them listed, or says one, can't tell which it is. */
export async function namesShared(page: Page): Promise<string[]> {
  const sheet = page.locator('dialog:modal')
  const within = (await sheet.count()) > 0 ? sheet.last() : page.locator('body')
  const names = await within.locator('summary:visible').allTextContents()
  const groups: { depth: number; name: string }[] = []
  for (const line of (await within.ariaSnapshot()).split('\n')) {
    const [, before = '', role, name = ''] = /^( *)- '?(group|button|textbox) "((?:[^"\\]|\\.)*)"/.exec(line) ?? []
    const depth = line.search(/\S/)
    while (depth <= (groups.at(-1)?.depth ?? -1)) groups.pop()
    if (role === 'group') groups.push({ depth: before.length, name })
    else if (role !== undefined) names.push([...groups.map((group) => group.name), name].join(', '))
  }
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

/** The words of the buttons that lead: those that are filled. */
export const leadingOn = (page: Page): Promise<string[]> =>
  page
    .locator(':is(main, footer, aside) :is(button, a)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((one) => one.textContent?.trim() ?? ''),
    )

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

interface AxeFound {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]
}

/** What axe finds against a page: rule, element and why. */
export async function axeFinds(page: Page): Promise<string[]> {
  await isAtRest(page)
  // It stays with its page, and half a megabyte takes a while to be read.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeFound> } }
    return axe.run({ resultTypes: ['violations'] })
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  )
}
