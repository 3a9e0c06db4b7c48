// @ts-check
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { FLAGS, findBrowser, NO_BROWSER } from '../../scripts/browser.mjs'
import { inPage } from './in-page.mjs'

/** Lighthouse's slow 4G. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0 }

/**
 * @typedef {import('./in-page.mjs').Step} Step
 * @typedef {object} Seen
 * @property {number[]} times when each step was done, in ms after the start of the navigation
 * @property {number} firstPaint
 * @property {{ asked: number, answered: number }[]} keys
 * @property {{ start: number, duration: number }[]} longTasks
 * @property {number} loop ms that a fixed loop took here
 */

/** @param {string} profile */
async function launch(profile) {
  const browser = await findBrowser()
  if (!browser) throw new Error(NO_BROWSER)
  const viewport = { width: 390, height: 844 }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    args: FLAGS,
    viewport,
    screen: viewport,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(60_000)
  return { context, page: context.pages()[0] ?? (await context.newPage()) }
}

/**
 * The inspector, through which the bench looks, keeps a trace of every error that is made, and for its lines V8 reads
 * the function around it once more. React makes one as it is loaded, inside all of its 180 kB: some 50 ms at 4× that no
 * phone takes. Playwright asks for the traces and has no public way not to.
 * @param {import('playwright-core').Page} page
 */
async function withoutStackTraces(page) {
  const { delegate } = /** @type {any} */ (page)._connection.toImpl(page)
  await delegate._mainFrameSession._client.send('Runtime.setMaxCallStackSizeToCapture', { size: 0 })
}

/** @type {string[]} */
const folders = []

/** A folder that `tidy` takes away. @param {string} name */
export function newFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `proportion-bench-${name}-`))
  folders.push(folder)
  return folder
}

export function tidy() {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/**
 * A browser process on a profile that stays: to install, to put cases there.
 * @template Value @param {string} profile @param {(page: import('playwright-core').Page) => Promise<Value>} visit
 */
export async function onProfile(profile, visit) {
  const { context, page } = await launch(profile)
  try {
    return await visit(page)
  } finally {
    await context.close()
  }
}

export async function browserVersion() {
  const folder = newFolder('version')
  return onProfile(
    folder,
    async (page) => page.context().browser()?.version() ?? page.evaluate(() => navigator.userAgent),
  )
}

/**
 * A fresh browser process on a copy of a returning user's profile: opens an address, does the steps, then what else
 * is to be seen while it runs.
 * @template More
 * @param {object} start
 * @param {string} start.profile
 * @param {string} start.url
 * @param {number} start.rate how many times slower than this machine
 * @param {readonly Step[]} start.steps
 * @param {boolean} [start.slow4G]
 * @param {(page: import('playwright-core').Page, session: import('playwright-core').CDPSession) => Promise<More>} [start.then]
 * @returns {Promise<Seen & { more: More | undefined }>}
 */
export async function coldStart({ profile, url, rate, steps, slow4G = false, then }) {
  const copy = newFolder('phone')
  cpSync(profile, copy, { recursive: true })
  const { context, page } = await launch(copy)
  try {
    await context.addInitScript(`(${inPage})(${JSON.stringify(steps)})`)
    const session = await context.newCDPSession(page)
    await withoutStackTraces(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    if (slow4G) {
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', SLOW_4G)
    }
    await page.goto(url, { waitUntil: 'commit' })
    const times = await within(90_000, page.evaluate('bench.done'), `${url} at ${rate}×`)
    const more = then && (await within(180_000, then(page, session), `${url} at ${rate}×, warm`))
    const seen = await page.evaluate(
      'bench.firstPaint().then((firstPaint) => ({ firstPaint, keys: bench.keys, longTasks: bench.longTasks, loop: bench.fixedLoop() }))',
    )
    return { times, more, .../** @type {Omit<Seen, 'times'>} */ (seen) }
  } finally {
    await context.close()
    rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {number} ms @param {Promise<any>} work @param {string} what */
function within(ms, work, what) {
  /** @type {NodeJS.Timeout} */
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${ms / 1000} s`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Bytes of script heap in use, after what is no longer needed is gone. @param {import('playwright-core').CDPSession} session */
export async function heapOf(session) {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}
