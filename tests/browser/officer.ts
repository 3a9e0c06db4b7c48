import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Phone } from './harness'

type Named = string | RegExp

const TAPPABLE = ['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'option', 'menuitem'] as const

const byName = (name: Named) => (typeof name === 'string' ? { name, exact: true } : { name })
const byText = (text: Named) => (typeof text === 'string' ? { exact: false } : {})

/** Whoever holds the phone: finds everything by its role and its name, as a person or a screen reader would. */
export class Officer {
  readonly phone: Phone

  constructor(phone: Phone) {
    this.phone = phone
  }

  get page(): Page {
    return this.phone.page
  }

  /**
   * A sheet just closed takes its step of the history back a moment later, and a lock begins its page anew: either cuts
   * short an address given meanwhile.
   */
  async opens(path: string): Promise<void> {
    await this.page.goto(path).catch((error: Error) => {
      if (!/ERR_ABORTED|is interrupted by another navigation/.test(error.message)) throw error
      return this.page.goto(path)
    })
  }

  /** The thing of that name that can be tapped. */
  #tappable(name: Named): Locator {
    const [first, ...rest] = TAPPABLE.map((role) => this.page.getByRole(role, byName(name)))
    const summary = this.page.locator('summary').filter({ hasText: name })
    return rest.reduce((any, one) => any.or(one), (first as Locator).or(summary))
  }

  async taps(name: Named): Promise<void> {
    await this.#tapOn(this.#tappable(name).first())
  }

  /** Called for every tap, the one into a field to write there included. */
  protected tapped(): void {}

  /** A radio or checkbox is tapped where a thumb would: on its label. */
  async #tapOn(target: Locator): Promise<void> {
    this.tapped()
    await target.locator('xpath=(ancestor::label | self::*)[1]').tap()
  }

  #question(wording: Named): Locator {
    return this.page
      .getByRole('radiogroup', byName(wording))
      .or(this.page.getByRole('group', byName(wording)))
      .first()
  }

  async answers(question: Named, answer: Named): Promise<void> {
    const group = this.#question(question)
    const choice = group
      .getByRole('radio', byName(answer))
      .or(group.getByRole('checkbox', byName(answer)))
      .or(group.getByRole('button', byName(answer)))
      .first()
    await this.#tapOn(choice)
  }

  /** The answer that a question shows as given, or nothing. */
  async seesAnswer(question: Named, answer: Named): Promise<void> {
    const group = this.#question(question)
    const given = group
      .getByRole('radio', { ...byName(answer), checked: true })
      .or(group.getByRole('checkbox', { ...byName(answer), checked: true }))
      .or(group.getByRole('button', { ...byName(answer), pressed: true }))
    await given.first().waitFor({ state: 'attached' })
  }

  #field(label: Named): Locator {
    return this.page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first()
  }

  async fills(label: Named, text: string): Promise<void> {
    this.tapped()
    await this.#field(label).fill(text)
  }

  async chooses(label: Named, option: string): Promise<void> {
    await this.#field(label).selectOption({ label: option })
  }

  async seesField(label: Named, text: string): Promise<void> {
    const field = this.#field(label)
    await field.waitFor()
    await expect.poll(() => field.inputValue()).toBe(text)
  }

  async sees(text: Named): Promise<void> {
    await this.page.getByText(text, byText(text)).filter({ visible: true }).first().waitFor()
  }

  async seesHeading(text: Named): Promise<void> {
    await this.page.getByRole('heading', byName(text)).first().waitFor()
  }

  async doesNotSee(text: Named): Promise<void> {
    await expect.poll(() => this.page.getByText(text, byText(text)).filter({ visible: true }).count()).toBe(0)
  }

  async goesBack(): Promise<void> {
    await this.page.goBack()
  }

  async losesSignal(): Promise<void> {
    await this.phone.offline()
  }

  async hasSignalAgain(): Promise<void> {
    await this.phone.online()
  }

  /** Waits until the app is on the phone, so that it starts without signal. */
  async hasTheAppInstalled(): Promise<void> {
    await this.phone.isInstalled()
  }

  /** The scripts that the phone keeps there do not come any more. */
  async losesScripts(folder = '/'): Promise<void> {
    await this.page.evaluate(async (folder) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const key of await cache.keys()) {
          const { pathname } = new URL(key.url)
          if (pathname.startsWith(folder) && pathname.endsWith('.js'))
            await cache.put(key, new Response('', { status: 503 }))
        }
      }
    }, folder)
  }

  async killsTheApp(): Promise<void> {
    await this.phone.kill()
  }

  /** Starts the app anew, at the address given or where it starts. */
  async reopens(path = '/'): Promise<void> {
    if (this.phone.isRunning) await this.phone.quit()
    await this.phone.relaunch()
    await this.page.goto(path)
  }
}
