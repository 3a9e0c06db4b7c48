import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser, NO_BROWSER, TESTED } from '../../scripts/browser.mjs'
import { isLeft, isRunning } from './on-the-screen'
import { isThere, killBrowserOf, processesOf } from './processes'
import { type Server, serveBuild } from './server'
import { tapsLikeAThumb } from './thumb'

export interface PhoneOptions {
  /** The build to serve; `dist` unless said. */
  build?: string
  /** Flags for the browser besides the usual ones. */
  args?: readonly string[]
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  permissions?: readonly string[]
  /** Off: the page's own scripts don't run. */
  javaScript?: boolean
  /** A folder for the profile that outlives the phone; a new one unless said. */
  profile?: string
  /** A profile to start with a copy of. */
  copyOf?: string
  /** Its profile will be copied, so it finds the app at the address where every copy does. */
  isToBeCopied?: boolean
}

/** What a browser keeps, it keeps for an address: the same for all copies of a profile, wherever their host listens. */
const ADDRESS_OF_COPIES = 'localhost:4173'

const NO_NETWORK = /Failed to load resource|net::ERR_|Failed to fetch|service worker.*fetch/i

/**
 * A phone with a browser and a profile of its own, and the host that serves it. What no visit may cause (an error on
 * the console, a broken policy, a request to another host) is kept in `problems`; `close` throws when there are any.
 */
export class Phone {
  readonly profile: string
  readonly problems: string[] = []
  readonly server: Server
  readonly options: PhoneOptions
  /** Where the browser finds the app. */
  readonly url: string
  #context: BrowserContext | undefined
  #page: Page | undefined
  #hasSignal = true
  /** Processes of the browser that was ended last. */
  #ending: readonly number[] = []

  constructor(server: Server, options: PhoneOptions) {
    this.server = server
    this.options = options
    this.profile = options.profile ?? mkdtempSync(join(tmpdir(), 'proportion-phone-'))
    if (options.copyOf !== undefined) cpSync(options.copyOf, this.profile, { recursive: true })
    this.url = this.#isCopyOrCopied ? `http://${ADDRESS_OF_COPIES}` : server.url
  }

  get #isCopyOrCopied(): boolean {
    return this.options.copyOf !== undefined || this.options.isToBeCopied === true
  }

  get page(): Page {
    if (!this.#page) throw new Error('The browser is not running')
    return this.#page
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The browser is not running')
    return this.#context
  }

  get isRunning(): boolean {
    return this.#context !== undefined
  }

  /** Starts the browser on this phone's profile. */
  async launch(): Promise<void> {
    const browser = await findBrowser()
    if (!browser) throw new Error(NO_BROWSER)
    const { args = [], viewport = { width: 390, height: 844 }, colorScheme = 'light', permissions = [] } = this.options
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: browser.path,
      args: [
        ...TESTED,
        ...args,
        ...(this.#isCopyOrCopied
          ? [`--host-resolver-rules=MAP ${ADDRESS_OF_COPIES} 127.0.0.1:${this.server.port}`]
          : []),
      ],
      viewport,
      screen: viewport,
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      colorScheme,
      permissions: [...permissions],
      javaScriptEnabled: this.options.javaScript ?? true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      baseURL: this.url,
      offline: !this.#hasSignal,
    })
    context.setDefaultTimeout(15_000)
    this.#context = context
    isRunning(context)
    await context.exposeFunction('reportViolation', (what: string) => this.problems.push(`policy: ${what}`))
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        const { reportViolation } = window as unknown as { reportViolation: (what: string) => void }
        reportViolation(`${violatedDirective} blocked ${blockedURI} in ${sourceFile}`)
      })
    })
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== this.url) {
        this.problems.push(`request to another host: ${request.url()}`)
      }
    })
    context.on('console', (message) => {
      if (message.type() !== 'error') return
      if (!this.#hasSignal && NO_NETWORK.test(message.text())) return
      this.problems.push(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => this.problems.push(`error: ${error.error().stack ?? error.error().message}`))
    this.#page = context.pages()[0] ?? (await context.newPage())
    tapsLikeAThumb(this.#page)
  }

  /** No network, and no host either. */
  async offline(): Promise<void> {
    this.#hasSignal = false
    this.server.goSilent()
    await this.#context?.setOffline(true)
  }

  async online(): Promise<void> {
    this.#hasSignal = true
    this.server.comeBack()
    await this.#context?.setOffline(false)
  }

  /** Ends every process of the browser at once; something can be done while they all stand still. */
  async kill(whileItStandsStill?: () => void): Promise<void> {
    const gone = new Promise((resolve) => this.context.once('close', resolve))
    this.#ending = processesOf(this.profile)
    killBrowserOf(this.profile, whileItStandsStill)
    await gone
    this.#forget()
  }

  /** Closes the browser in order; the profile stays. */
  async quit(): Promise<void> {
    await isLeft(this.context)
    this.#ending = processesOf(this.profile)
    await this.context.close()
    this.#forget()
  }

  /** The browser again, on the profile that it left. */
  async relaunch(): Promise<void> {
    // A browser that finds its storage held by another gives its pages an empty one.
    while (processesOf(this.profile).length > 0 || this.#ending.some(isThere))
      await new Promise((resolve) => setTimeout(resolve, 20))
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
      rmSync(join(this.profile, name), { force: true })
    }
    await this.launch()
  }

  #forget() {
    this.#context = undefined
    this.#page = undefined
  }

  /** Waits until the app has checked that every file of it is on the phone. */
  async isInstalled(): Promise<void> {
    await this.page.locator('html[data-offline=kept]').waitFor({ state: 'attached', timeout: 30_000 })
  }

  async close(): Promise<void> {
    if (this.#context) await isLeft(this.#context)
    await this.#context?.close()
    await this.server.close()
    if (this.options.profile === undefined) rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
    if (this.problems.length > 0) throw new Error(`What no visit may cause:\n${this.problems.join('\n')}`)
  }
}

/** A phone that has not opened the app yet, its browser running. */
export async function newPhone(options: PhoneOptions = {}): Promise<Phone> {
  const phone = new Phone(await serveBuild(options.build), options)
  await phone.launch()
  return phone
}

/** Keeps back what the page asks for under that address, until it may come or is to fail. */
export async function keepsBack(page: Page, what: string) {
  let settle: (how: 'continue' | 'abort') => void = () => {}
  const settled = new Promise<'continue' | 'abort'>((resolve) => {
    settle = resolve
  })
  await page.route(what, async (route) => route[await settled]())
  return { comes: () => settle('continue'), fails: () => settle('abort'), forget: () => page.unroute(what) }
}
