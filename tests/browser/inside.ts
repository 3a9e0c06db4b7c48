import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Every address that the app has a screen for and that names nothing of one phone, as its table of routes says. */
export const PLAIN_ROUTES = [
  '/',
  ...[...readFileSync('src/screens/routes.tsx', 'utf8').matchAll(/^ {2}'(\/[^':*]*)': /gm)].map(
    ([, path = '']) => path,
  ),
]

/** Turns to another address without loading the page anew, as a link of the app does. */
export async function turnsTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)
  await page.getByRole('heading').first().waitFor()
}
