import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { type Stage, Visit } from './visit'

type Named = string | RegExp

/** More presses than any screen needs. */
const ENOUGH = 120

/** An officer without a mouse or a touch screen: Tab, arrows, Space, Enter, Escape and letters. Looks at the focus after every press. */
export class KeyboardVisit extends Visit {
  presses = 0

  async press(key: string): Promise<void> {
    this.presses++
    await this.page.keyboard.press(key)
    await this.seesItsFocus(key)
  }

  /** What has the focus is in sight, uncovered, and not the page as a whole. */
  async seesItsFocus(after: string): Promise<void> {
    await expect.poll(() => this.#whatIsWrongWithTheFocus(), { message: `after ${after}`, timeout: 8_000 }).toBe('')
  }

  #whatIsWrongWithTheFocus(): Promise<string> {
    return this.page.evaluate(async () => {
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the focus'
      const words = `<${focused.localName}> “${(focused.ariaLabel ?? (focused.closest('label, section') ?? focused).textContent ?? '').trim().slice(0, 60)}”`
      const shown = focused.matches('input[type=radio], input[type=checkbox]') ? focused.closest('label') : focused
      if (!shown?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return `${words} is not shown`
      const { left, right, top, bottom, width, height } = shown.getBoundingClientRect()
      if (width < 2 || height < 2) return `${words} is too small to see`
      const [fromX, toX] = [Math.max(left, 0), Math.min(right, innerWidth)]
      const [fromY, toY] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
      if (toX - fromX < 2 || toY - fromY < 2) return `${words} is off the screen: ${left} ${top} ${right} ${bottom}`
      const parts = [0.1, 0.5, 0.9]
      const isSeen = parts.some((x) =>
        parts.some((y) => {
          const hit = document.elementFromPoint(fromX + (toX - fromX) * x, fromY + (toY - fromY) * y)
          return hit !== null && (shown.contains(hit) || hit.contains(shown)) && hit !== document.body
        }),
      )
      const over = document.elementFromPoint((fromX + toX) / 2, (fromY + toY) / 2)
      return isSeen
        ? ''
        : `${words} at ${top}…${bottom} is covered by <${over?.localName} class=${over?.className}>, header ends ${document.querySelector('header')?.getBoundingClientRect().bottom}`
    })
  }

  /** The role and the name of what has the focus. */
  async focus(): Promise<[role: string, name: string]> {
    const said = await this.page.locator(':focus').ariaSnapshot()
    const [, role = '', name = ''] = /^- '?(\w+)(?: "([^"]*)")?/.exec(said) ?? []
    return [role, name]
  }

  /** At the lock, where no tap is to be had. */
  async opensByTheCode(): Promise<void> {
    await this.tapsOn('Use the recovery code')
    await this.fills('Recovery code', this.recoveryCode)
    await this.tapsOn('Open')
    await this.page.getByRole('button', { name: 'All stages' }).waitFor()
    await this.seesItsFocus('opening')
  }

  async #has(target: Locator): Promise<boolean> {
    return (await target.and(this.page.locator(':focus')).count()) > 0
  }

  /** Tab, or Shift and Tab where it lies behind, until the focus is on it. */
  async #tabsTo(target: Locator, what: string): Promise<void> {
    await target.first().waitFor({ state: 'attached' })
    if (await this.#has(target)) return
    const isBehind = await target
      .first()
      .evaluate((node) => ((document.activeElement ?? document.body).compareDocumentPosition(node) & 2) > 0)
    for (let pressed = 0; pressed < ENOUGH; pressed++) {
      await this.press(isBehind ? 'Shift+Tab' : 'Tab')
      if (await this.#has(target)) return
    }
    throw new Error(`${ENOUGH} presses of ${isBehind ? 'Shift+Tab' : 'Tab'} do not reach ${what}`)
  }

  override async opens(path: string): Promise<void> {
    await super.opens(path)
    await this.page.locator('html[data-app=started]').waitFor({ state: 'attached' })
  }

  override async tapsOn(name: string): Promise<void> {
    this.tapped()
    const { page } = this
    const button = page.getByRole('button', { name, exact: true })
    await this.#tabsTo(button.or(page.getByRole('link', { name, exact: true })), `“${name}”`)
    await this.press('Enter')
  }

  override async fills(label: Named, text: string): Promise<void> {
    this.tapped()
    await this.#tabsTo(this.page.getByRole('textbox', named(label)), `“${label}”`)
    await this.press('Control+A')
    await this.page.keyboard.type(text)
    await this.seesItsFocus(`typing into “${label}”`)
  }

  override async answers(question: Named, answer: Named): Promise<void> {
    this.tapped()
    const { page } = this
    const group = page.getByRole('radiogroup', named(question)).or(page.getByRole('group', named(question)))
    const radio = group.getByRole('radio', named(answer))
    const other = group.getByRole('checkbox', named(answer)).or(group.getByRole('button', named(answer)))
    await radio.or(other).first().waitFor({ state: 'attached' })
    if ((await radio.count()) > 0) return this.#turnsTo(group.first(), radio.first(), `“${question}”: “${answer}”`)
    await this.#tabsTo(other, `“${question}”: “${answer}”`)
    await this.press('Space')
  }

  /** A group of radios is one stop of Tab; the arrows choose in it, the shorter way round. */
  async #turnsTo(group: Locator, wanted: Locator, what: string): Promise<void> {
    await this.#tabsTo(group.getByRole('radio'), what)
    const [ahead, count] = await wanted.evaluate((one) => {
      const all = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:enabled')].filter(
        (other) => other.name === (one as HTMLInputElement).name,
      )
      const from = all.indexOf(document.activeElement as HTMLInputElement)
      const to = all.indexOf(one as HTMLInputElement)
      return [(to - from + all.length) % all.length, all.length] as const
    })
    const isNear = ahead <= count / 2
    for (let left = isNear ? ahead : count - ahead; left > 0; left--) {
      await this.press(isNear ? 'ArrowDown' : 'ArrowUp')
    }
    const isGiven = async () => (await wanted.count()) === 0 || (await wanted.isChecked())
    if (!(await isGiven())) await this.press('Space')
    await expect.poll(isGiven).toBe(true)
  }

  override async goesTo(stage: Stage): Promise<void> {
    const sheet = await this.opensAllStages()
    this.tapped()
    await this.#tabsTo(sheet.getByRole('button', { name: stage, exact: true }), stage)
    await this.press('Enter')
    await this.isAt(stage)
  }

  override async isAt(stage: Stage): Promise<void> {
    await super.isAt(stage)
    await this.seesItsFocus(`arriving at ${stage}`)
  }
}

const named = (name: Named) => (typeof name === 'string' ? { name, exact: true } : { name })
