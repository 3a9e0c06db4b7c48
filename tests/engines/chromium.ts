import { chromium } from 'playwright-core'
import { FLAGS, findBrowser, NO_BROWSER } from '../../scripts/browser.mjs'
import { A4, type Engine } from './engine'

export async function openChromium(): Promise<Engine> {
  const found = await findBrowser()
  if (!found) throw new Error(NO_BROWSER)
  const browser = await chromium.launch({ executablePath: found.path, args: FLAGS })
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  return {
    goesTo: async (address) => void (await page.goto(address)),
    runs: (script, given) => page.evaluate(script as never, given as never),
    prints: () => page.pdf({ width: `${A4.width}cm`, height: `${A4.height}cm`, preferCSSPageSize: true }),
    closes: () => browser.close(),
  }
}
