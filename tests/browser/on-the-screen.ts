import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach } from 'vitest'

/** A page that answers no more is not waited for. */
const LONGEST_MS = 2_000
/** Of a page's text. */
const MOST_CHARACTERS = 5_000

const running = new Set<BrowserContext>()
let leftBehind: string[] = []

/** What a person would see on the page, for whoever reads why a test failed. */
async function looksAt(page: Page): Promise<string> {
  const where = await page.evaluate(() => {
    const { activeElement: focused } = document
    const top = Math.round(focused?.getBoundingClientRect().top ?? 0)
    return `${location.pathname}, scrolled ${Math.round(scrollY)}, focus on ${focused?.tagName} ${focused?.id} at ${top}`
  })
  const shown = await page.locator('body').ariaSnapshot()
  return `${where}\n${shown.slice(0, MOST_CHARACTERS)}`
}

function onTheScreen(page: Page): Promise<string> {
  const tooLate = new Promise<string>((resolve) => setTimeout(resolve, LONGEST_MS, 'the page does not answer'))
  const looked = looksAt(page).catch((error: Error) => `the page can’t be looked at: ${error.message}`)
  return Promise.race([looked, tooLate])
}

const allScreensOf = (context: BrowserContext) => Promise.all(context.pages().map(onTheScreen))

export function isRunning(context: BrowserContext): void {
  running.add(context)
  context.once('close', () => running.delete(context))
}

/** Before a browser is closed in order: its test may have failed already. */
export async function isLeft(context: BrowserContext): Promise<void> {
  leftBehind.push(...(await allScreensOf(context)).map((screen) => `left before, ${screen}`))
}

/** Once a file: what is on the screens is told where a test fails. */
export function tellsWhereATestFails(): void {
  beforeEach(() => {
    leftBehind = []
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' && !task.result?.errors?.length) return
    const screens = [...leftBehind, ...(await Promise.all([...running].map(allScreensOf))).flat()]
    for (const screen of screens) console.error(`On the screen as “${task.name}” failed: ${screen}\n`)
  })
}
