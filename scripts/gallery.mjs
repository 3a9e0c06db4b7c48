// @ts-check
// Every screen by day and by night, at 320 px and with text twice the size, to be looked at. Nothing of it is kept in git.
import { emptied, fromTests } from './pictures.mjs'

/** @type {typeof import('../tests/browser/tour')} */
const { phonesOfTheTour, TOUR } = await fromTests('tour.ts')
const folder = emptied('gallery')
const phones = await phonesOfTheTour()

const LOOKS = /** @type {const} */ ({
  light: { width: 390, colorScheme: 'light', text: '' },
  dark: { width: 390, colorScheme: 'dark', text: '' },
  320: { width: 320, colorScheme: 'light', text: '' },
  '200%': { width: 390, colorScheme: 'light', text: '200%' },
})

for (const [at, { name, go, leave }] of TOUR.entries()) {
  const visit = await go(phones)
  for (const [look, { width, colorScheme, text }] of Object.entries(LOOKS)) {
    await visit.page.setViewportSize({ width, height: width === 320 ? 640 : 844 })
    await visit.page.emulateMedia({ colorScheme })
    const height = await visit.page.evaluate((size) => {
      document.documentElement.style.fontSize = size
      return document.documentElement.scrollHeight
    }, text)
    /** As high as it is long, so that what sticks to an edge covers nothing. */
    await visit.page.setViewportSize({ width, height: Math.min(Math.max(height, 640), 16_000) })
    const number = String(at + 1).padStart(2, '0')
    const file = `${number} ${name.replaceAll(/[^\w ]+/g, '')} ${look}.png`.replaceAll(' ', '-')
    await visit.page.screenshot({ path: `${folder}/${file}`, animations: 'disabled' })
  }
  await visit.page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await visit.page.setViewportSize({ width: 390, height: 844 })
  await leave?.(visit)
}
await phones.stranger.phone.close()
await phones.officer.phone.close()
console.log(`${TOUR.length} screens in ${Object.keys(LOOKS).length} looks in ${folder}/`)
